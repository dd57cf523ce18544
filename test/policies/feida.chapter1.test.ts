import { checkCase, filing, findingsOf, payment, placesOf, sale, visit, walkCase } from '../support/feida-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const CUSTOMER = filing('C1', '杭州拓普五金有限公司', '张建国', '2026-03-15');
const ROSTER = [
  { 姓名: '张建国', 部门: '销售部', 职务: '业务员', 状态: '在职' },
  { 姓名: '李晓梅', 部门: '销售部', 职务: '业务员', 状态: '在职' },
];

describe('第一章第三条: ledger rows that cannot be read are told, never guessed', () => {
  const ledger = (more: Record<string, string | number>) => ({
    客户档案: [CUSTOMER],
    销售台账: [{ ...sale('2026-06-01', 'C1', '张建国', 1000, { 单号: 'XS1' }), ...more }],
  });

  test.each([
    ['a day that does not exist', { 日期: '2026-02-30' }, '日期', '没有这一天'],
    ['serial 60', { 日期: 60 }, '日期', '没有这一天'],
    ['a date without a year', { 日期: '3月5日' }, '日期', '日期没有年份'],
    ['a text for a date', { 日期: '上周三' }, '日期', '不是日期'],
    ['no date', { 日期: '' }, '日期', '没有填'],
    ['a text for an amount', { 金额: '待定' }, '金额', '不是金额'],
    ['an error for an amount', { 金额: '#N/A' }, '金额', '公式错误'],
    ['no amount', { 金额: '' }, '金额', '没有填'],
  ])('%s', async (_, more, column, said) => {
    const report = await checkCase(ledger(more));
    const [finding] = findingsOf(report, 'ledger.row');
    expect(placesOf(report, 'ledger.row')).toEqual(['销售台账!2']);
    expect(finding).toMatchObject({ column, severity: 'error', clause: '第一章第三条' });
    expect(finding?.message.zh).toContain('单号XS1');
    expect(finding?.message.zh).toContain(said);
    expect(report.protections[0]?.basis).toBe('none');
  });

  test.each([
    ['2026/3/5', 1000],
    ['２０２６年３月５日', '１，２３４．５０'],
    ['20260305', '￥1,234'],
    ['2026.3.5 14:30', '1.2万'],
    [46086, '(1,200)'],
    ['2026-03-05', '-1,200'],
  ])('%s and %s can be read', async (day, amount) => {
    expect(placesOf(await checkCase(ledger({ 日期: day, 金额: amount })), 'ledger.row')).toEqual([]);
  });

  test('a row of the next day with an amount that cannot be read is not judged yet', async () => {
    expect(placesOf(await checkCase(ledger({ 日期: '2026-06-30', 金额: '待定' })), 'ledger.row')).toHaveLength(1);
    expect(placesOf(await checkCase(ledger({ 日期: '2026-07-01', 金额: '待定' })), 'ledger.row')).toEqual([]);
  });

  test('total rows, blank rows and repeated headers are no findings, and are told', async () => {
    const walked = await walkCase({
      客户档案: [CUSTOMER],
      销售台账: [
        sale('2026-06-01', 'C1', '张建国', 1000),
        { 日期: '合 计', 金额: 1000 },
        {},
        { 日期: '日期', 单号: '单号', 客户名称: '客户名称', 金额: '金额' },
        { 日期: '本页合计', 金额: 1000 },
      ],
    });
    expect(walked.evaluation.report.findings.map(({ code }) => code)).toEqual([]);
    expect(walked.notices.filter(({ kind }) => kind === 'rows-skipped').map(({ message }) => message.zh)).toEqual([
      '销售台账跳过了2行合计、1行重复的表头、1行空行。',
    ]);
  });

  test('payments are judged likewise', async () => {
    const report = await checkCase({
      客户档案: [CUSTOMER],
      回款台账: [payment('2026-02-30', 'C1', '张建国', 1000), payment('2026-06-01', 'C1', '张建国', '未知')],
    });
    expect(placesOf(report, 'ledger.row')).toEqual(['回款台账!2', '回款台账!3']);
  });
});

describe('第一章第三条: ledger rows that match no filing and nobody in the roster', () => {
  test('a payment of a customer whom nobody filed', async () => {
    const unfiled = {
      客户档案: [CUSTOMER],
      回款台账: [payment('2026-06-01', '', '张建国', 500, { 客户名称: '无名商行' })],
    };
    const report = await checkCase(unfiled);
    expect(placesOf(report, 'ledger.unmatched')).toEqual(['回款台账!2']);
    expect(findingsOf(report, 'ledger.unmatched')[0]).toMatchObject({ severity: 'warning', column: '客户名称' });
    expect(placesOf(report, 'filing.missing')).toEqual([]);
  });

  test('a return of a customer whom nobody filed', async () => {
    const report = await checkCase({
      客户档案: [CUSTOMER],
      销售台账: [sale('2026-06-01', '', '张建国', -500, { 客户名称: '无名商行' })],
    });
    expect(placesOf(report, 'ledger.unmatched')).toEqual(['销售台账!2']);
  });

  test('a doubtful name is proposed and never assumed, on visits and ledgers alike', async () => {
    const report = await checkCase({
      客户档案: [CUSTOMER],
      拜访记录: [visit('2026-06-01', '', '李晓梅', { 客户名称: '杭州拓普五金' })],
      销售台账: [sale('2026-06-01', '', '张建国', 500, { 客户名称: '杭州拓普五金' })],
    });
    expect(placesOf(report, 'ledger.unmatched')).toEqual(['拜访记录!2', '销售台账!2']);
    expect(findingsOf(report, 'ledger.unmatched')[0]?.message.zh).toContain('杭州拓普五金有限公司（C1）');
    expect(report.protections[0]?.basis).toBe('none');
  });

  test.each(['杭州拓普五金有限公司', ' 杭州 拓普五金有限公司', '杭州拓普五金有限公司　'])(
    'the name %j is the filed one',
    async (name) => {
      const report = await checkCase({
        客户档案: [CUSTOMER],
        销售台账: [sale('2026-06-01', '', '张建国', 500, { 客户名称: name })],
      });
      expect(placesOf(report, 'ledger.unmatched')).toEqual([]);
      expect(report.protections[0]?.basis).toBe('sale');
    },
  );

  test('a row that names no customer', async () => {
    const report = await checkCase({ 客户档案: [CUSTOMER], 销售台账: [sale('2026-06-01', '', '张建国', 500)] });
    expect(placesOf(report, 'ledger.unmatched')).toEqual(['销售台账!2']);
    expect(findingsOf(report, 'ledger.unmatched')[0]?.message.zh).toContain('没有写客户');
  });

  test('a person who is not in the roster, in each of the three sheets', async () => {
    const sheets = {
      客户档案: [CUSTOMER],
      拜访记录: [visit('2026-03-10', 'C1', '王五')],
      销售台账: [sale('2026-06-01', 'C1', '张建国', 500, { 提及业务员: '王五' })],
      回款台账: [payment('2026-06-02', 'C1', '王五', 500)],
    };
    const report = await checkCase({ ...sheets, 业务员: ROSTER });
    expect(findingsOf(report, 'ledger.unmatched').map(({ sheet, column }) => `${sheet} ${column ?? ''}`)).toEqual([
      '拜访记录 业务员',
      '销售台账 提及业务员',
      '回款台账 业务员',
    ]);
    expect(placesOf(await checkCase(sheets), 'ledger.unmatched')).toEqual([]);
  });

  test('blanks and full-width forms make no other person; the company’s own sale needs nobody', async () => {
    const report = await checkCase({
      客户档案: [CUSTOMER],
      业务员: ROSTER,
      销售台账: [
        sale('2026-06-01', 'C1', '张 建　国', 500),
        sale('2026-06-02', 'C1', '', 500, { 渠道: '直接到公司' }),
        sale('2026-06-03', 'C1', '', 500),
      ],
    });
    expect(placesOf(report, 'ledger.unmatched')).toEqual(['销售台账!4']);
    expect(findingsOf(report, 'ledger.unmatched')[0]?.message.zh).toContain('没有写业务员');
  });

  test.each([
    ['2026-06-30', 1],
    ['2026-07-01', 0],
  ])('a row of %s as of 30 June', async (day, count) => {
    const report = await checkCase({
      客户档案: [CUSTOMER],
      回款台账: [payment(day, '', '张建国', 500, { 客户名称: '无名商行' })],
    });
    expect(placesOf(report, 'ledger.unmatched')).toHaveLength(count);
  });
});

testClausesTried('feida', /^第一章/u);

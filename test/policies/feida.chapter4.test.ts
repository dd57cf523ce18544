import { checkCase, filing, findingsOf, placesOf, sale, visit, walkCase } from '../support/feida-case.ts';
import type { Case } from '../support/feida-case.ts';
import { openedSheet, walkWithDisputes, withJudges, withMarks } from '../support/dispute-sheet.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const NAME = '杭州拓普五金有限公司';
const FIRST = filing('C1', NAME, '张建国', '2026-03-15');
const SECOND = filing('C9', NAME, '李晓梅', '2026-05-20', { 联系电话: '13900139000' });

describe('第四章第一条: one customer, filed twice', () => {
  test('by two salespeople it is an error on each row, and a dispute', async () => {
    const report = await checkCase({ 客户档案: [FIRST, filing('C2', '乙公司', '王强', '2026-03-15'), SECOND] });
    expect(placesOf(report, 'overlap.customer')).toEqual(['客户档案!2', '客户档案!4']);
    const [finding] = findingsOf(report, 'overlap.customer');
    expect(finding).toMatchObject({ severity: 'error', clause: '第四章第一条', column: '客户名称', customer: 'C1' });
    expect(finding?.evidence).toEqual([{ sheet: '客户档案', row: 4 }]);
    expect(finding?.message.zh).toContain(
      '第4行李晓梅的杭州拓普五金有限公司是同一客户（名称相同、地址相同（人民路1号））',
    );
    expect(report.overlaps).toMatchObject([{ rows: [2, 4], customers: ['C1', 'C9'] }]);
    expect(report.disputes).toMatchObject([{ customers: ['C1', 'C9'], result: 'pending', winner: null }]);
    expect(report.disputes[0]?.contenders.map(({ salesperson }) => salesperson)).toEqual(['张建国', '李晓梅']);
  });

  test('by the same person it is a warning, and no dispute', async () => {
    const report = await checkCase({ 客户档案: [FIRST, { ...SECOND, 业务员: '张 建国' }] });
    expect(findingsOf(report, 'overlap.customer').map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(report.disputes).toEqual([]);
  });

  test.each([
    ['void', { 状态: '作废' }],
    ['deregistered', { 状态: '注销' }],
    ['filed tomorrow', { 备案日期: '2026-07-01' }],
  ])('a filing that is %s collides with none', async (_, more) => {
    const report = await checkCase({ 客户档案: [FIRST, { ...SECOND, ...more }] });
    expect(placesOf(report, 'overlap.customer')).toEqual([]);
    expect(report.disputes).toEqual([]);
  });

  test('a filing of tomorrow joins no two others', async () => {
    const bridge = filing('C1', '丙公司', '王强', '2026-07-01');
    const report = await checkCase({ 客户档案: [FIRST, filing('C2', '丙公司', '李晓梅', '2026-05-20'), bridge] });
    expect(report.overlaps).toEqual([]);
  });

  test.each([
    ['the same number', { 客户编号: 'c1', 客户名称: '另一名称' }, ['address', 'number']],
    ['the same name in other widths', { 客户名称: '杭州拓普五金（有限）公司' }, ['address', 'name']],
    ['the same code', { 客户名称: '拓普', 统一社会信用代码: '91350100M000100Y43' }, ['address', 'code', 'short-form']],
    [
      'the same phone, the legal form apart',
      { 客户名称: '杭州拓普五金股份公司', 联系电话: '138 0013 8000' },
      ['address', 'name', 'phone'],
    ],
  ])('%s tells that it is one customer, as does the address', async (_, more, kinds) => {
    const first = { ...FIRST, 统一社会信用代码: '91350100M000100Y43' };
    const report = await checkCase({ 客户档案: [first, { ...SECOND, ...more }] });
    expect(report.overlaps[0]?.reasons.map((reason) => reason.kind).sort()).toEqual(kinds);
  });

  test.each([
    ['another name', { 客户名称: '杭州拓普机械有限公司', 联系电话: '13800138000' }],
    ['a code whose check character is wrong', { 客户名称: '恒昌', 统一社会信用代码: '91350100M000100Y44' }],
    ['the name of another town', { 客户名称: '宁波拓普五金有限公司' }],
    ['a name that sounds alike', { 客户名称: '杭州拓扑五金有限公司', 地址: '' }],
    ['a branch company', { 客户名称: `${NAME}宁波分公司` }],
  ])('%s does not', async (_, more) => {
    const first = { ...FIRST, 统一社会信用代码: '91350100M000100Y44' };
    expect((await checkCase({ 客户档案: [first, { ...SECOND, ...more }] })).overlaps).toEqual([]);
  });
});

describe('第四章第一条: the evidence', () => {
  const contenders = async (more: Case) =>
    (await checkCase({ 客户档案: [FIRST, SECOND], ...more })).disputes[0]?.contenders ?? [];

  test.each([
    ['2025-12-30', 0],
    ['2025-12-31', 500],
    ['2026-06-30', 500],
    ['2026-07-01', 0],
  ])('half a year back from 30 June: a sale of %s counts %d', async (day, counted) => {
    const [first] = await contenders({ 销售台账: [sale(day, 'C1', '张建国', 500)] });
    expect(first?.sales).toBe(counted);
  });

  test.each([
    ['2026-03-30', 0],
    ['2026-03-31', 1],
    ['2026-06-30', 1],
    ['2026-07-01', 0],
  ])('three months back from 30 June: a visit of %s counts %d', async (day, counted) => {
    const [first] = await contenders({ 拜访记录: [visit(day, 'C1', '张建国')] });
    expect(first?.visits).toBe(counted);
  });

  test.each([
    ['2026-02-27', '2026-08-28', 0],
    ['2026-03-01', '2026-08-31', 1],
    ['2026-02-28', '2026-08-31', 0],
  ])('month ends: a sale of %s as of %s', async (day, asOf, counted) => {
    const sheets = { 客户档案: [FIRST, SECOND], 销售台账: [sale(day, 'C1', '张建国', 1)] };
    expect((await checkCase(sheets, asOf)).disputes[0]?.contenders[0]?.sales).toBe(counted);
  });

  test('returns net off; sales under either number count; those of others and of the company do not', async () => {
    const [first, second] = await contenders({
      销售台账: [
        sale('2026-06-01', 'C1', '张建国', 1000),
        sale('2026-06-02', 'C9', '张建国', 500),
        sale('2026-06-03', 'C1', '张建国', -300),
        sale('2026-06-04', 'C1', '王强', 7000),
        sale('2026-06-05', 'C1', '张建国', 9000, { 渠道: '直接到公司' }),
        sale('2026-06-06', 'C1', '张建国', 400, { 渠道: '直接到公司', 提及业务员: '李晓梅' }),
      ],
    });
    expect([first?.sales, second?.sales]).toEqual([1200, 400]);
  });

  test('visits, calls and messages count, other ways do not', async () => {
    const [first] = await contenders({
      拜访记录: ['拜访', '电话', '短信', '其他'].map((way) => visit('2026-06-01', 'C1', '张建国', { 方式: way })),
    });
    expect(first?.visits).toBe(3);
  });

  test('marks are proposed in proportion to the best', async () => {
    const [first, second] = await contenders({
      销售台账: [sale('2026-06-01', 'C1', '张建国', 90000), sale('2026-06-02', 'C9', '李晓梅', 30000)],
      拜访记录: [
        visit('2026-06-01', 'C1', '张建国'),
        ...[1, 2, 3].map((day) => visit(`2026-06-0${day}`, 'C9', '李晓梅')),
      ],
    });
    expect(first?.proposed).toEqual({ trade: 50, visits: 8.33, completeness: 2.5 });
    expect(second?.proposed).toEqual({ trade: 16.67, visits: 25, completeness: 2.5 });
  });

  test('without any sale or visit everybody gets 0', async () => {
    const proposed = (await contenders({})).map((contender) => contender.proposed);
    expect(proposed).toEqual([
      { trade: 0, visits: 0, completeness: 2.5 },
      { trade: 0, visits: 0, completeness: 2.5 },
    ]);
    const [returned] = await contenders({ 销售台账: [sale('2026-06-01', 'C1', '张建国', -500)] });
    expect(returned).toMatchObject({ sales: -500, proposed: { trade: 0 } });
  });
});

describe('第四章第一条 and 第二条: the panel’s marks', () => {
  const sheets = {
    客户档案: [FIRST, SECOND],
    销售台账: [sale('2026-06-01', 'C1', '张建国', 90000)],
    业务员: [
      { 姓名: '周明远', 职务: '营销副总', 状态: '在职' },
      { 姓名: '吴静怡', 职务: '市场部经理', 状态: '在职' },
      { 姓名: '郑海', 职务: '财务部经理', 状态: '在职' },
      { 姓名: '张建国', 职务: '业务员', 状态: '在职' },
      { 姓名: '李晓梅', 职务: '业务员', 状态: '在职' },
    ],
  };
  const same = (own: readonly number[]) => [own, own, own];
  const codes = ['score.missing', 'score.range', 'score.spread', 'score.tie'] as const;
  const scored = async (
    marks: readonly (readonly (readonly (number | string | null)[])[])[],
    judges: readonly string[] = ['周明远', '吴静怡', '郑海'],
  ) => {
    const rows = withJudges(withMarks(await openedSheet(sheets), marks), judges);
    const { report } = (await walkWithDisputes(sheets, rows)).evaluation;
    return { report, found: report.findings.filter(({ code }) => codes.some((one) => one === code)) };
  };

  test('the highest mean gets the customer, and nothing is wrong', async () => {
    const { report, found } = await scored([same([50, 20, 20]), same([10, 25, 20])]);
    expect(found).toEqual([]);
    expect(report.disputes[0]).toMatchObject({ result: 'decided', winner: '张建国' });
  });

  test('the mean decides, not the number of judges', async () => {
    const { report } = await scored([
      [
        [50, 25, 25],
        [20, 10, 10],
        [20, 10, 10],
      ],
      [
        [30, 15, 15],
        [25, 15, 10],
        [25, 15, 10],
      ],
    ]);
    expect(report.disputes[0]).toMatchObject({ result: 'decided', winner: '张建国' });
  });

  test('score.missing: each judge who has not finished, with the names still waiting', async () => {
    const { report, found } = await scored([
      [
        [50, 20, 20],
        [50, 20, null],
        [50, 20, 20],
      ],
      [
        [10, 25, 20],
        [10, 25, 20],
        [null, null, null],
      ],
    ]);
    expect(found.map(({ code, row, clause }) => [code, row, clause])).toEqual([
      ['score.missing', 5, '第四章第二条'],
      ['score.missing', 6, '第四章第二条'],
    ]);
    expect(found[0]?.message.zh).toContain('市场部经理吴静怡还没有给张建国评完分');
    expect(report.disputes[0]).toMatchObject({ result: 'pending', winner: null });
  });

  test('score.range: 0 and the maximum are in it, what lies beyond and what is no number is not', async () => {
    expect((await scored([same([50, 25, 25]), same([0, 0, 0])])).found).toEqual([]);
    const { report, found } = await scored([
      [
        [50.5, 20, 20],
        [50, 20, 20],
        [50, 20, 20],
      ],
      [
        [10, 25, 20],
        [10, -1, 20],
        [10, 25, '20'],
      ],
    ]);
    expect(found.map(({ code, row }) => [code, row])).toEqual([
      ['score.range', 5],
      ['score.range', 6],
      ['score.range', 6],
    ]);
    expect(found[0]?.message.zh).toContain('营销副总经理周明远给张建国的“交易”分是50.5，应在0到50之间');
    expect(report.disputes[0]?.result).toBe('pending');
  });

  test.each([
    [19.5, []],
    [20, []],
    [20.5, ['score.spread']],
  ])('score.spread: sums that lie %d apart', async (apart, expected) => {
    const { found } = await scored([
      [
        [20, 20, 20],
        [20 + apart, 20, 20],
        [20, 20, 20],
      ],
      same([10, 10, 10]),
    ]);
    expect(found.map(({ code }) => code)).toEqual(expected);
    expect(found.map(({ severity }) => severity)).toEqual(expected.map(() => 'warning'));
  });

  test('score.tie: no single winner, however the marks were spread', async () => {
    const { report, found } = await scored([
      [
        [40, 20, 20],
        [40.1, 20, 20],
        [40.2, 20, 20],
      ],
      [
        [40.2, 20, 20],
        [40, 20, 20],
        [40.1, 20, 20],
      ],
    ]);
    expect(found.map(({ code }) => code)).toEqual(['score.tie']);
    expect(report.disputes[0]).toMatchObject({ result: 'tie', winner: null });
  });

  test('a judge who is a contender blocks the result, and is told', async () => {
    const { report, found } = await scored([same([50, 20, 20]), same([10, 25, 20])], ['周明远', '李 晓梅', '郑海']);
    expect(found.map(({ code }) => code)).toEqual(['score.missing']);
    expect(found[0]?.message.zh).toContain('李 晓梅自己也在争');
    expect(report.disputes[0]).toMatchObject({ result: 'pending', winner: null });
  });
});

describe('第四章第三条: who withdraws', () => {
  test('is reminded of the talk with the colleague for a month', async () => {
    const sheets = {
      客户档案: [FIRST],
      拜访记录: [visit('2026-03-15', 'C1', '张建国'), visit('2026-05-31', 'C1', '李晓梅', { 结果: '已礼让' })],
    };
    const reminders = async (asOf: string) =>
      (await walkCase(sheets, asOf)).notices.filter(({ kind }) => kind === 'talk-due').map(({ message }) => message.zh);
    expect(await reminders('2026-06-30')).toEqual([expect.stringContaining('请与张建国沟通')]);
    expect(await reminders('2026-07-01')).toEqual([]);
    expect(placesOf(await checkCase(sheets), 'protection.breach-visit')).toEqual([]);
  });
});

describe('第四章第四条: who buys at the company is the company’s customer', () => {
  const direct = (day: string, more: Record<string, string> = {}) =>
    sale(day, 'C1', '', 2000, { 渠道: '直接到公司', ...more });

  test.each([
    ['2026-03-14', ['客户档案!2']],
    ['2026-03-15', []],
    ['2026-03-16', []],
  ])('filed on 15 March, bought directly on %s', async (day, places) => {
    const report = await checkCase({ 客户档案: [FIRST], 销售台账: [direct(day)] });
    expect(placesOf(report, 'ownership.company')).toEqual(places);
    expect(report.protections[0]).toMatchObject(
      places.length > 0 ? { basis: 'company', state: 'company', lastDay: null } : { basis: 'none', state: 'none' },
    );
  });

  test('the finding names the purchase', async () => {
    const [finding] = findingsOf(
      await checkCase({ 客户档案: [FIRST], 销售台账: [direct('2026-03-01')] }),
      'ownership.company',
    );
    expect(finding).toMatchObject({ severity: 'error', clause: '第四章第四条', salesperson: '张建国' });
    expect(finding?.evidence).toEqual([{ sheet: '销售台账', row: 2 }]);
    expect(finding?.message.zh).toContain('3月1日直接到公司购买');
  });

  test('not where somebody was asked for, or a salesperson sold first or on the same day', async () => {
    const quiet = async (sales: ReturnType<typeof sale>[]) =>
      placesOf(await checkCase({ 客户档案: [FIRST], 销售台账: sales }), 'ownership.company');
    expect(await quiet([direct('2026-03-01', { 提及业务员: '张建国' })])).toEqual([]);
    expect(await quiet([direct('2026-03-01'), sale('2026-02-28', 'C1', '张建国', 100)])).toEqual([]);
    expect(await quiet([direct('2026-03-01'), sale('2026-03-01', 'C1', '张建国', 100)])).toEqual([]);
    expect(await quiet([sale('2026-03-01', 'C1', '张建国', 100), direct('2026-03-01')])).toEqual([]);
    expect(await quiet([direct('2026-03-01'), sale('2026-03-02', 'C1', '张建国', 100)])).toEqual(['客户档案!2']);
  });

  test('归属 = 公司 counts too: on the row itself, and for whoever files later', async () => {
    const company = filing('C9', NAME, '', '2026-03-14', { 归属: '公司' });
    expect(placesOf(await checkCase({ 客户档案: [company] }), 'ownership.company')).toEqual([]);
    expect(placesOf(await checkCase({ 客户档案: [company, FIRST] }), 'ownership.company')).toEqual(['客户档案!3']);
    const later = { ...company, 备案日期: '2026-03-16' };
    expect(placesOf(await checkCase({ 客户档案: [later, FIRST] }), 'ownership.company')).toEqual([]);
    const claimed = { ...company, 业务员: '张建国' };
    expect(placesOf(await checkCase({ 客户档案: [claimed] }), 'ownership.company')).toEqual(['客户档案!2']);
  });

  test('nobody breaks a protection of the company’s customer, and the company’s sale breaks none', async () => {
    const report = await checkCase({
      客户档案: [FIRST],
      销售台账: [direct('2026-03-01'), sale('2026-04-01', 'C1', '李晓梅', 100)],
      拜访记录: [visit('2026-03-15', 'C1', '张建国'), visit('2026-04-02', 'C1', '李晓梅')],
    });
    expect(placesOf(report, 'protection.breach-sale')).toEqual([]);
    expect(placesOf(report, 'protection.breach-visit')).toEqual([]);
  });
});

describe('第四章第五条: who is asked for', () => {
  const asked = (mention: string, more: Record<string, string | number> = {}) => ({
    客户档案: [FIRST],
    销售台账: [sale('2026-06-01', 'C1', '', 2000, { 渠道: '直接到公司', 提及业务员: mention, ...more })],
  });

  test('somebody else than the owner is told on the row of the sale', async () => {
    const report = await checkCase(asked('李晓梅'));
    expect(placesOf(report, 'ownership.mention')).toEqual(['销售台账!2']);
    const [finding] = findingsOf(report, 'ownership.mention');
    expect(finding).toMatchObject({ severity: 'error', clause: '第四章第五条', column: '提及业务员', customer: 'C1' });
    expect(finding?.message.zh).toContain('提到李晓梅，档案里的业务员却是张建国');
  });

  test('the owner himself, a return, a row of tomorrow, and nobody at all are none', async () => {
    expect(placesOf(await checkCase(asked('张　建国')), 'ownership.mention')).toEqual([]);
    expect(placesOf(await checkCase(asked('李晓梅', { 金额: -1 })), 'ownership.mention')).toEqual([]);
    expect(placesOf(await checkCase(asked('李晓梅', { 日期: '2026-07-01' })), 'ownership.mention')).toEqual([]);
    expect(placesOf(await checkCase(asked('')), 'ownership.mention')).toEqual([]);
  });

  test('the sale is credited to the person asked for', async () => {
    const report = await checkCase(asked('张建国'));
    expect(report.protections[0]).toMatchObject({ basis: 'sale', start: '2026-06-01' });
  });
});

testClausesTried('feida', /^第四章/u);

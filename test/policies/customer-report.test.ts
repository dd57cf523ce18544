import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found, of } = policyCase('customer-report', '2026-06-30');

const ROW = {
  客户编号: 'R1',
  客户名称: '赵春兰',
  性别: '女',
  年龄: 35,
  联系电话: '13800138000',
  地址: '杭州市人民路1号',
  需求: '冰箱',
  业务员: '张建国',
  接待日期: '2026-06-05',
  报备日期: '2026-06-08',
  同意日期: '2026-06-05',
  最近核查日期: '2026-06-20',
};
const row = (more: Record<string, string>) => [{ ...ROW, ...more }];

test('a row in order stays quiet', async () => {
  expect(await found({ 客户档案: [ROW] })).toEqual([]);
});

test.each(['客户名称', '性别', '年龄', '联系电话', '地址', '需求'])('第五条: %s is required', async (header) => {
  expect(await found({ 客户档案: row({ [header]: '' }) })).toEqual([`field.required 客户档案!2 ${header}`]);
});

describe('第六条: consent', () => {
  test.each([
    ['none', { 同意日期: '' }, ['consent.missing 客户档案!2 同意日期']],
    ['on the day of the report', { 同意日期: '2026-06-08' }, []],
    ['after the report', { 同意日期: '2026-06-09' }, ['workflow.order 客户档案!2 报备日期']],
    [
      'tomorrow',
      { 同意日期: '2026-07-01', 报备日期: '', 接待日期: '2026-06-30', 最近核查日期: '' },
      ['consent.missing 客户档案!2 同意日期'],
    ],
  ])('%s', async (_, more, places) => {
    expect(await found({ 客户档案: row(more) })).toEqual(places);
  });
});

describe('第六条: reported within one working day', () => {
  // Received on Friday 5 June: Monday is the first working day.
  test.each([
    ['2026-06-05', []],
    ['2026-06-08', []],
    ['2026-06-09', ['filing.late 客户档案!2 报备日期']],
  ])('reported on %s', async (day, places) => {
    expect(await found({ 客户档案: row({ 报备日期: day }) })).toEqual(places);
  });

  test.each([
    ['2026-06-08', []],
    ['2026-06-09', ['filing.missing 客户档案!2 报备日期']],
  ])('not reported yet, as of %s', async (asOf, places) => {
    expect(await found({ 客户档案: row({ 报备日期: '', 最近核查日期: '' }) }, asOf)).toEqual(places);
  });

  test('报备日期 and 备案日期 are two columns: the report decides', async () => {
    expect(await found({ 客户档案: [{ ...ROW, 备案日期: '2026-06-20' }] })).toEqual([]);
    expect(await found({ 客户档案: [{ ...ROW, 报备日期: '2026-06-20', 备案日期: '2026-06-08' }] })).toEqual([
      'filing.late 客户档案!2 报备日期',
    ]);
  });

  test('a row of tomorrow is not judged', async () => {
    expect(
      await found({
        客户档案: [
          ...row({ 接待日期: '2026-06-30', 报备日期: '2026-07-01', 地址: '' }),
          { ...ROW, 客户编号: 'R2', 客户名称: '吴静', 联系电话: '13900139000' },
        ],
      }),
    ).toEqual([]);
  });

  test('the finding names days and arithmetic', async () => {
    const [finding] = await of('filing.late', { 客户档案: row({ 报备日期: '2026-06-10' }) });
    expect(finding).toMatchObject({
      severity: 'error',
      clause: '第六条',
      customer: 'R1',
      message: { zh: '赵春兰：接待在6月5日，报备应在其后1个工作日内，到6月8日（含）；6月10日才报备，已过2天。' },
    });
  });
});

describe('第十条: verified every 180 days', () => {
  test.each([
    ['2026-01-02', []],
    ['2026-01-01', []],
    ['2025-12-31', ['record.stale 客户档案!2 最近核查日期']],
  ])('last verified on %s, as of 30 June', async (day, places) => {
    expect(await found({ 客户档案: row({ 最近核查日期: day }) })).toEqual(places);
  });

  test('never verified: counted from the report, unless the company says otherwise', async () => {
    const old = row({ 接待日期: '2025-12-01', 同意日期: '2025-12-01', 报备日期: '2025-12-02', 最近核查日期: '' });
    expect(await found({ 客户档案: old })).toEqual(['record.stale 客户档案!2 最近核查日期']);
    expect(await found({ 客户档案: old, 制度参数: [{ 参数: '从未核查也提醒', 取值: '否' }] })).toEqual([]);
  });
});

testClausesTried('customer-report');

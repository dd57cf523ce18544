import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found, of } = policyCase('direct-selling', '2026-06-30');

const ROW = {
  客户编号: 'M1',
  客户名称: '赵春兰',
  联系电话: '13800138000',
  业务员: '张建国',
  备案日期: '2026-03-02',
  身份证件: '有',
  购货发票: 'FP-1',
  审核人: '吴静怡',
  审核日期: '2026-03-03',
  最近复核日期: '2026-06-01',
};
const row = (more: Record<string, string>) => [{ ...ROW, ...more }];
const sale = (day: string, name: string, amount: number, more: Record<string, string> = {}) => ({
  日期: day,
  客户编号: '',
  客户名称: name,
  业务员: '张建国',
  金额: amount,
  ...more,
});
const BUYER = '钱秋生';

test('a row in order, and purchases below the amounts, stay quiet', async () => {
  expect(
    await found({
      客户档案: [ROW],
      销售台账: [sale('2026-06-01', '赵春兰', 60000), sale('2026-06-01', BUYER, 4999)],
      回款台账: [sale('2026-06-01', BUYER, 4999)],
    }),
  ).toEqual([]);
});

describe('第四条: 5,000 at once', () => {
  test.each([
    [4999.99, []],
    [5000, ['threshold.due 销售台账!2 金额']],
    [5000.01, ['threshold.due 销售台账!2 金额']],
  ])('a purchase of %d', async (amount, places) => {
    expect(await found({ 客户档案: [ROW], 销售台账: [sale('2026-06-01', BUYER, amount)] })).toEqual(places);
  });

  test.each([
    ['2026-06-30', 1],
    ['2026-07-01', 0],
  ])('on %s, as of 30 June', async (day, count) => {
    expect(await found({ 客户档案: [ROW], 销售台账: [sale(day, BUYER, 8000)] })).toHaveLength(count);
  });
});

describe('第四条: 10,000 in all', () => {
  const purchases = (last: number) => [
    sale('2026-04-01', BUYER, 4000),
    sale('2026-05-01', BUYER, 3000),
    sale('2026-06-01', BUYER, last),
  ];
  test.each([
    [2999.99, []],
    [3000, ['threshold.due 销售台账!4 金额']],
    [3000.01, ['threshold.due 销售台账!4 金额']],
  ])('7,000 and then %d', async (amount, places) => {
    expect(await found({ 客户档案: [ROW], 销售台账: purchases(amount) })).toEqual(places);
  });

  test('returns net off; the row is the one by which the sum was reached', async () => {
    expect(await found({ 客户档案: [ROW], 销售台账: [...purchases(3000), sale('2026-06-10', BUYER, -1)] })).toEqual([]);
    const unsorted = [
      sale('2026-06-01', BUYER, 4000),
      sale('2026-04-01', BUYER, 4000),
      sale('2026-05-01', BUYER, 4000),
    ];
    expect(await found({ 客户档案: [ROW], 销售台账: unsorted })).toEqual(['threshold.due 销售台账!2 金额']);
  });

  test('one finding for a customer, whatever it was reached by; names are joined by number', async () => {
    const many = [
      sale('2026-06-01', BUYER, 6000),
      sale('2026-06-02', BUYER, 7000),
      sale('2026-06-03', '钱 秋生', 9000),
    ];
    expect(await found({ 客户档案: [ROW], 销售台账: many })).toEqual(['threshold.due 销售台账!2 金额']);
    const byNumber = [
      sale('2026-06-01', BUYER, 4500, { 客户编号: 'M9' }),
      sale('2026-06-02', '', 4500, { 客户编号: 'M9' }),
      sale('2026-06-03', BUYER, 1000),
    ];
    expect(await found({ 客户档案: [ROW], 销售台账: byNumber })).toEqual(['threshold.due 销售台账!4 金额']);
  });

  test('who is filed is not due; the amounts are parameters', async () => {
    expect(
      await found({
        客户档案: [ROW, { ...ROW, 客户编号: 'M2', 客户名称: BUYER, 联系电话: '13900139000' }],
        销售台账: purchases(9000),
      }),
    ).toEqual([]);
    expect(
      await found({ 客户档案: [ROW], 销售台账: purchases(3000), 制度参数: [{ 参数: '累计备案额', 取值: 20000 }] }),
    ).toEqual([]);
    const [finding] = await of('threshold.due', { 客户档案: [ROW], 销售台账: purchases(3000) });
    expect(finding).toMatchObject({ severity: 'error', clause: '第四条', customer: null, customerName: BUYER });
    expect(finding?.message.zh).toContain('累计达到1万元的备案额，现在共1万元');
  });
});

describe('第五条 and 第七条: papers and review', () => {
  test.each([
    ['no ID', { 身份证件: '' }, ['document.missing 客户档案!2 身份证件']],
    ['no invoice', { 购货发票: '无' }, ['document.missing 客户档案!2 购货发票']],
    ['re-examined, never reviewed', { 审核人: '', 审核日期: '' }, ['workflow.skipped 客户档案!2 审核人']],
    ['re-examined before the review', { 最近复核日期: '2026-03-02' }, ['workflow.order 客户档案!2 最近复核日期']],
    ['no name', { 客户名称: '' }, ['field.required 客户档案!2 客户名称']],
  ])('%s', async (_, more, places) => {
    expect(await found({ 客户档案: row(more) })).toEqual(places);
  });
});

describe('第八条: re-examined every 365 days', () => {
  test.each([
    ['2025-07-01', []],
    ['2025-06-30', []],
    ['2025-06-29', ['record.stale 客户档案!2 最近复核日期']],
  ])('last on %s, as of 30 June 2026', async (day, places) => {
    expect(
      await found({ 客户档案: row({ 备案日期: '2025-01-02', 审核日期: '2025-01-02', 最近复核日期: day }) }),
    ).toEqual(places);
  });
});

test('第三条: a ledger row that cannot be read', async () => {
  expect(await found({ 客户档案: [ROW], 销售台账: [{ ...sale('2026-06-01', '赵春兰', 1), 金额: '待定' }] })).toEqual([
    'ledger.row 销售台账!2 金额',
  ]);
});

testClausesTried('direct-selling');

import type { Cell } from '../../src/engine/model/cell.ts';
import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found, of, walk } = policyCase('property', '2026-06-05');

type Row = Record<string, Cell>;

/** A filing in order: name, phone and address are there. */
function filing(number: string, name: string, salesperson: string, filedOn: string, more: Row = {}): Row {
  return {
    客户编号: number,
    客户名称: name,
    联系电话: '13800138000',
    地址: '杭州市文三路1号',
    业务员: salesperson,
    备案日期: filedOn,
    房源: '',
    定金日期: '',
    直系亲属: '',
    ...more,
  };
}

const other = { 联系电话: '13900139000' };
const report = async (sheets: Parameters<typeof walk>[0], asOf?: string) =>
  (await walk(sheets, asOf)).evaluation.report;

describe('有效报备和无效报备', () => {
  test.each(['客户名称', '联系电话', '地址'])('a filing without %s', async (header) => {
    const sheets = { 客户档案: [filing('C1', '王小波', '张建国', '2026-06-01', { [header]: '' })] };
    expect(await found(sheets)).toEqual([`field.required 客户档案!2 ${header}`]);
  });

  test('a filing with the three is in order', async () => {
    expect(await found({ 客户档案: [filing('C1', '王小波', '张建国', '2026-06-01')] })).toEqual([]);
  });

  test('a filing that is withdrawn is void and says nothing more', async () => {
    const sheets = { 客户档案: [filing('C1', '王小波', '张建国', '2026-01-01', { 状态: '作废' })] };
    expect(await found(sheets)).toEqual([]);
  });
});

describe('保护期限: an enquiry for 7 days', () => {
  const sheets = { 客户档案: [filing('C1', '王小波', '张建国', '2026-06-01')] };

  test.each([
    ['2026-06-05', 'protected', []],
    ['2026-06-06', 'expiring', ['protection.expiring 客户档案!2 业务员']],
    ['2026-06-08', 'expiring', ['protection.expiring 客户档案!2 业务员']],
    ['2026-06-09', 'expired', ['filing.invalid 客户档案!2 业务员', 'protection.expired 客户档案!2 业务员']],
  ])('on %s: %s', async (asOf, state, findings) => {
    expect((await report(sheets, asOf)).protections).toEqual([
      {
        customer: 'C1',
        row: 2,
        salesperson: '张建国',
        basis: 'filing',
        start: '2026-06-01',
        lastDay: '2026-06-08',
        state,
      },
    ]);
    expect(await found(sheets, asOf)).toEqual(findings);
  });

  test('both findings past the term are no more than information, and say the last day', async () => {
    const findings = (await report(sheets, '2026-06-09')).findings;
    expect(findings.map(({ severity }) => severity)).toEqual(['info', 'info']);
    expect(findings[0]?.message.zh).toContain('6月8日（含）');
    expect(findings[0]?.clause).toBe('有效报备和无效报备第二款');
  });
});

describe('保护期限: a deposit for 90 days', () => {
  const sheets = { 客户档案: [filing('C1', '王小波', '张建国', '2026-01-02', { 定金日期: '2026-01-10' })] };

  test.each([
    ['2026-01-09', 'filing', '2026-01-09', 'expiring'],
    ['2026-01-10', 'deposit', '2026-04-10', 'protected'],
    ['2026-04-09', 'deposit', '2026-04-10', 'expiring'],
    ['2026-04-10', 'deposit', '2026-04-10', 'expiring'],
    ['2026-04-11', 'deposit', '2026-04-10', 'expired'],
  ])('on %s the basis is %s', async (asOf, basis, lastDay, state) => {
    expect((await report(sheets, asOf)).protections).toMatchObject([{ basis, lastDay, state }]);
  });

  test('the terms can be set', async () => {
    const set = { ...sheets, 制度参数: [{ 参数: '交定金后保护期', 取值: 60 }] };
    expect((await report(set, '2026-03-01')).protections).toMatchObject([{ lastDay: '2026-03-11' }]);
  });
});

describe('保护期限: others inside a term', () => {
  const acts = (day: string) => ({
    客户档案: [filing('C1', '王小波', '张建国', '2026-06-01')],
    拜访记录: [{ 日期: day, 客户编号: 'C1', 客户名称: '王小波', 业务员: '李晓梅', 方式: '拜访' }],
    销售台账: [{ 日期: day, 单号: 'X1', 客户编号: 'C1', 客户名称: '王小波', 业务员: '李晓梅', 金额: 100 }],
  });
  test.each([
    ['2026-06-08', ['protection.breach-visit 拜访记录!2 业务员', 'protection.breach-sale 销售台账!2 业务员']],
    ['2026-06-09', []],
  ])('a visit and a deal on %s', async (day, findings) => {
    const codes = (await found(acts(day), '2026-06-30')).filter((line) => line.includes('breach'));
    expect(codes).toEqual(findings);
  });

  test('an unfiled customer is neither visited nor sold to', async () => {
    const sheets = {
      客户档案: [filing('C1', '王小波', '张建国', '2026-06-01')],
      拜访记录: [{ 日期: '2026-06-02', 客户编号: '', 客户名称: '赵无忌', 业务员: '李晓梅', 方式: '拜访' }],
    };
    expect(await found(sheets)).toEqual(['filing.missing 拜访记录!2 客户名称']);
  });
});

describe('撞单处理: one customer with two salespeople', () => {
  const twice = (second: string, more: Row = {}) => ({
    客户档案: [filing('C1', '王小波', '张建国', '2026-06-01', more), filing('C1', '王小波', '李晓梅', second)],
  });
  const places = async (sheets: Parameters<typeof found>[0]) =>
    (await of('overlap.customer', sheets, '2026-06-10')).map(({ row, severity }) => `${row} ${severity}`);

  test.each([
    ['2026-06-07', ['2 error', '3 error']],
    ['2026-06-08', ['2 error', '3 error']],
    ['2026-06-09', []],
  ])('filed again on %s', async (second, expected) => {
    expect(await places(twice(second))).toEqual(expected);
  });

  test.each([
    ['2026-04-10', ['2 error', '3 error']],
    ['2026-04-11', []],
  ])('filed again on %s, with a deposit of 10 January', async (second, expected) => {
    const sheets = twice(second, { 备案日期: '2026-01-02', 定金日期: '2026-01-10' });
    expect(await places(sheets)).toEqual(expected);
  });

  test('terms that do not overlap are no dispute and no overlap of the report', async () => {
    const { disputes, overlaps } = await report(twice('2026-06-09'), '2026-06-10');
    expect([disputes, overlaps]).toEqual([[], []]);
  });
});

describe('撞单处理: close relatives about one property', () => {
  const pair = (first: Row, second: Row) => ({
    客户档案: [
      filing('C1', '王小波', '张建国', '2026-06-01', { 房源: '西溪花园3-2-501', ...first }),
      filing('C2', '李银河', '李晓梅', '2026-06-02', { 房源: '西溪花园3-2-501', ...other, ...second }),
    ],
  });
  const rows = async (first: Row, second: Row) =>
    (await of('overlap.related', pair(first, second))).map(({ row, severity }) => `${row} ${severity}`);

  test('one is named among the other’s relatives', async () => {
    expect(await rows({ 直系亲属: '李银河（妻）、王平' }, {})).toEqual(['2 warning', '3 warning']);
    expect(await rows({}, { 直系亲属: '王小波' })).toEqual(['2 warning', '3 warning']);
  });

  test('they give one phone', async () => {
    expect(await rows({}, { 联系电话: '138-0013-8000' })).toEqual(['2 warning', '3 warning']);
  });

  test('another property, no relation, or the same salesperson is none', async () => {
    expect(await rows({}, {})).toEqual([]);
    expect(await rows({ 直系亲属: '李银河' }, { 房源: '西溪花园3-2-502' })).toEqual([]);
    expect(await rows({ 直系亲属: '李银河', 房源: '' }, { 房源: '' })).toEqual([]);
    expect(await rows({ 直系亲属: '李银河' }, { 业务员: '张建国' })).toEqual([]);
  });

  test('the collision is a dispute of both customers', async () => {
    const { disputes } = await report(pair({ 直系亲属: '李银河' }, {}));
    expect(disputes).toMatchObject([
      {
        customers: ['C1', 'C2'],
        result: 'pending',
        winner: null,
        contenders: [{ salesperson: '张建国' }, { salesperson: '李晓梅' }],
      },
    ]);
  });
});

describe('撞单处理: settlement', () => {
  const line = (salesperson: string, share: Cell, more: Row = {}): Row => ({
    客户: '王小波',
    业务员: salesperson,
    分成比例: share,
    说明日期: '2026-06-04',
    人事存档日期: '2026-06-05',
    财务存档日期: '2026-06-05',
    ...more,
  });
  const settled = (rows: Row[]) => ({
    客户档案: [filing('C1', '王小波', '张建国', '2026-06-01'), filing('C1', '王小波', '李晓梅', '2026-06-03')],
    撞单说明: rows,
  });
  const result = async (rows: Row[]) => {
    const [dispute] = (await report(settled(rows))).disputes;
    return [dispute?.result, dispute?.winner, dispute?.shares?.map(({ share }) => share) ?? null];
  };

  test.each([
    [0.6, 0.4],
    ['60%', '40%'],
    [60, 40],
  ])('shares of %s and %s decide', async (a, b) => {
    const rows = [line('张建国', a), line('李晓梅', b)];
    expect(await result(rows)).toEqual(['decided', null, [0.6, 0.4]]);
    expect(await of('field.consistency', settled(rows))).toEqual([]);
  });

  test('who gets all wins', async () => {
    expect(await result([line('张建国', '100%'), line('李晓梅', '0%')])).toEqual(['decided', '张建国', [1, 0]]);
  });

  test.each([
    ['99%', [line('张建国', 0.59), line('李晓梅', 0.4)], ['撞单说明!2']],
    ['101%', [line('张建国', 0.61), line('李晓梅', 0.4)], ['撞单说明!2']],
  ])('shares of %s in all do not', async (_, rows, places) => {
    expect(await result(rows)).toEqual(['pending', null, null]);
    const findings = await of('field.consistency', settled(rows));
    expect(findings.map(({ sheet, row }) => `${sheet}!${row}`)).toEqual(places);
  });

  test('nor does a statement that is not dated, not filed, or leaves one out', async () => {
    const whole = (more: Row) => [line('张建国', 0.6, more), line('李晓梅', 0.4)];
    expect((await result(whole({ 说明日期: '' })))[0]).toBe('pending');
    expect((await result(whole({ 人事存档日期: '' })))[0]).toBe('pending');
    expect((await result(whole({ 财务存档日期: '2026-06-06' })))[0]).toBe('pending');
    expect((await result([line('张建国', 1)]))[0]).toBe('pending');
    expect((await result([]))[0]).toBe('pending');
  });
});

test('报备流程第二款: a company that wants the consent of administration first says so in a rule of its own', async () => {
  const archive = (agreed: string) => [
    filing('C1', '王小波', '张建国', '2026-06-01', { 行政同意日期: agreed, 部门经理: '周明远' }),
  ];
  const own = { 参数: '自定规则', 工作表: '客户档案', 列: '行政同意日期', 要求: '比较', 内容: '不晚于 备案日期' };
  for (const agreed of ['2026-05-31', '2026-06-01', '2026-06-02'])
    expect(await found({ 客户档案: archive(agreed) })).toEqual([]);
  expect(await found({ 客户档案: archive('2026-06-01'), 制度参数: [own] })).toEqual([]);
  expect(await found({ 客户档案: archive('2026-06-02'), 制度参数: [own] })).toEqual([
    'rule.custom 客户档案!2 行政同意日期',
  ]);
});

testClausesTried('property');

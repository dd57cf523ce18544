import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found, of } = policyCase('contract-filing', '2026-06-30');

const ROW = {
  客户编号: 'K1',
  客户名称: '杭州拓普五金有限公司',
  法定代表人: '周强',
  注册地址: '杭州市人民路1号',
  联系电话: '0571-87654321',
  业务员: '张建国',
  项目名称: '东站扩建',
  项目地点: '杭州',
  项目规模: '3万平方米',
  项目进度: '招标',
  产品名称: '紧固件',
  需求数量: 2000,
  质量要求: '国标',
  技术要求: '无',
  合同名称: '紧固件采购合同',
  签订日期: '2026-06-01',
  合同金额: 120000,
  合同期限: '一年',
  备案日期: '2026-06-08',
  审核人: '吴静怡',
  审核日期: '2026-06-09',
};
const row = (more: Record<string, string>) => [{ ...ROW, ...more }];

test('a row in order stays quiet', async () => {
  expect(await found({ 客户档案: [ROW] })).toEqual([]);
});

test.each([
  '客户名称',
  '法定代表人',
  '注册地址',
  '联系电话',
  '项目名称',
  '项目地点',
  '项目规模',
  '项目进度',
  '产品名称',
  '需求数量',
  '质量要求',
  '技术要求',
  '合同名称',
  '签订日期',
  '合同金额',
  '合同期限',
])('第五条: %s is required', async (header) => {
  expect(await found({ 客户档案: row({ [header]: '' }) })).toEqual([`field.required 客户档案!2 ${header}`]);
});

test('第五条: an amount and a day that cannot be read', async () => {
  expect(await found({ 客户档案: row({ 合同金额: '待定', 签订日期: '2026-06-31' }) })).toEqual([
    'field.format 客户档案!2 签订日期',
    'field.format 客户档案!2 合同金额',
  ]);
});

describe('第六条: filed within five working days after signing', () => {
  // Signed on Monday 1 June: the fifth working day is Monday 8 June.
  test.each([
    ['2026-06-05', []],
    ['2026-06-08', []],
    ['2026-06-09', ['filing.late 客户档案!2 备案日期']],
  ])('filed on %s', async (day, places) => {
    expect(await found({ 客户档案: row({ 备案日期: day }) })).toEqual(places);
  });

  test.each([
    ['2026-06-08', []],
    ['2026-06-09', ['filing.missing 客户档案!2 备案日期']],
  ])('not filed, as of %s', async (asOf, places) => {
    expect(await found({ 客户档案: row({ 备案日期: '', 审核人: '', 审核日期: '' }) }, asOf)).toEqual(places);
  });

  test.each([
    // The National Day holiday runs from 1 to 7 October 2026; Saturday 10 October is worked.
    ['2026-09-30', '2026-10-13', []],
    ['2026-09-30', '2026-10-14', ['filing.late 客户档案!2 备案日期']],
    ['2026-10-08', '2026-10-14', []],
    ['2026-10-08', '2026-10-15', ['filing.late 客户档案!2 备案日期']],
  ])('signed on %s, filed on %s: holidays and make-up days count', async (signed, filed, places) => {
    expect(
      await found({ 客户档案: row({ 签订日期: signed, 备案日期: filed, 审核日期: filed }) }, '2026-10-31'),
    ).toEqual(places);
  });

  test('a contract of tomorrow, and a void filing, have no term', async () => {
    expect(await found({ 客户档案: row({ 签订日期: '2026-07-01', 备案日期: '', 审核人: '', 审核日期: '' }) })).toEqual(
      [],
    );
    expect(await found({ 客户档案: row({ 备案日期: '', 状态: '作废' }) })).toEqual([]);
  });

  test('the sentence and the clause', async () => {
    const [finding] = await of('filing.late', { 客户档案: row({ 备案日期: '2026-06-10' }) });
    expect(finding).toMatchObject({ severity: 'error', clause: '第六条', customer: 'K1' });
    expect(finding?.message.zh).toBe(
      '杭州拓普五金有限公司：签订合同在6月1日，报备应在其后5个工作日内，到6月8日（含）；6月10日才报备，已过2天。',
    );
  });

  test('a year that the calendar does not know is said, not guessed', async () => {
    const contract = { 签订日期: '2027-01-04', 备案日期: '2027-01-20', 审核日期: '2027-01-20' };
    const [finding, ...rest] = await of('calendar.unknown', { 客户档案: row(contract) }, '2027-01-25');
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ severity: 'info', clause: '第六条' });
    expect(await found({ 客户档案: row(contract) }, '2027-01-25')).toHaveLength(1);
  });
});

test('第七条: reviewed before the contract was signed', async () => {
  expect(await found({ 客户档案: row({ 审核日期: '2026-05-31' }) })).toEqual(['workflow.order 客户档案!2 审核日期']);
  expect(await found({ 客户档案: row({ 审核日期: '2026-06-01' }) })).toEqual([]);
});

test('第十一条: sales of customers who are not filed; two contracts of one customer are no overlap', async () => {
  const sale = { 日期: '2026-06-12', 单号: 'XS1', 客户名称: '宁波海川贸易有限公司', 业务员: '张建国', 金额: 20 };
  expect(await found({ 客户档案: [ROW], 销售台账: [sale] })).toEqual(['filing.missing 销售台账!2 客户名称']);
  expect(await found({ 客户档案: [ROW, { ...ROW, 合同名称: '二期合同' }] })).toEqual([]);
  expect(await found({ 客户档案: [ROW, { ...ROW, 业务员: '李晓梅' }] })).toEqual([
    'overlap.customer 客户档案!2 客户名称',
    'overlap.customer 客户档案!3 客户名称',
  ]);
});

testClausesTried('contract-filing');

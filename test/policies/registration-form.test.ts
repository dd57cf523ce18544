import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found } = policyCase('registration-form', '2026-06-30');

const ROW = {
  客户编号: 'F1',
  客户名称: '赵春兰',
  性别: '女',
  身份证号: '11010519491231002X',
  地址: '杭州市人民路1号',
  手机: '13800138000',
  邮箱: 'zhao@example.com',
  固定电话: '0571-87654321',
  所属行业: '零售',
  主营业务: '茶叶',
  合作项目: '',
  合同信息: '',
  需求: '包装',
  信用记录: '',
  投诉建议: '',
  业务员: '张建国',
  初审人: '吴静怡',
  初审日期: '2026-06-02',
  复核人: '孙平',
  复核日期: '2026-06-03',
  录入日期: '2026-06-03',
  通知日期: '2026-06-04',
};
const row = (more: Record<string, string>) => [{ ...ROW, ...more }];

test('a row in order stays quiet, with any one way to reach the customer', async () => {
  expect(await found({ 客户档案: [ROW] })).toEqual([]);
  expect(await found({ 客户档案: row({ 手机: '', 邮箱: '' }) })).toEqual([]);
});

test.each([
  ['no name', { 客户名称: '' }, ['field.required 客户档案!2 客户名称']],
  ['no sex', { 性别: '' }, ['field.required 客户档案!2 性别']],
  ['no ID number', { 身份证号: '' }, ['field.required 客户档案!2 身份证号']],
  ['no address', { 地址: '' }, ['field.required 客户档案!2 地址']],
  ['no contact at all', { 手机: '', 邮箱: '', 固定电话: '' }, ['field.required 客户档案!2 手机']],
  ['a wrong check digit', { 身份证号: '110105194912310021' }, ['field.checksum 客户档案!2 身份证号']],
  ['a wrong mobile', { 手机: '1380013' }, ['field.format 客户档案!2 手机']],
  ['a wrong address of e-mail', { 邮箱: 'zhao(at)example' }, ['field.format 客户档案!2 邮箱']],
  ['no first check', { 初审人: '', 初审日期: '' }, ['workflow.skipped 客户档案!2 初审人']],
  ['no re-check', { 复核人: '', 复核日期: '' }, ['workflow.skipped 客户档案!2 复核人']],
  ['told and not entered', { 录入日期: '' }, ['workflow.skipped 客户档案!2 录入日期']],
  ['re-checked before the first check', { 复核日期: '2026-06-01' }, ['workflow.order 客户档案!2 复核日期']],
  ['told before the entry', { 通知日期: '2026-06-02' }, ['workflow.order 客户档案!2 通知日期']],
  ['told on the day of the entry', { 通知日期: '2026-06-03' }, []],
  ['one person in both checks', { 复核人: '吴静怡' }, []],
  ['not checked yet', { 初审人: '', 初审日期: '', 复核人: '', 复核日期: '', 录入日期: '', 通知日期: '' }, []],
])('%s', async (_, more, places) => {
  expect(await found({ 客户档案: row(more) })).toEqual(places);
});

test('two people check where the company says so', async () => {
  const sheets = { 客户档案: row({ 复核人: '吴静怡' }), 制度参数: [{ 参数: '初审和复核不同人', 取值: '是' }] };
  expect(await found(sheets)).toEqual(['workflow.order 客户档案!2 复核人']);
});

testClausesTried('registration-form');

import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found, of } = policyCase('real-name', '2026-06-30');

const ROW = {
  客户编号: 'N1',
  客户名称: '赵春兰',
  身份证号: '11010519491231002X',
  联系电话: '13800138000',
  核实人: '孙平',
  核实日期: '2026-06-10',
  证件扫描件: '有',
  上传日期: '2026-06-10',
};
const row = (more: Record<string, string>) => [{ ...ROW, ...more }];

test('a row in order stays quiet', async () => {
  expect(await found({ 客户档案: [ROW] })).toEqual([]);
});

test.each([
  ['no name', { 客户名称: '' }, ['field.required 客户档案!2 客户名称']],
  ['no ID number', { 身份证号: '' }, ['field.required 客户档案!2 身份证号']],
  ['no contact', { 联系电话: '' }, ['field.required 客户档案!2 联系电话']],
  ['a wrong check digit', { 身份证号: '110105194912310021' }, ['field.checksum 客户档案!2 身份证号']],
  ['an ID of 17 characters', { 身份证号: '11010519491231002' }, ['field.format 客户档案!2 身份证号']],
  ['no scan', { 证件扫描件: '无' }, ['document.missing 客户档案!2 证件扫描件']],
  ['uploaded without verification', { 核实人: '', 核实日期: '' }, ['workflow.skipped 客户档案!2 核实人']],
  ['uploaded before verification', { 上传日期: '2026-06-09' }, ['workflow.order 客户档案!2 上传日期']],
  ['uploaded after it', { 上传日期: '2026-06-11' }, []],
  ['not uploaded yet', { 上传日期: '' }, []],
])('%s', async (_, more, places) => {
  expect(await found({ 客户档案: row(more) })).toEqual(places);
});

test('实名登记制度3: a copy needs an approval on record', async () => {
  const log = [{ 写入者: '客备', 序号: 1, 时间: '2026-06-20', 操作人: '王强', 操作: '复制', 对象: 'N1' }];
  const sheets = { 客户档案: [ROW], 操作日志: log };
  const [finding] = await of('access.unapproved', sheets);
  expect(finding).toMatchObject({ severity: 'error', clause: '实名登记制度3', sheet: '操作日志', row: 2 });
  const approved = {
    申请日期: '2026-06-20',
    申请人: '王强',
    客户编号: 'N1',
    事由: '公安机关协查函',
    批准人: '周明远',
    批准日期: '2026-06-20',
  };
  expect(await found({ ...sheets, 查阅审批: [approved] })).toEqual([]);
});

testClausesTried('real-name');

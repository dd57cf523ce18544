import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found, of } = policyCase('service-desk', '2026-06-30');

const ROW = {
  客户编号: 'S1',
  客户名称: '赵春兰',
  联系电话: '13800138000',
  需求: '保养',
  采集人: '张建国',
  核实人: '张建国',
  核实日期: '2026-06-02',
  录入人: '孙平',
  录入日期: '2026-06-03',
  敏感客户: '否',
  上报人: '',
  上报日期: '',
  批准人: '',
  批准日期: '',
  最近更新日期: '2026-06-03',
};
const row = (more: Record<string, string>) => [{ ...ROW, ...more }];
const SENSITIVE = { 敏感客户: '是', 上报人: '孙平', 上报日期: '2026-06-04', 批准人: '周明远', 批准日期: '2026-06-05' };

test('rows in order stay quiet, sensitive and not', async () => {
  expect(
    await found({
      客户档案: [ROW, { ...ROW, ...SENSITIVE, 客户编号: 'S2', 客户名称: '钱秋生', 联系电话: '13900139000' }],
    }),
  ).toEqual([]);
});

describe('三、1 to 三、3: collected, verified, entered', () => {
  test.each([
    ['no name', { 客户名称: '' }, ['field.required 客户档案!2 客户名称']],
    ['no contact', { 联系电话: '' }, ['field.required 客户档案!2 联系电话']],
    ['no need', { 需求: '' }, ['field.required 客户档案!2 需求']],
    ['nobody collected', { 采集人: '' }, ['workflow.skipped 客户档案!2 采集人']],
    ['nobody verified', { 核实人: '', 核实日期: '' }, ['workflow.skipped 客户档案!2 核实人']],
    ['entered before verification', { 核实日期: '2026-06-04' }, ['workflow.order 客户档案!2 录入日期']],
    ['entered on the day of verification', { 核实日期: '2026-06-03' }, []],
    ['collected, not entered yet', { 核实人: '', 核实日期: '', 录入人: '', 录入日期: '', 最近更新日期: '' }, []],
    ['a word that is neither yes nor no', { 敏感客户: '大概' }, ['field.format 客户档案!2 敏感客户']],
  ])('%s', async (_, more, places) => {
    expect(await found({ 客户档案: row(more) })).toEqual(places);
  });
});

describe('三、7 and 四、4: sensitive customers', () => {
  test.each([
    [
      'neither reported nor approved',
      { 上报人: '', 上报日期: '', 批准人: '', 批准日期: '' },
      ['access.unapproved 客户档案!2 批准人'],
    ],
    ['reported, not approved', { 批准人: '', 批准日期: '' }, ['access.unapproved 客户档案!2 批准人']],
    ['approved without a day', { 批准日期: '' }, ['access.unapproved 客户档案!2 批准日期']],
    ['approved by nobody', { 批准人: '' }, ['access.unapproved 客户档案!2 批准人']],
    ['approved today', { 批准日期: '2026-06-30' }, []],
    ['approved tomorrow', { 批准日期: '2026-07-01' }, ['access.unapproved 客户档案!2 批准日期']],
    ['approved and never reported', { 上报人: '', 上报日期: '' }, ['workflow.skipped 客户档案!2 上报人']],
    ['approved before the report', { 批准日期: '2026-06-03' }, ['workflow.order 客户档案!2 批准日期']],
  ])('%s', async (_, more, places) => {
    expect(await found({ 客户档案: row({ ...SENSITIVE, ...more }) })).toEqual(places);
  });

  test('severity and clause; a customer who is not sensitive needs none of it', async () => {
    const [finding] = await of('access.unapproved', { 客户档案: row({ 敏感客户: '是' }) });
    expect(finding).toMatchObject({ severity: 'error', clause: '四、4', customer: 'S1' });
    expect(await found({ 客户档案: row({ 敏感客户: '' }) })).toEqual([]);
  });
});

describe('三、5: updated every 180 days', () => {
  const old = { 核实日期: '2025-10-09', 录入日期: '2025-10-10' };
  test.each([
    ['2026-01-02', []],
    ['2026-01-01', []],
    ['2025-12-31', ['record.stale 客户档案!2 最近更新日期']],
    ['', ['record.stale 客户档案!2 最近更新日期']],
  ])('last updated on %j, as of 30 June', async (day, places) => {
    expect(await found({ 客户档案: row({ ...old, 最近更新日期: day }) })).toEqual(places);
  });
});

testClausesTried('service-desk');

import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found, of } = policyCase('ownership-approval', '2026-06-30');

const ROW = {
  客户编号: 'O1',
  客户名称: '杭州拓普五金有限公司',
  联系电话: '0571-87654321',
  业务员: '张建国',
  接触日期: '2026-06-05',
  报备日期: '2026-06-08',
  审批人: '周明远',
  审批日期: '2026-06-09',
  归属团队: '华东一组',
  最近反馈日期: '2026-06-20',
};
const row = (more: Record<string, string>) => [{ ...ROW, ...more }];

test('rows in order stay quiet: approved, or waiting for the approval', async () => {
  const waiting = {
    ...ROW,
    客户编号: 'O2',
    客户名称: '海川贸易行',
    联系电话: '13800138000',
    审批人: '',
    审批日期: '',
    归属团队: '',
    最近反馈日期: '',
  };
  expect(await found({ 客户档案: [ROW, waiting] })).toEqual([]);
});

describe('五、1: reported within one working day after the contact', () => {
  // Contact on Friday 5 June.
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
  ])('not reported, as of %s', async (asOf, places) => {
    const untouched = row({ 报备日期: '', 审批人: '', 审批日期: '', 归属团队: '', 最近反馈日期: '' });
    expect(await found({ 客户档案: untouched }, asOf)).toEqual(places);
  });

  test('the period is a parameter', async () => {
    const sheets = { 客户档案: row({ 报备日期: '2026-06-09' }), 制度参数: [{ 参数: '报备期限', 取值: 2 }] };
    expect(await found(sheets)).toEqual([]);
  });
});

describe('五、2 and 五、3: no owner without approval', () => {
  test.each([
    ['no approver', { 审批人: '' }, ['workflow.skipped 客户档案!2 审批人']],
    ['no day of approval', { 审批日期: '' }, ['workflow.skipped 客户档案!2 审批日期']],
    ['neither', { 审批人: '', 审批日期: '', 最近反馈日期: '' }, ['workflow.skipped 客户档案!2 审批人']],
    ['follow-up without approval', { 审批人: '', 审批日期: '', 归属团队: '' }, ['workflow.skipped 客户档案!2 审批人']],
    ['a person owns the customer, no team', { 归属团队: '' }, []],
    ['approved before the report', { 审批日期: '2026-06-07' }, ['workflow.order 客户档案!2 审批日期']],
    ['approved on the day of the report', { 审批日期: '2026-06-08' }, []],
    ['approved tomorrow, no owner yet', { 审批日期: '2026-07-01', 归属团队: '', 最近反馈日期: '' }, []],
  ])('%s', async (_, more, places) => {
    expect(await found({ 客户档案: row(more) })).toEqual(places);
  });

  test('severity and clause', async () => {
    const [finding] = await of('workflow.skipped', { 客户档案: row({ 审批人: '' }) });
    expect(finding).toMatchObject({ severity: 'error', clause: '五、3', customer: 'O1' });
  });
});

describe('五、4: feedback every 30 days', () => {
  test.each([
    ['2026-06-01', []],
    ['2026-05-31', []],
    ['2026-05-30', ['record.stale 客户档案!2 最近反馈日期']],
  ])('last feedback on %s, as of 30 June', async (day, places) => {
    const old = { 接触日期: '2026-05-08', 报备日期: '2026-05-08', 审批日期: '2026-05-09' };
    expect(await found({ 客户档案: row({ ...old, 最近反馈日期: day }) })).toEqual(places);
  });

  test.each([
    ['2026-07-09', []],
    ['2026-07-10', ['record.stale 客户档案!2 最近反馈日期']],
  ])('approved on 9 June, never any feedback, as of %s', async (asOf, places) => {
    expect(await found({ 客户档案: row({ 最近反馈日期: '' }) }, asOf)).toEqual(places);
  });
});

test('五、1: a visit of a customer who is not reported', async () => {
  const visit = { 日期: '2026-06-12', 客户名称: '宁波海川贸易有限公司', 业务员: '张建国', 方式: '拜访' };
  expect(await found({ 客户档案: [ROW], 拜访记录: [visit] })).toEqual(['filing.missing 拜访记录!2 客户名称']);
});

testClausesTried('ownership-approval');

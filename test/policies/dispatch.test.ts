import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found, of, walk } = policyCase('dispatch', '2026-06-30');

const ROW = {
  客户编号: 'D1',
  客户名称: '杭州拓普五金有限公司',
  联系电话: '0571-87654321',
  业务员: '张建国',
  填表日期: '2026-06-08',
  审核人: '吴静怡',
  审核日期: '2026-06-09',
  派遣人: '吴静怡',
  派遣日期: '2026-06-10',
  被派业务员: '李晓梅',
  首次联络日期: '2026-06-12',
  归档人: '孙平',
  归档日期: '2026-06-12',
  重要程度: '重点',
};
const row = (more: Record<string, string>) => [{ ...ROW, ...more }];

test('a row in order stays quiet', async () => {
  expect(await found({ 客户档案: [ROW] })).toEqual([]);
});

test('一: a visit or sale of a customer who is not reported', async () => {
  const act = { 日期: '2026-06-12', 客户名称: '宁波海川贸易有限公司', 业务员: '张建国' };
  expect(
    await found({
      客户档案: [ROW],
      拜访记录: [{ ...act, 方式: '拜访' }],
      销售台账: [{ ...act, 单号: 'XS1', 金额: 5 }],
    }),
  ).toEqual(['filing.missing 拜访记录!2 客户名称', 'filing.missing 销售台账!2 客户名称']);
});

describe('三、2 and 三、4: the form, its review, the dispatch, the archive', () => {
  test.each([
    ['no name', { 客户名称: '' }, ['field.required 客户档案!2 客户名称']],
    ['no review', { 审核人: '', 审核日期: '' }, ['workflow.skipped 客户档案!2 审核人']],
    ['no day of the form', { 填表日期: '' }, ['workflow.skipped 客户档案!2 填表日期']],
    ['nobody sent', { 被派业务员: '' }, ['workflow.skipped 客户档案!2 被派业务员']],
    ['reviewed before the form', { 审核日期: '2026-06-07' }, ['workflow.order 客户档案!2 审核日期']],
    ['reviewed on the same day', { 审核日期: '2026-06-08' }, []],
    ['sent before the review', { 审核日期: '2026-06-11' }, ['workflow.order 客户档案!2 派遣日期']],
    ['archived before the dispatch', { 归档日期: '2026-06-09' }, ['workflow.order 客户档案!2 归档日期']],
    ['archived before the first contact', { 归档日期: '2026-06-11' }, []],
    [
      'not reviewed yet',
      {
        审核人: '',
        审核日期: '',
        派遣人: '',
        派遣日期: '',
        被派业务员: '',
        首次联络日期: '',
        归档人: '',
        归档日期: '',
      },
      [],
    ],
  ])('%s', async (_, more, places) => {
    expect(await found({ 客户档案: row(more) })).toEqual(places);
  });
});

describe('三、3: first contact within three working days', () => {
  // Sent on Wednesday 10 June: Thursday, Friday, Monday.
  test.each([
    ['2026-06-12', []],
    ['2026-06-15', []],
    ['2026-06-16', ['workflow.overdue 客户档案!2 首次联络日期']],
  ])('contact on %s', async (day, places) => {
    expect(await found({ 客户档案: row({ 首次联络日期: day }) })).toEqual(places);
  });

  test.each([
    ['2026-06-15', []],
    ['2026-06-16', ['workflow.overdue 客户档案!2 首次联络日期']],
  ])('no contact yet, as of %s', async (asOf, places) => {
    expect(await found({ 客户档案: row({ 首次联络日期: '' }) }, asOf)).toEqual(places);
  });

  test('a holiday is no working day; the company’s own days count', async () => {
    // The Dragon Boat holiday is from Friday 19 to Sunday 21 June.
    const sent = row({ 派遣日期: '2026-06-17', 首次联络日期: '2026-06-23', 归档日期: '2026-06-23' });
    expect(await found({ 客户档案: sent })).toEqual([]);
    expect(
      await found({ 客户档案: row({ 派遣日期: '2026-06-17', 首次联络日期: '2026-06-24', 归档日期: '2026-06-24' }) }),
    ).toHaveLength(1);
    const own = [{ 日期: '2026-06-20', '放假/上班': '上班' }];
    expect(await found({ 客户档案: sent, 假日: own })).toEqual(['workflow.overdue 客户档案!2 首次联络日期']);
  });

  test('the period is a parameter', async () => {
    const late = row({ 首次联络日期: '2026-06-16' });
    expect(await found({ 客户档案: late, 制度参数: [{ 参数: '首次联络期限', 取值: 4 }] })).toEqual([]);
  });
});

describe('五、2: a customer is lost where nobody followed up', () => {
  test.each([
    ['2026-06-11', []],
    ['2026-06-12', []],
    ['2026-07-12', []],
    ['2026-07-13', ['record.stale 客户档案!2 首次联络日期']],
  ])('last contact on 12 June, as of %s', async (asOf, places) => {
    expect(await found({ 客户档案: [ROW] }, asOf)).toEqual(places);
  });

  test('visits and calls count, those of other customers and of tomorrow do not', async () => {
    const visit = (day: string, number: string) => ({ 日期: day, 客户编号: number, 业务员: '李晓梅', 方式: '电话' });
    expect(await found({ 客户档案: [ROW], 拜访记录: [visit('2026-07-10', 'D1')] }, '2026-07-31')).toEqual([]);
    expect(await found({ 客户档案: [ROW], 拜访记录: [visit('2026-08-01', 'D1')] }, '2026-07-31')).toEqual([
      'record.stale 客户档案!2 首次联络日期',
    ]);
    const [finding] = await of('record.stale', { 客户档案: [ROW] }, '2026-07-13');
    expect(finding).toMatchObject({ severity: 'warning', clause: '五、2' });
    expect(finding?.message.zh).toContain('上次联络在6月12日，每30天至少一次，最迟应在7月12日，已过1天');
  });
});

test('a year that the calendar does not know is said, not guessed', async () => {
  const sent = {
    填表日期: '2027-01-04',
    审核日期: '2027-01-04',
    派遣日期: '2027-01-04',
    首次联络日期: '2027-01-20',
    归档日期: '2027-01-20',
  };
  expect(await found({ 客户档案: row(sent) }, '2027-01-25')).toEqual(['calendar.unknown 客户档案!1']);
});

describe('一: reported before talks and signing', () => {
  const act = (日期: string, 客户编号 = 'D1') => ({ 日期, 客户编号, 客户名称: '', 业务员: '张建国' });

  test.each([
    ['2026-06-07', ['filing.late 拜访记录!2 日期']],
    ['2026-06-08', []],
    ['2026-06-09', []],
  ])('a talk on %s, the form on 8 June', async (day, places) => {
    expect(await found({ 客户档案: [ROW], 拜访记录: [{ ...act(day), 方式: '电话' }] })).toEqual(places);
  });

  test.each([
    ['2026-06-07', 5, ['filing.late 销售台账!2 日期']],
    ['2026-06-07', -5, []],
    ['2026-06-08', 5, []],
    ['2026-06-09', 5, []],
  ])('a sale on %s of %s yuan', async (day, amount, places) => {
    expect(await found({ 客户档案: [ROW], 销售台账: [{ ...act(day), 单号: 'XS1', 金额: amount }] })).toEqual(places);
  });

  test('told once for all talks, on the first; without a form’s day nothing is told here', async () => {
    const visits = ['2026-06-05', '2026-06-01', '2026-06-10'].map((day) => ({ ...act(day), 方式: '拜访' }));
    const [finding, ...others] = await of('filing.late', { 客户档案: [ROW], 拜访记录: visits });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ sheet: '拜访记录', row: 3, clause: '一', severity: 'error', customer: 'D1' });
    expect(finding?.message.zh).toBe(
      '张建国6月1日联系了杭州拓普五金有限公司，6月8日才填报备表（填表之前共2次）。洽谈和签约之前应先报备。',
    );
    expect(finding?.evidence).toEqual([
      { sheet: '客户档案', row: 2 },
      { sheet: '拜访记录', row: 2 },
    ]);
    expect(await of('filing.late', { 客户档案: row({ 填表日期: '' }), 拜访记录: visits })).toEqual([]);
  });

  test('the earliest live form of the customer counts', async () => {
    const earlier = { ...ROW, 客户编号: 'D2', 填表日期: '2026-06-01', 业务员: '李晓梅' };
    const visits = [{ ...act('2026-06-05'), 方式: '拜访' }];
    expect(await of('filing.late', { 客户档案: [ROW, earlier], 拜访记录: visits })).toEqual([]);
    expect(await of('filing.late', { 客户档案: [ROW, { ...earlier, 状态: '作废' }], 拜访记录: visits })).toHaveLength(
      1,
    );
  });
});

describe('四、3: reports in time and in full', () => {
  const measured = async (rows: Record<string, string>[], asOf = '2026-07-01') =>
    (await walk({ 客户档案: rows }, asOf)).evaluation.report.metrics.map(({ code, subject, period, value, met }) => [
      code,
      subject,
      period,
      value,
      met,
    ]);
  const full = { ...ROW, 联系人: '刘海', 地址: '杭州市文三路9号' };

  test('both shares by person, for months that are over', async () => {
    const half = { ...full, 客户编号: 'D2', 客户名称: '海川贸易行', 联系电话: '13800138000', 地址: '' };
    expect(await measured([full, half])).toEqual([
      ['on-time', '李晓梅', '2026-06', 1, true],
      ['complete', '张建国', '2026-06', 0.5, false],
    ]);
    expect(await measured([full])).toEqual([
      ['on-time', '李晓梅', '2026-06', 1, true],
      ['complete', '张建国', '2026-06', 1, true],
    ]);
    expect(await measured([full], '2026-06-30')).toEqual([]);
  });

  test('a void filing counts for nobody', async () => {
    expect(await measured([{ ...full, 状态: '作废' }])).toEqual([]);
  });
});

testClausesTried('dispatch');

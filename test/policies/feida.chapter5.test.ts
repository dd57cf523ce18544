import { checkCase, filing, findingsOf, placesOf } from '../support/feida-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const NAME = '杭州拓普五金有限公司';
const CUSTOMER = filing('C1', NAME, '张建国', '2026-03-15');
const ROSTER = [
  { 姓名: '周明远', 职务: '营销副总经理', 状态: '在职' },
  { 姓名: '吴静怡', 职务: '市场部经理', 状态: '在职' },
  { 姓名: '李晓梅', 部门: '销售部', 职务: '业务员', 状态: '在职' },
  { 姓名: '张建国', 部门: '销售部', 职务: '业务员', 状态: '在职' },
];

describe('第五章第一条 and 第三条第一款: who may look into the archive', () => {
  const log = (more: Record<string, string> = {}) => ({
    写入者: 'A',
    序号: 1,
    时间: '2026-06-10 09:30',
    操作人: '李晓梅',
    操作: '查阅',
    对象: 'C1',
    ...more,
  });
  const APPROVAL = {
    申请日期: '2026-06-09',
    申请人: '李晓梅',
    客户编号: 'C1',
    部门经理: '赵强',
    部门签字日期: '2026-06-09',
    批准人: '周明远',
    批准日期: '2026-06-10',
  };
  const places = async (entry: Record<string, string | number>, approvals: readonly Record<string, string>[] = []) =>
    placesOf(
      await checkCase({ 客户档案: [CUSTOMER], 业务员: ROSTER, 操作日志: [entry], 查阅审批: approvals }),
      'access.unapproved',
    );

  test('a look-up without duty and approval', async () => {
    const report = await checkCase({ 客户档案: [CUSTOMER], 业务员: ROSTER, 操作日志: [log()] });
    const [finding] = findingsOf(report, 'access.unapproved');
    expect(finding).toMatchObject({
      sheet: '操作日志',
      row: 2,
      severity: 'error',
      clause: '第五章第三条第一款',
      customer: 'C1',
      customerName: NAME,
    });
    expect(finding?.message.zh).toContain('李晓梅（业务员）6月10日查阅了C1');
  });

  test.each(['市场部经理', '市场经理', '销售部经理', '销售经理', '营销副总经理', '营销副总', '总经理'])(
    'the %s may',
    async (duty) => {
      const report = await checkCase({
        客户档案: [CUSTOMER],
        业务员: [{ 姓名: '李晓梅', 职务: duty, 状态: '在职' }],
        操作日志: [log()],
      });
      expect(placesOf(report, 'access.unapproved')).toEqual([]);
    },
  );

  test.each([
    ['as it should be', {}, []],
    ['approved the day after', { 批准日期: '2026-06-11' }, ['操作日志!2']],
    ['signed the day after', { 部门签字日期: '2026-06-11' }, ['操作日志!2']],
    ['without the manager’s name', { 部门经理: '' }, ['操作日志!2']],
    ['without the date of the approval', { 批准日期: '' }, ['操作日志!2']],
    ['without an approver', { 批准人: '' }, ['操作日志!2']],
    ['approved by a salesperson', { 批准人: '张建国' }, ['操作日志!2']],
    ['approved by the market manager', { 批准人: '吴静怡' }, ['操作日志!2']],
    ['asked for by somebody else', { 申请人: '张建国' }, ['操作日志!2']],
    ['for another customer', { 客户编号: 'C2' }, ['操作日志!2']],
    ['for a list of customers', { 客户编号: '', 范围: 'C2、C1' }, []],
    ['for all customers', { 客户编号: '', 范围: '全部客户' }, []],
    ['for the customer by name', { 客户编号: '', 范围: NAME }, []],
  ])('an approval %s', async (_, more, expected) => {
    expect(await places(log(), [{ ...APPROVAL, ...more }])).toEqual(expected);
  });

  test.each([
    ['抄录', 1],
    ['导出客户名单', 1],
    ['备份', 1],
    ['登录', 0],
    ['修改', 0],
  ])('%s: %d', async (action, count) => {
    expect(await places(log({ 操作: action }))).toHaveLength(count);
  });

  test('a look-up of tomorrow is not judged yet', async () => {
    expect(await places(log({ 时间: '2026-06-30' }))).toHaveLength(1);
    expect(await places(log({ 时间: '2026-07-01' }))).toEqual([]);
  });
});

describe('第五章第二条: the archive is gone over each month', () => {
  const stale = async (reviews: readonly Record<string, string>[], asOf = '2026-06-30') =>
    findingsOf(await checkCase({ 客户档案: [CUSTOMER], 月度调整: reviews }, asOf), 'record.stale');
  const months = async (reviews: readonly Record<string, string>[], asOf?: string) =>
    (await stale(reviews, asOf)).map(({ key }) => key.split('|').at(-1));
  const reviewed = (...list: string[]) =>
    list.map((month) => ({ 月份: month, 调整日期: `${month}-01`, 调整人: '吴静怡' }));

  test('without the sheet there is nothing to judge', async () => {
    expect(placesOf(await checkCase({ 客户档案: [CUSTOMER] }), 'record.stale')).toEqual([]);
  });

  test('every month from the first review on has one', async () => {
    expect(await months(reviewed('2026-04', '2026-05', '2026-06'))).toEqual([]);
    expect(await months(reviewed('2026-04', '2026-06'))).toEqual(['2026-05']);
    expect(await months(reviewed('2025-12', '2026-06'))).toEqual([
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
    ]);
    expect(await months([])).toEqual(['2026-06']);
  });

  test.each([
    ['2026-05-31', []],
    ['2026-06-01', ['2026-06']],
  ])('a month that has begun counts: on %s', async (asOf, expected) => {
    expect(await months(reviewed('2026-05'), asOf)).toEqual(expected);
  });

  test('an entry without a date, or dated tomorrow, is none; its own row is marked', async () => {
    const [finding, ...rest] = await stale([...reviewed('2026-05'), { 月份: '2026-06', 调整日期: '' }]);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ row: 3, column: '调整日期', severity: 'warning', clause: '第五章第二条' });
    expect(await months([...reviewed('2026-05'), { 月份: '2026-06', 调整日期: '2026-07-01' }])).toEqual(['2026-06']);
    expect(await months([...reviewed('2026-05'), { 月份: '', 调整日期: '2026-06-02' }])).toEqual([]);
  });
});

describe('第五章第四条: who has left', () => {
  const roster = (more: Record<string, string>) => [
    ...ROSTER.filter(({ 姓名 }) => 姓名 !== '张建国'),
    { 姓名: '张建国', 职务: '业务员', 状态: '在职', ...more },
  ];
  const departed = async (more: Record<string, string>, filed = CUSTOMER) =>
    placesOf(await checkCase({ 客户档案: [filed], 业务员: roster(more) }), 'ownership.departed');

  test.each([
    ['2026-06-29', ['客户档案!2']],
    ['2026-06-30', ['客户档案!2']],
    ['2026-07-01', []],
  ])('left on %s, as of 30 June', async (day, places) => {
    expect(await departed({ 状态: '离职', 离职日期: day })).toEqual(places);
  });

  test('the state alone tells it too; a void filing is nobody’s', async () => {
    expect(await departed({ 状态: '离职' })).toEqual(['客户档案!2']);
    expect(await departed({ 状态: '在职' })).toEqual([]);
    expect(await departed({ 状态: '离职' }, { ...CUSTOMER, 状态: '作废' })).toEqual([]);
  });

  test('somebody who came back has not left, whichever row stands first', async () => {
    const gone = { 姓名: '张建国', 职务: '业务员', 状态: '离职', 离职日期: '2024-05-01' };
    for (const rows of [
      [gone, ...roster({})],
      [...roster({}), gone],
    ]) {
      expect(placesOf(await checkCase({ 客户档案: [CUSTOMER], 业务员: rows }), 'ownership.departed')).toEqual([]);
    }
  });

  test('the finding says who assigns the customer anew', async () => {
    const report = await checkCase({ 客户档案: [CUSTOMER], 业务员: roster({ 状态: '离职', 离职日期: '2026-06-01' }) });
    expect(findingsOf(report, 'ownership.departed')[0]).toMatchObject({
      severity: 'error',
      clause: '第五章第四条',
      message: { zh: '杭州拓普五金有限公司的业务员张建国6月1日已离职，请由营销副总经理安排给其他业务员。' },
    });
  });

  const passed = async (more: Record<string, string>, people = roster({ 状态: '离职', 离职日期: '2026-06-01' })) =>
    findingsOf(
      await checkCase({
        客户档案: [{ ...CUSTOMER, 业务员: '李晓梅' }],
        业务员: people,
        转移记录: [{ 日期: '2026-06-02', 客户编号: 'C1', 原业务员: '张建国', 新业务员: '李晓梅', ...more }],
      }),
      'ownership.self-transfer',
    );

  test.each([
    ['nobody', '', '没有批准人'],
    ['the person who left', '张建国', '批准人是本人'],
    ['the new owner', '李晓梅', '批准人李晓梅无权批准'],
    ['the market manager', '吴静怡', '批准人吴静怡无权批准'],
  ])('handed on with the approval of %s', async (_, approver, said) => {
    const [finding] = await passed({ 批准人: approver });
    expect(finding).toMatchObject({
      sheet: '转移记录',
      row: 2,
      severity: 'error',
      clause: '第五章第四条',
      customer: 'C1',
    });
    expect(finding?.message.zh).toContain(said);
  });

  test('assigned by the vice president, passed on by somebody still there, or tomorrow: none', async () => {
    expect(await passed({ 批准人: '周明远' })).toEqual([]);
    expect(await passed({ 批准人: '周 明远' })).toEqual([]);
    expect(await passed({ 批准人: '' }, roster({}))).toEqual([]);
    expect(await passed({ 批准人: '', 日期: '2026-06-30' })).toHaveLength(1);
    expect(await passed({ 批准人: '', 日期: '2026-07-01' })).toEqual([]);
  });
});

testClausesTried('feida', /^第五章/u);

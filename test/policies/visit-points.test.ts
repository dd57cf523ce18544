import type { Cell } from '../../src/engine/model/cell.ts';
import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found, of, walk } = policyCase('visit-points', '2026-06-01');

type Row = Record<string, Cell>;
type Case = Parameters<typeof walk>[0];

const CUSTOMERS = ['甲', '乙'].map((name, i) => ({ 客户编号: `C${i + 1}`, 客户名称: `${name}公司`, 业务员: '张建国' }));
const PERSON = { 姓名: '张建国', 职务: '业务员', 状态: '在职', 入职日期: '', 离职日期: '' };

const visit = (day: string, more: Row = {}): Row => ({
  日期: day,
  客户编号: 'C1',
  客户名称: '甲公司',
  业务员: '张建国',
  方式: '拜访',
  深入拜访: '是',
  汇报时间: '',
  ...more,
});
const day = (date: number, month = '05'): string => `2026-${month}-${String(date).padStart(2, '0')}`;
/** So many points in May: one a day with the first customer. */
const days = (count: number): Row[] => Array.from({ length: count }, (_, i) => visit(day(i + 1)));

const metrics = async (sheets: Case, asOf?: string) =>
  (await walk(sheets, asOf)).evaluation.report.metrics.map(({ subject, period, value, met }) => [
    subject,
    period,
    value,
    met,
  ]);
const inMay = (rows: Row[], roster: Row[] = [PERSON]): Case => ({
  客户档案: CUSTOMERS,
  拜访记录: rows,
  业务员: roster,
});

describe('四: thirty points a month', () => {
  test.each([
    [26, 'error'],
    [27, 'error'],
    [28, 'warning'],
    [29, 'warning'],
    [30, null],
    [31, null],
  ])('%s points: %s', async (count, severity) => {
    const sheets = inMay(days(count));
    const findings = await of('metric.short', sheets);
    expect(findings.map(({ sheet, row, severity: own, clause }) => [sheet, row, own, clause])).toEqual(
      severity === null ? [] : [['业务员', 2, severity, '四']],
    );
    const { report } = (await walk(sheets)).evaluation;
    expect(report.metrics).toEqual([
      { code: 'visit-points', subject: '张建国', period: '2026-05', value: count, norm: 30, met: count >= 30 },
    ]);
  });

  test('one point for each customer and day', async () => {
    const rows = [visit(day(1)), visit(day(1)), visit(day(1), { 客户编号: 'C2', 客户名称: '乙公司' }), visit(day(2))];
    expect(await metrics(inMay(rows))).toEqual([['张建国', '2026-05', 3, false]]);
  });

  test('only visits in depth count; where no column says so, every visit in person', async () => {
    const rows = [visit(day(1)), visit(day(2), { 深入拜访: '否' }), visit(day(3), { 深入拜访: '' })];
    expect(await metrics(inMay(rows))).toEqual([['张建国', '2026-05', 1, false]]);
    const columns = ['日期', '客户编号', '客户名称', '业务员', '方式'];
    const plain = { columns, rows: [...rows, visit(day(4), { 方式: '电话' })] };
    expect(await metrics({ ...inMay([]), 拜访记录: plain })).toEqual([['张建国', '2026-05', 3, false]]);
  });

  test.each([
    ['2026-05-31', []],
    ['2026-06-01', [['张建国', '2026-05', 1, false]]],
    [
      '2026-07-01',
      [
        ['张建国', '2026-05', 1, false],
        ['张建国', '2026-06', 0, false],
      ],
    ],
  ])('months from that of the first visit, once they are over: on %s', async (asOf, expected) => {
    expect(await metrics(inMay([visit(day(20))]), asOf)).toEqual(expected);
  });

  test('everybody here whose duty is 业务员, and nobody else', async () => {
    const roster = [
      PERSON,
      { ...PERSON, 姓名: '李晓梅' },
      { ...PERSON, 姓名: '王强', 状态: '离职' },
      { ...PERSON, 姓名: '周明远', 职务: '销售经理' },
    ];
    expect(await metrics(inMay([visit(day(1))], roster))).toEqual([
      ['张建国', '2026-05', 1, false],
      ['李晓梅', '2026-05', 0, false],
    ]);
  });

  test('months before somebody joined ask for nothing, unless the company wants it', async () => {
    const roster = [{ ...PERSON, 入职日期: '2026-06-01' }];
    expect(await metrics(inMay([visit(day(1))], roster))).toEqual([]);
    const strict = { ...inMay([visit(day(1))], roster), 制度参数: [{ 参数: '入职前的月份不考核', 取值: '否' }] };
    expect(await metrics(strict)).toEqual([['张建国', '2026-05', 1, false]]);
  });

  test('the norm can be set', async () => {
    const sheets = { ...inMay(days(20)), 制度参数: [{ 参数: '每月最低积分', 取值: 20 }] };
    expect(await found(sheets)).toEqual([]);
  });
});

describe('二: the day’s report by nine in the evening', () => {
  test.each([
    ['20:59', []],
    ['21:00', []],
    ['21:01', ['filing.late 拜访记录!2 汇报时间']],
    ['2026-05-20 21:00', []],
    ['2026-05-20 21:01', ['filing.late 拜访记录!2 汇报时间']],
    ['2026-05-21 08:00', ['filing.late 拜访记录!2 汇报时间']],
    ['2026-05-21', ['filing.late 拜访记录!2 汇报时间']],
    ['2026-05-20', []],
    [0.875, []],
    [0.8757, ['filing.late 拜访记录!2 汇报时间']],
    ['', []],
    ['今晚', ['field.format 拜访记录!2 汇报时间']],
  ])('reported at %s', async (at, expected) => {
    const sheets = { 客户档案: CUSTOMERS, 拜访记录: [visit('2026-05-20', { 汇报时间: at })] };
    expect(await found(sheets)).toEqual(expected);
  });

  test('is an error, and the hour can be set', async () => {
    const sheets = { 客户档案: CUSTOMERS, 拜访记录: [visit('2026-05-20', { 汇报时间: '21:15' })] };
    expect((await of('filing.late', sheets)).map(({ severity }) => severity)).toEqual(['error']);
    const later = { ...sheets, 制度参数: [{ 参数: '当天汇报最晚时间', 取值: 21.5 }] };
    expect(await found(later)).toEqual([]);
  });
});

describe('六: who files a project first', () => {
  const project = (salesperson: string, filedOn: Cell, name = '城西水厂二期'): Row => ({
    项目名称: name,
    客户名称: '甲公司',
    业务员: salesperson,
    报备日期: filedOn,
    详细需求: '',
    指派人: '',
    指派日期: '',
  });
  const places = async (sheets: Case) =>
    (await of('overlap.related', sheets)).map(({ sheet, row }) => `${sheet}!${row}`);

  test('two people for one project: both rows, and the first is named', async () => {
    const sheets = {
      客户档案: CUSTOMERS,
      项目报备: [project('张建国', '2026-05-02'), project('李晓梅', '2026-05-01')],
    };
    expect(await places(sheets)).toEqual(['项目报备!2', '项目报备!3']);
    const [finding] = await of('overlap.related', sheets);
    expect(finding?.message.zh).toContain('应归李晓梅');
  });

  test('the archive counts too', async () => {
    const archive = [{ ...CUSTOMERS[0], 项目名称: '城西水厂二期', 报备日期: '2026-05-01' }];
    expect(await places({ 客户档案: archive, 项目报备: [project('李晓梅', '2026-05-03')] })).toEqual([
      '客户档案!2',
      '项目报备!2',
    ]);
  });

  test('another project, the same person, and a later day are none', async () => {
    const first = project('张建国', '2026-05-01');
    const against = (other: Row) => ({ 客户档案: CUSTOMERS, 项目报备: [first, other] });
    expect(await places(against(project('李晓梅', '2026-05-03', '城东水厂')))).toEqual([]);
    expect(await places(against(project('张建国', '2026-05-03')))).toEqual([]);
    expect(await places(against(project('李晓梅', '2026-06-02')))).toEqual([]);
  });

  test('a visit to a customer nobody filed', async () => {
    const sheets = { 客户档案: CUSTOMERS, 拜访记录: [visit('2026-05-20', { 客户编号: '', 客户名称: '宁波海天机械' })] };
    expect(await found(sheets)).toEqual(['filing.missing 拜访记录!2 客户名称']);
  });
});

describe('七: a filed project is assigned', () => {
  const row = (more: Row): Row => ({
    项目名称: '城西水厂二期',
    客户名称: '甲公司',
    业务员: '张建国',
    报备日期: '2026-05-10',
    指派人: '周明远',
    指派日期: '2026-05-10',
    ...more,
  });
  const of = async (more: Row) => found({ 客户档案: CUSTOMERS, 项目报备: [row(more)] });

  test.each([
    ['2026-05-09', ['workflow.order 项目报备!2 指派日期']],
    ['2026-05-10', []],
    ['2026-05-11', []],
  ])('filed on 10 May, assigned on %s', async (assigned, expected) => {
    expect(await of({ 指派日期: assigned })).toEqual(expected);
  });

  test('assigned and never filed', async () => {
    expect(await of({ 报备日期: '' })).toEqual(['workflow.skipped 项目报备!2 报备日期']);
  });

  test('one customer with two salespeople is an overlap, two projects of one customer are not', async () => {
    const archive = (a: string, b: string) => ({
      客户档案: [
        { 客户编号: 'C1', 客户名称: '甲公司', 业务员: '张建国', 项目名称: a },
        { 客户编号: 'C1', 客户名称: '甲公司', 业务员: '李晓梅', 项目名称: b },
      ],
    });
    expect((await found(archive('', ''))).map((line) => line.slice(0, 16))).toEqual([
      'overlap.customer',
      'overlap.customer',
    ]);
    expect(await found(archive('城西水厂', '城东水厂'))).toEqual([]);
  });
});

describe('三: the pot for coming late', () => {
  const late = (业务员: string, 日期: string, 理由 = '') => ({ 日期, 业务员, 情况: '迟到', 理由 });
  const roster = [PERSON, { ...PERSON, 姓名: '李晓梅' }, { ...PERSON, 姓名: '王强' }];
  const tallies = async (rows: Row[], more: Case = {}, asOf = '2026-06-30') =>
    (await walk({ 客户档案: CUSTOMERS, 业务员: roster, 考勤记录: rows, ...more }, asOf)).evaluation.report.tallies;

  test('five yuan each time without reason, by month, for those who never were', async () => {
    const rows = [
      late('张建国', '2026-05-06'),
      late('张 建国', '2026-05-07', '无'),
      late('李晓梅', '2026-05-08', '就医'),
      late('王强', '2026-06-01'),
      late('王强', '2026-07-01'),
    ];
    const told = await tallies(rows);
    expect(told.map(({ code, subject, period, value }) => [code, subject, period, value])).toEqual([
      ['late-times', '张建国', '2026-05', 2],
      ['late-times', '王强', '2026-06', 1],
      ['fine-pot', '全体', '2026-05', 10],
      ['fine-pot', '全体', '2026-06', 5],
    ]);
    expect(told[2]?.message.zh).toBe(
      '2026年5月无故迟到早退2次，每次5元，共10元，奖给没有迟到早退的2人：李晓梅、王强。',
    );
  });

  test('the fine is a parameter; without the sheet there is nothing', async () => {
    const [, pot] = await tallies([late('王强', '2026-06-01')], { 制度参数: [{ 参数: '迟到早退罚款', 取值: 20 }] });
    expect(pot).toMatchObject({ code: 'fine-pot', value: 20 });
    expect(await tallies([])).toEqual([]);
  });
});

testClausesTried('visit-points');

import type { Cell } from '../../src/engine/model/cell.ts';
import { policyCase } from '../support/policy-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const { found, of, walk } = policyCase('territory-price', '2026-06-30');

type Row = Record<string, Cell>;

function filing(number: string, name: string, salesperson: string, more: Row = {}): Row {
  return {
    客户编号: number,
    客户名称: name,
    业务员: salesperson,
    备案日期: '2026-06-01',
    区域: '华东',
    报备类型: '',
    报备编号: '',
    报价日期: '',
    首报价记录时间: '',
    特价批准人: '',
    特价批准日期: '',
    最近回访日期: '',
    ...more,
  };
}

const ROSTER = [
  { 姓名: '张建国', 职务: '业务员', 区域: '华东', 状态: '在职' },
  { 姓名: '李晓梅', 职务: '业务员', 区域: '华南', 状态: '在职' },
  { 姓名: '王强', 职务: '业务员', 区域: '', 状态: '在职' },
];
const sale = (day: string, salesperson: string, more: Row = {}): Row => ({
  日期: day,
  单号: 'X1',
  客户名称: '杭州拓普五金有限公司',
  客户编号: 'C1',
  业务员: salesperson,
  金额: 100,
  ...more,
});
const registration = (more: Row = {}): Row => ({
  客户名称: '杭州拓普五金有限公司',
  业务员: '李晓梅',
  理由: '统一招标',
  各方采购权: '是',
  批准人: '周明远',
  批准日期: '2026-06-10',
  ...more,
});
const C1 = filing('C1', '杭州拓普五金有限公司', '张建国');

describe('六: filed in order', () => {
  test('a filing with name and salesperson is in order', async () => {
    expect(await found({ 客户档案: [C1], 业务员: ROSTER })).toEqual([]);
  });

  test.each(['客户名称', '业务员'])('a filing without %s', async (header) => {
    const findings = await of('field.required', { 客户档案: [{ ...C1, [header]: '' }] });
    expect(findings.map(({ column }) => column)).toEqual([header]);
  });

  test('a sale to a customer nobody filed', async () => {
    const sheets = {
      客户档案: [C1],
      销售台账: [sale('2026-06-02', '张建国', { 客户名称: '宁波海天机械', 客户编号: '' })],
    };
    expect(await found(sheets)).toEqual(['filing.missing 销售台账!2 客户名称']);
  });
});

describe('一: one customer, one salesperson', () => {
  test('a customer filed by two', async () => {
    const sheets = { 客户档案: [C1, { ...C1, 业务员: '王强' }], 业务员: ROSTER };
    expect(await found(sheets)).toEqual([
      'overlap.customer 客户档案!2 客户名称',
      'overlap.customer 客户档案!3 客户名称',
    ]);
    expect((await walk(sheets)).evaluation.report.disputes).toEqual([]);
  });
});

describe('五: selling across regions', () => {
  const sold = (day: string, rows: Row[], salesperson = '李晓梅', more: Row = {}) => ({
    客户档案: [C1],
    业务员: ROSTER,
    销售台账: [sale(day, salesperson, more)],
    跨区域报备: { columns: ['客户名称', '业务员', '理由', '各方采购权', '批准人', '批准日期'], rows },
  });

  test('without a registration it stands on the sale', async () => {
    const findings = await of('territory.cross', sold('2026-06-15', []));
    expect(findings.map(({ sheet, row, severity, clause }) => [sheet, row, severity, clause])).toEqual([
      ['销售台账', 2, 'error', '五'],
    ]);
  });

  test.each([
    ['2026-06-09', ['territory.cross 销售台账!2 业务员']],
    ['2026-06-10', []],
    ['2026-06-11', []],
  ])('approved on 10 June, sold on %s', async (day, expected) => {
    expect(await found(sold(day, [registration()]))).toEqual(expected);
  });

  test.each(['统一设计', '统一招标', '代购'])('the ground %s is enough', async (ground) => {
    expect(await found(sold('2026-06-15', [registration({ 理由: ground })]))).toEqual([]);
  });

  test.each([
    ['no ground', { 理由: '' }],
    ['no purchasing rights', { 各方采购权: '否' }],
    ['purchasing rights not stated', { 各方采购权: '' }],
    ['no approver', { 批准人: '' }],
    ['no day of approval', { 批准日期: '' }],
    ['another salesperson', { 业务员: '张建国' }],
    ['another customer', { 客户名称: '乙公司' }],
  ])('a registration with %s does not count', async (_, more) => {
    expect(await of('territory.cross', sold('2026-06-15', [registration(more)]))).toHaveLength(1);
  });

  test('where a company wants all three grounds, one is not enough', async () => {
    const all = ['统一设计', '统一招标', '代购'].map((ground) => registration({ 理由: ground }));
    const want = { 制度参数: [{ 参数: '跨区域理由', 取值: '三个都要满足' }] };
    expect(await of('territory.cross', { ...sold('2026-06-15', [registration()]), ...want })).toHaveLength(1);
    expect(await of('territory.cross', { ...sold('2026-06-15', all), ...want })).toEqual([]);
  });

  test('the own region, no region, a return, an unknown person and a later day are none', async () => {
    expect(await of('territory.cross', sold('2026-06-15', [], '张建国'))).toEqual([]);
    expect(await of('territory.cross', sold('2026-06-15', [], '王强'))).toEqual([]);
    expect(await of('territory.cross', sold('2026-06-15', [], '李晓梅', { 金额: -5 }))).toEqual([]);
    expect(await of('territory.cross', sold('2026-06-15', [], '赵敏'))).toEqual([]);
    expect(await of('territory.cross', sold('2026-07-01', []))).toEqual([]);
  });

  test('华东, 华东区 and 华东大区 are one region', async () => {
    const sheets = { ...sold('2026-06-15', [], '张建国'), 客户档案: [{ ...C1, 区域: '华东大区' }] };
    expect(await of('territory.cross', sheets)).toEqual([]);
  });

  const filed = (rows: Row[]) => ({
    客户档案: [filing('C1', '杭州拓普五金有限公司', '李晓梅')],
    业务员: ROSTER,
    跨区域报备: { columns: ['客户名称', '业务员', '理由', '各方采购权', '批准人', '批准日期'], rows },
  });

  test.each([
    ['none', [], ['territory.cross 客户档案!2 区域']],
    ['one approved before the filing', [registration({ 批准日期: '2026-05-01' })], []],
    ['one approved after the filing', [registration({ 批准日期: '2026-06-20' })], []],
    [
      'one that will be approved after the as-of day',
      [registration({ 批准日期: '2026-07-01' })],
      ['territory.cross 客户档案!2 区域'],
    ],
  ])('a filing outside one’s region with %s', async (_, rows, expected) => {
    expect(await found(filed(rows))).toEqual(expected);
  });
});

describe('四、2: the first quote has priority', () => {
  const priced = (salesperson: string, at: Cell): Row =>
    filing('C1', '杭州拓普五金有限公司', salesperson, { 报备类型: '价格报备', 首报价记录时间: at });
  const places = async (sheets: Parameters<typeof of>[1]) =>
    (await of('price.second', sheets)).map(({ sheet, row, severity }) => `${sheet}!${row} ${severity}`);

  test.each([
    ['2026-06-02', '2026-06-01', ['客户档案!2 error']],
    ['2026-06-01', '2026-06-02', ['客户档案!3 error']],
    ['2026-06-01 09:00', '2026-06-01 09:01', ['客户档案!3 error']],
    ['2026-06-01 15:00', '2026/6/1 9:30', ['客户档案!2 error']],
    [46174.5, 46174.25, ['客户档案!2 error']],
    ['2026-06-01', '2026-06-01', []],
    ['2026-06-01 09:00', '2026-06-01', []],
    ['2026-06-01', '', []],
    ['2026-06-01', '2026-07-01', []],
  ])('recorded at %s and %s', async (first, second, expected) => {
    expect(await places({ 客户档案: [priced('张建国', first), priced('王强', second)] })).toEqual(expected);
  });

  test('the sheet 价格报备 counts as the archive does', async () => {
    const row = { 客户名称: '杭州拓普五金有限公司', 业务员: '王强', 首报价记录时间: '2026-06-03' };
    expect(await places({ 客户档案: [priced('张建国', '2026-06-02')], 价格报备: [row] })).toEqual(['价格报备!2 error']);
    expect(
      await places({ 客户档案: [C1], 价格报备: [{ ...row, 业务员: '张建国', 首报价记录时间: '2026-06-02' }, row] }),
    ).toEqual(['价格报备!3 error']);
  });

  test('one’s own second quote, another type, and a void filing are none', async () => {
    expect(await places({ 客户档案: [priced('张建国', '2026-06-01'), priced('张建国', '2026-06-02')] })).toEqual([]);
    const care = { ...priced('王强', '2026-06-02'), 报备类型: '正常维护' };
    expect(await places({ 客户档案: [priced('张建国', '2026-06-01'), care] })).toEqual([]);
    const gone = { ...priced('张建国', '2026-06-01'), 状态: '作废' };
    expect(await places({ 客户档案: [gone, priced('王强', '2026-06-02')] })).toEqual([]);
  });
});

describe('四、3: special prices', () => {
  const special = (more: Row): Row => filing('C1', '杭州拓普五金有限公司', '张建国', { 报备类型: '低价策略', ...more });
  const approval = { 特价批准人: '周明远', 特价批准日期: '2026-06-10' };

  test.each([
    ['2026-06-09', ['price.unapproved 客户档案!2 报价日期']],
    ['2026-06-10', []],
    ['2026-06-11', []],
  ])('approved on 10 June, quoted on %s', async (day, expected) => {
    expect(await found({ 客户档案: [special({ ...approval, 报价日期: day })] })).toEqual(expected);
  });

  test('quoted without approval, or with a day that nobody signed', async () => {
    expect(await of('price.unapproved', { 客户档案: [special({ 报价日期: '2026-06-20' })] })).toHaveLength(1);
    const unsigned = special({ 报价日期: '2026-06-20', 特价批准日期: '2026-06-10' });
    expect(await of('price.unapproved', { 客户档案: [unsigned] })).toHaveLength(1);
  });

  test('what is not quoted yet may wait; other types need no approval', async () => {
    expect(await found({ 客户档案: [special({})] })).toEqual([]);
    expect(await found({ 客户档案: [special({ 报价日期: '2026-07-01' })] })).toEqual([]);
    const care = { ...special({ 报价日期: '2026-06-20' }), 报备类型: '价格报备' };
    expect(await found({ 客户档案: [care] })).toEqual([]);
  });

  const request = (more: Row = {}): Row => ({
    客户名称: '杭州拓普五金有限公司',
    业务员: '张建国',
    报价日期: '',
    特价申请日期: '2026-06-05',
    特价批准人: '周明远',
    特价批准日期: '2026-06-10',
    ...more,
  });

  test('the approval may stand in 特价申请', async () => {
    const sheets = (day: string, more: Row = {}) => ({
      客户档案: [special({ 报价日期: day })],
      特价申请: [request(more)],
    });
    expect(await found(sheets('2026-06-10'))).toEqual([]);
    expect(await found(sheets('2026-06-09'))).toEqual(['price.unapproved 客户档案!2 报价日期']);
    expect(await found(sheets('2026-06-10', { 业务员: '王强' }))).toEqual(['price.unapproved 客户档案!2 报价日期']);
  });

  test('a quote in 特价申请 is judged there', async () => {
    const sheets = (day: string) => ({ 客户档案: [C1], 特价申请: [request({ 报价日期: day })] });
    expect(await found(sheets('2026-06-09'))).toEqual(['price.unapproved 特价申请!2 报价日期']);
    expect(await found(sheets('2026-06-10'))).toEqual([]);
  });
});

describe('四、1, 七、2: normal care is called back', () => {
  const care = (more: Row) => ({ 客户档案: [{ ...C1, 报备类型: '正常维护', ...more }] });
  test.each([
    ['2026-04-01', ['record.stale 客户档案!2 最近回访日期']],
    ['2026-04-02', []],
    ['2026-04-03', []],
  ])('90 days after %s', async (day, expected) => {
    expect(await found(care({ 最近回访日期: day }), '2026-07-01')).toEqual(expected);
  });

  test('never called back counts from the filing, unless the company does not want it', async () => {
    const never = care({ 备案日期: '2026-04-01' });
    expect(await found(never)).toEqual([]);
    expect(await found(never, '2026-07-01')).toEqual(['record.stale 客户档案!2 最近回访日期']);
    const set = { ...never, 制度参数: [{ 参数: '从未回访也提醒', 取值: '否' }] };
    expect(await found(set, '2026-07-01')).toEqual([]);
  });

  test('the other types are not called back', async () => {
    expect(await found({ 客户档案: [{ ...C1, 报备类型: '价格报备', 最近回访日期: '2025-01-01' }] })).toEqual([]);
    expect(await found({ 客户档案: [{ ...C1, 最近回访日期: '2025-01-01' }] })).toEqual([]);
  });
});

describe('六、3 and 六、4: reviewed before the number is given', () => {
  const numbered = (more: Row) => ({
    客户档案: [{ ...C1, 报备编号: 'B-1', 区域经理: '周明远', 审核日期: '2026-06-02', ...more }],
    业务员: ROSTER,
  });

  test.each([
    ['reviewed and numbered', {}, []],
    ['neither yet', { 报备编号: '', 区域经理: '', 审核日期: '' }, []],
    ['reviewed, not numbered yet', { 报备编号: '' }, []],
    ['numbered without a review', { 区域经理: '', 审核日期: '' }, ['workflow.skipped 客户档案!2 区域经理']],
    ['numbered without the day of the review', { 审核日期: '' }, ['workflow.skipped 客户档案!2 审核日期']],
  ])('%s', async (_, more, places) => {
    expect(await found(numbered(more))).toEqual(places);
  });

  test('by its clause', async () => {
    const [finding] = await of('workflow.skipped', numbered({ 区域经理: '' }));
    expect(finding).toMatchObject({ clause: '六、4', severity: 'error', customer: 'C1' });
  });
});

describe('四、3: asked for before it is approved', () => {
  const special = (asked: string) => ({
    报备类型: '低价策略',
    特价申请日期: asked,
    特价批准人: '周明远',
    特价批准日期: '2026-06-05',
    报价日期: '2026-06-06',
  });

  test.each([
    ['2026-06-04', []],
    ['2026-06-05', []],
    ['2026-06-06', ['workflow.order 客户档案!2 特价批准日期']],
    ['', []],
  ])('asked for on %j', async (asked, places) => {
    expect(await found({ 客户档案: [{ ...C1, ...special(asked) }], 业务员: ROSTER })).toEqual(places);
  });

  test('in 特价申请 likewise', async () => {
    const request = { 客户编号: 'C1', 客户名称: '', 业务员: '张建国', ...special('2026-06-06') };
    expect(await found({ 客户档案: [C1], 特价申请: [request], 业务员: ROSTER })).toEqual([
      'workflow.order 特价申请!2 特价批准日期',
    ]);
  });
});

describe('五: central design does not cover what was bought before', () => {
  const home = (day: string, product: string, salesperson = '张建国') =>
    sale(day, salesperson, { 品名: product, 单号: 'H1' });
  const across = (product: string) => sale('2026-06-20', '李晓梅', { 品名: product, 单号: 'A1' });
  const checked = (sales: Row[], more: Row = { 理由: '统一设计' }, settings: Row[] = []) =>
    found({
      客户档案: [C1],
      销售台账: sales,
      跨区域报备: [registration(more)],
      业务员: ROSTER,
      ...(settings.length === 0 ? {} : { 制度参数: settings }),
    });
  const crossed = ['territory.cross 销售台账!3 业务员'];

  test.each([
    ['the day before the approval', '2026-06-09', crossed],
    ['on the day of the approval', '2026-06-10', []],
    ['the day after', '2026-06-11', []],
  ])('bought at home %s', async (_, day, places) => {
    expect(await checked([home(day, '轴承'), across('轴承')])).toEqual(places);
  });

  test('another product, another ground, a return, or what he himself sold across is no reason', async () => {
    expect(await checked([home('2026-06-01', '阀门'), across('轴承')])).toEqual([]);
    expect(await checked([home('2026-06-01', ''), across('')])).toEqual([]);
    expect(await checked([home('2026-06-01', '轴承'), across('轴承')], { 理由: '统一招标' })).toEqual([]);
    expect(await checked([{ ...home('2026-06-01', '轴承'), 金额: -5 }, across('轴承')])).toEqual([]);
    expect(await checked([home('2026-06-01', '轴承', '李晓梅'), across('轴承')])).toEqual([
      'territory.cross 销售台账!2 业务员',
    ]);
  });

  test('the sentence names product and day, and the parameter lets it pass', async () => {
    const sales = [home('2026-06-01', '轴承'), across(' 轴承 ')];
    const [finding] = await of('territory.cross', {
      客户档案: [C1],
      销售台账: sales,
      跨区域报备: [registration({ 理由: '统一设计' })],
      业务员: ROSTER,
    });
    expect(finding?.message.zh).toContain('轴承在6月1日已在本区域采购过，统一设计的跨区域报备不包括它');
    expect(finding?.evidence).toContainEqual({ sheet: '销售台账', row: 2 });
    const off = [{ 参数: '统一设计不含已采购过的产品', 取值: '否' }];
    expect(await checked(sales, { 理由: '统一设计' }, off)).toEqual([]);
  });
});

testClausesTried('territory-price');

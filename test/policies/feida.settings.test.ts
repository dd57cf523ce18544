import { checkCase, filing, findingsOf, payment, placesOf, sale, visit, walkCase } from '../support/feida-case.ts';
import { openedSheet, planCase, walkWithDisputes, withMarks } from '../support/dispute-sheet.ts';

const NAME = '杭州拓普五金有限公司';
const CUSTOMER = filing('C1', NAME, '张建国', '2026-03-15');
const OTHER = filing('C9', NAME, '李晓梅', '2026-05-20');

const set = (name: string, value: string | number | boolean) => ({ 制度参数: [{ 参数: name, 取值: value }] });

describe('制度参数: what cannot be used', () => {
  test.each([
    ['拜访保护期', '三', '应是1到60之间的整数'],
    ['拜访保护期', 0, '应是1到60之间的整数'],
    ['拜访保护期', 61, '应是1到60之间的整数'],
    ['拜访保护期', 2.5, '应是1到60之间的整数'],
    ['拜访保护期', '#REF!', '应是1到60之间的整数'],
    ['老货款提成比例', '150%', '应是0到1之间的数字'],
    ['拜访保护起算', '随便', '应是其中之一：备案时的拜访、每次拜访续期'],
    ['拜访保护期内他人销售算违规', '也许', '应是“是”或“否”'],
    ['必填项', '客户名称、星座', '“星座”不是档案的列'],
    ['完整度权重', '资产', '应写成“列名=权重”'],
    ['完整度权重', '资产=-1', '应写成“列名=权重”'],
    ['完整度权重', '资产=1=2', '应写成“列名=权重”'],
    ['完整度权重', '__proto__=1', '应写成“列名=权重”'],
    ['保护期', 3, '不是“飞达客户备案制度”的参数'],
    ['constructor', 3, '不是“飞达客户备案制度”的参数'],
  ])('%s = %s is told on its cell, and the default holds', async (name, value, said) => {
    const walked = await walkCase({ 客户档案: [CUSTOMER], ...set(name, value) });
    const { report } = walked.evaluation;
    const found = findingsOf(report, 'settings.invalid');
    expect(found.map(({ sheet, row, column, severity }) => [sheet, row, column, severity])).toEqual([
      ['制度参数', 2, '取值', 'error'],
    ]);
    expect(found[0]?.message.zh).toContain(said);
    const defaults = Object.fromEntries(walked.policy.parameters.map((parameter) => [parameter.id, parameter.default]));
    expect(walked.settings.parameters).toEqual(defaults);
  });

  test('a row without a value leaves the default, in peace', async () => {
    const report = await checkCase({ 客户档案: [CUSTOMER], ...set('拜访保护期', '') });
    expect(findingsOf(report, 'settings.invalid')).toEqual([]);
  });

  test('the policy may be named by its id or its name', async () => {
    for (const name of ['feida', ' Feida ', '飞达客户备案制度']) {
      const { policy, evaluation } = await walkCase({ 客户档案: [CUSTOMER], ...set('制度', name) });
      expect(policy.id).toBe('feida');
      expect(findingsOf(evaluation.report, 'settings.invalid')).toEqual([]);
    }
  });
});

describe('制度参数: each parameter changes what it says', () => {
  const visited = { 客户档案: [CUSTOMER], 拜访记录: [visit('2026-03-15', 'C1', '张建国')] };
  const traded = { 客户档案: [CUSTOMER], 销售台账: [sale('2026-03-20', 'C1', '张建国', 1000)] };

  test.each(['拜访保护期', 'visit-protection-months', 'Visit protection', ' 拜访 保护期 '])(
    'by the name %j',
    async (name) => {
      expect((await checkCase({ ...visited, ...set(name, 4) })).protections[0]?.lastDay).toBe('2026-07-15');
    },
  );

  test.each(['4', '４', ' 4 '])('with the value %j', async (value) => {
    expect((await checkCase({ ...visited, ...set('拜访保护期', value) })).protections[0]?.lastDay).toBe('2026-07-15');
  });

  test('拜访保护期: default and messages', async () => {
    expect((await checkCase(visited)).protections[0]?.lastDay).toBe('2026-06-15');
    const report = await checkCase({ ...visited, ...set('拜访保护期', 2) });
    expect(findingsOf(report, 'protection.expired')[0]?.message.zh).toContain('3月15日的拜访起两个月，到5月15日（含）');
  });

  test('销售保护期', async () => {
    expect((await checkCase(traded)).protections[0]?.lastDay).toBe('2026-09-20');
    expect((await checkCase({ ...traded, ...set('销售保护期', 3) })).protections[0]).toMatchObject({
      lastDay: '2026-06-20',
      state: 'lapsed',
    });
  });

  test('到期提醒, and never more than a third of the term', async () => {
    const expiring = async (days: number, asOf: string, months = 3) =>
      placesOf(
        await checkCase(
          {
            ...visited,
            制度参数: [
              { 参数: '到期提醒', 取值: days },
              { 参数: '拜访保护期', 取值: months },
            ],
          },
          asOf,
        ),
        'protection.expiring',
      ).length;
    expect(await expiring(0, '2026-06-14')).toBe(0);
    expect(await expiring(0, '2026-06-15')).toBe(1);
    expect(await expiring(30, '2026-05-16')).toBe(1);
    expect(await expiring(30, '2026-05-15')).toBe(0);
    // One month from 15 March is 31 days: the reminder begins 10 days before 15 April.
    expect(await expiring(14, '2026-04-05', 1)).toBe(1);
    expect(await expiring(14, '2026-04-04', 1)).toBe(0);
  });

  test('必填项', async () => {
    const rows = { 客户档案: [{ ...CUSTOMER, 地址: '' }] };
    expect(placesOf(await checkCase(rows), 'field.required')).toHaveLength(1);
    expect(placesOf(await checkCase({ ...rows, ...set('必填项', '客户名称，业务员') }), 'field.required')).toEqual([]);
    expect(placesOf(await checkCase({ ...rows, ...set('必填项', '资产；信用状况') }), 'field.required')).toHaveLength(
      2,
    );
  });

  test('老货款提成比例', async () => {
    const sheets = {
      客户档案: [{ ...CUSTOMER, 业务员: '李晓梅' }],
      销售台账: [sale('2026-04-01', 'C1', '张建国', 1000, { 单号: 'XS1' })],
      回款台账: [payment('2026-06-01', 'C1', '李晓梅', 1000, { 对应单号: 'XS1' })],
      转移记录: [{ 日期: '2026-05-10', 客户编号: 'C1', 原业务员: '张建国', 新业务员: '李晓梅', 批准人: '周明远' }],
    };
    const said = async (value: string | number) =>
      findingsOf(await checkCase({ ...sheets, ...set('老货款提成比例', value) }), 'commission.adjust')[0]?.message.zh;
    expect(await said('')).toContain('按50%计');
    expect(await said('30%')).toContain('按30%计');
    expect(await said(0.25)).toContain('按25%计');
  });

  test('拜访保护起算, 算作他人拜访的方式, 失去保护后如何恢复: by name and by id', async () => {
    for (const [name, value] of [
      ['拜访保护起算', '每次拜访续期'],
      ['visit-anchor', 'latest'],
    ] as const) {
      const again = { ...visited, 拜访记录: [...visited.拜访记录, visit('2026-05-01', 'C1', '张建国')] };
      expect((await checkCase({ ...again, ...set(name, value) })).protections[0]?.lastDay).toBe('2026-08-01');
    }
  });

  test.each(['是', 'TRUE', 'yes', '1', true])('truth is written %j', async (value) => {
    const report = await checkCase({ ...visited, ...set('拜访保护期内他人销售算违规', value) });
    expect(findingsOf(report, 'settings.invalid')).toEqual([]);
  });

  describe('of a dispute', () => {
    const disputed = {
      客户档案: [{ ...CUSTOMER, 资产: '500万' }, OTHER],
      销售台账: [sale('2026-02-01', 'C1', '张建国', 900), sale('2026-06-01', 'C9', '李晓梅', 300)],
      拜访记录: [visit('2026-02-01', 'C1', '张建国'), visit('2026-06-01', 'C9', '李晓梅')],
    };
    const first = async (name: string, value: string | number) =>
      (await checkCase({ ...disputed, ...set(name, value) })).disputes[0]?.contenders[0];

    test('maxima', async () => {
      expect(await first('交易记录满分', 60)).toMatchObject({ proposed: { trade: 60 } });
      expect(await first('档案完整度满分', 30)).toMatchObject({ proposed: { completeness: 4 } });
      const report = await checkCase({ ...disputed, ...set('拜访记录满分', 10) });
      expect(report.disputes[0]?.contenders[1]).toMatchObject({ proposed: { visits: 10 } });
      const planned = await planCase({ ...disputed, ...set('交易记录满分', 60) });
      expect(planned.validations.find(({ kind }) => kind === 'decimal')).toMatchObject({ min: 0, max: 60 });
    });

    test('windows', async () => {
      expect((await first('交易记录取数期', 6))?.sales).toBe(900);
      expect((await first('交易记录取数期', 4))?.sales).toBe(0);
      expect((await first('拜访记录取数期', 3))?.visits).toBe(0);
      expect((await first('拜访记录取数期', 5))?.visits).toBe(1);
    });

    test('weights of completeness', async () => {
      expect((await first('完整度权重', ''))?.completeness).toBeCloseTo(4 / 30, 12);
      expect((await first('完整度权重', '资产=11、嗜好=0'))?.completeness).toBeCloseTo(14 / 39, 12);
    });

    test('the spread that is let pass', async () => {
      const spread = async (limit: number) => {
        const sheets = { ...disputed, ...set('评委分差上限', limit) };
        const marks = [
          [
            [20, 10, 10],
            [25, 10, 10],
            [20, 10, 10],
          ],
          [
            [5, 5, 5],
            [5, 5, 5],
            [5, 5, 5],
          ],
        ];
        const walked = await walkWithDisputes(sheets, withMarks(await openedSheet(sheets), marks));
        return findingsOf(walked.evaluation.report, 'score.spread').length;
      };
      expect(await spread(5)).toBe(0);
      expect(await spread(4)).toBe(1);
    });
  });
});

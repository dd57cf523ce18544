import { checkCase, filing, findingsOf, placesOf, sale } from '../../support/feida-case.ts';
import type { Case } from '../../support/feida-case.ts';

const own = (列: string, 要求: string, 内容 = '', more: Readonly<Record<string, string>> = {}) => ({
  参数: '自定规则',
  工作表: '客户档案',
  列,
  要求,
  内容,
  ...more,
});
const archive = (...rows: Readonly<Record<string, string | number>>[]) =>
  rows.map((row, i) => filing(`C${i + 1}`, `第${i + 1}家公司`, '张建国', '2026-03-15', row));

async function broken(sheets: Case, ...rules: readonly Readonly<Record<string, string>>[]): Promise<string[]> {
  const report = await checkCase({ ...sheets, 制度参数: rules });
  expect(findingsOf(report, 'settings.invalid')).toEqual([]);
  return placesOf(report, 'rule.custom');
}

describe('an own rule', () => {
  test('必填, for all rows or for some', async () => {
    const rows = archive({ 资产: '' }, { 资产: '100万' }, { 资产: '', 信用状况: '好' });
    expect(await broken({ 客户档案: rows }, own('资产', '必填'))).toEqual(['客户档案!2', '客户档案!4']);
    expect(await broken({ 客户档案: rows }, own('资产', '必填', '', { 条件: '信用状况' }))).toEqual(['客户档案!4']);
    expect(await broken({ 客户档案: rows }, own('资产', '必填', '', { 条件: '信用状况=好、中' }))).toEqual([
      '客户档案!4',
    ]);
    expect(await broken({ 客户档案: rows }, own('资产', '必填', '', { 条件: '信用状况≠好' }))).toEqual(['客户档案!2']);
    expect(await broken({ 客户档案: rows }, own('资产', '必填', '', { 条件: '信用状况=空' }))).toEqual(['客户档案!2']);
  });

  test('格式: the whole cell has to match', async () => {
    const rows = archive({ 信用状况: 'A1' }, { 信用状况: 'A12' }, { 信用状况: 'xA1' }, { 信用状况: '' });
    expect(await broken({ 客户档案: rows }, own('信用状况', '格式', '[A-C]\\d'))).toEqual(['客户档案!3', '客户档案!4']);
  });

  test('范围 of numbers: both bounds belong to it', async () => {
    const rows = archive({ 资产: '99' }, { 资产: '100' }, { 资产: '200' }, { 资产: '201' }, { 资产: '很多' });
    for (const content of ['100~200', '100至200', '≥100且≤200', '>=100；<=200', '１００～２００']) {
      expect(await broken({ 客户档案: rows }, own('资产', '范围', content))).toEqual([
        '客户档案!2',
        '客户档案!5',
        '客户档案!6',
      ]);
    }
    expect(await broken({ 客户档案: rows }, own('资产', '范围', '>100'))).toEqual([
      '客户档案!2',
      '客户档案!3',
      '客户档案!6',
    ]);
  });

  test('范围 of days, up to the as-of day', async () => {
    const rows = archive({ 成立时间: '2026-06-29' }, { 成立时间: '2026-06-30' }, { 成立时间: '2026-07-01' });
    expect(await broken({ 客户档案: rows }, own('成立时间', '范围', '~今天'))).toEqual(['客户档案!4']);
    expect(await broken({ 客户档案: rows }, own('成立时间', '范围', '2026-06-30~'))).toEqual(['客户档案!2']);
  });

  test('取值于', async () => {
    const rows = archive({ 信用状况: '好' }, { 信用状况: '一般' }, { 信用状况: '差' }, { 信用状况: '' });
    expect(await broken({ 客户档案: rows }, own('信用状况', '取值于', '好、一般'))).toEqual(['客户档案!4']);
  });

  test('比较 of days, numbers and texts', async () => {
    const rows = archive(
      { 成立时间: '2020-01-01', 首次交易时间: '2020-01-01', 资产: '5', 信用状况: '5' },
      { 成立时间: '2020-01-02', 首次交易时间: '2020-01-01', 资产: '5.0', 信用状况: '10' },
      { 成立时间: '2020-01-02', 首次交易时间: '', 资产: '甲', 信用状况: '乙' },
    );
    expect(await broken({ 客户档案: rows }, own('成立时间', '比较', '不晚于 首次交易时间'))).toEqual(['客户档案!3']);
    expect(await broken({ 客户档案: rows }, own('成立时间', '比较', '< 首次交易时间'))).toEqual([
      '客户档案!2',
      '客户档案!3',
    ]);
    expect(await broken({ 客户档案: rows }, own('资产', '比较', '=信用状况'))).toEqual(['客户档案!3', '客户档案!4']);
    expect(await broken({ 客户档案: rows }, own('资产', '比较', '≥ 信用状况'))).toEqual(['客户档案!3', '客户档案!4']);
  });

  test('唯一, alone or with another column; the first of its kind is in order', async () => {
    const rows = archive(
      { 资产: '甲' },
      { 资产: '甲', 信用状况: '好' },
      { 资产: ' 甲 ', 信用状况: '好' },
      { 资产: '' },
    );
    expect(await broken({ 客户档案: rows }, own('资产', '唯一'))).toEqual(['客户档案!3', '客户档案!4']);
    expect(await broken({ 客户档案: rows }, own('资产', '唯一', '信用状况'))).toEqual(['客户档案!4']);
  });

  test('on another sheet names the customer, and leaves rows after the as-of day alone', async () => {
    const report = await checkCase({
      客户档案: archive({}),
      销售台账: [sale('2026-06-30', 'C1', '张建国', 5), sale('2026-07-01', 'C1', '张建国', 5)],
      制度参数: [
        own('金额', '范围', '≥10', { 工作表: '销售台账', 级别: '严重', 条款: '补充第三条', 说明: '小单不录。' }),
      ],
    });
    expect(findingsOf(report, 'rule.custom')).toMatchObject([
      {
        sheet: '销售台账',
        row: 2,
        column: '金额',
        customer: 'C1',
        severity: 'error',
        clause: '补充第三条',
        message: { zh: '第1家公司的“金额”写着“5”，应不小于10：小单不录（自定规则“1”）。' },
      },
    ]);
  });

  test('is a caution unless it says otherwise, and can be switched off', async () => {
    const rows = archive({ 资产: '' });
    const report = await checkCase({ 客户档案: rows, 制度参数: [own('资产', '必填')] });
    expect(findingsOf(report, 'rule.custom')[0]?.severity).toBe('warning');
    expect(await broken({ 客户档案: rows }, own('资产', '必填', '', { 取值: '停用' }))).toEqual([]);
    expect(await broken({ 客户档案: rows }, { 参数: '自定规则' })).toEqual([]);
  });

  test('has its name in the key, so that 处理 follows it', async () => {
    const rows = archive({ 资产: '' });
    const report = await checkCase({ 客户档案: rows, 制度参数: [{ ...own('资产', '必填'), 参数: '自定规则：资产' }] });
    expect(findingsOf(report, 'rule.custom')[0]?.key).toContain('rule.custom|C1|资产|资产|C1');
  });
});

describe('a wrong own rule is told on its cell', () => {
  test.each([
    ['工作表', own('资产', '必填', '', { 工作表: '仓库' }), '不是客备认识的工作表'],
    ['工作表', own('资产', '必填', '', { 工作表: '' }), '没有填'],
    ['工作表', own('资产', '必填', '', { 工作表: '回款台账' }), '没有找到'],
    ['列', own('星座', '必填'), '没有这一列'],
    ['列', own('', '必填'), '没有填'],
    ['要求', own('资产', '好看'), '应是其中之一：必填、格式、范围、取值于、比较、唯一'],
    ['要求', own('资产', ''), '没有填'],
    ['内容', own('资产', '必填', '是'), '不用写内容'],
    ['内容', own('资产', '格式', '(a'), '不是能用的正则表达式'],
    ['内容', own('资产', '格式', '(a)\\1'), '不是能用的正则表达式'],
    ['内容', own('资产', '格式', 'a'.repeat(501)), '不是能用的正则表达式'],
    ['内容', own('资产', '格式', ''), '没有填'],
    ['内容', own('资产', '范围', '大'), '应写成'],
    ['内容', own('资产', '范围', '5~1'), '应写成'],
    ['内容', own('资产', '范围', '1~2026-01-01'), '应写成'],
    ['内容', own('资产', '取值于', '、'), '应列出'],
    ['内容', own('资产', '比较', '信用状况'), '应写成'],
    ['内容', own('资产', '比较', '=星座'), '没有“星座”这一列'],
    ['内容', own('资产', '唯一', '星座'), '没有“星座”这一列'],
    ['条件', own('资产', '必填', '', { 条件: '星座=狮子' }), '应写成'],
    ['条件', own('资产', '必填', '', { 条件: '信用状况=' }), '应写成'],
    ['级别', own('资产', '必填', '', { 级别: '要命' }), '应是“严重”、“注意”或“提示”'],
    ['取值', own('资产', '必填', '', { 取值: '也许' }), '应是“启用”或“停用”'],
  ])('%s', async (column, rule, said) => {
    const report = await checkCase({ 客户档案: archive({ 资产: '' }), 制度参数: [own('信用状况', '必填'), rule] });
    expect(findingsOf(report, 'settings.invalid')).toMatchObject([{ sheet: '制度参数', row: 3, column }]);
    expect(findingsOf(report, 'settings.invalid')[0]?.message.zh).toContain(said);
    expect(placesOf(report, 'rule.custom')).toEqual(['客户档案!2']);
  });
});

describe('patterns that would stop another engine', () => {
  test.each(['(a+)+$', '(a|aa)+$', '(.*a){12}', '((a*)*)*b', '(a?){30}a{30}'])(
    '%s on a long cell is answered',
    async (pattern) => {
      const rows = archive({ 资产: `${'a'.repeat(32_000)}!` });
      expect(await broken({ 客户档案: rows }, own('资产', '格式', pattern))).toEqual(['客户档案!2']);
    },
  );
});

test('a column that the policy does not know can be named too', async () => {
  const { walk } = await import('../../../src/app/walk.ts');
  const { memorySource } = await import('../../support/memory-source.ts');
  const walked = await walk(
    memorySource({
      客户档案: [
        ['客户编号', '客户名称', '联系电话', '地址', '业务员', '备案日期', '门店级别', '合同到期'],
        ['C1', '甲公司', '13800138000', '杭州市人民路1号', '张建国', '2026-03-15', '华东', 46_200],
        ['C2', '乙公司', '13800138001', '杭州市人民路2号', '张建国', '2026-03-15', '西', 46_000],
      ],
      制度参数: [
        ['参数', '工作表', '列', '要求', '内容'],
        ['自定规则', '客户档案', '门店级别', '取值于', '华东、华南'],
        ['自定规则', '客户档案', '合同到期', '比较', '晚于 备案日期'],
      ],
    }),
    { asOf: '2026-06-30', policy: 'feida' },
    { onProgress: () => undefined, checkpoint: () => undefined },
  );
  if (!walked.ok) throw new Error(walked.failure.message.en);
  const { report } = walked.walk.evaluation;
  expect(findingsOf(report, 'settings.invalid')).toEqual([]);
  expect(findingsOf(report, 'rule.custom').map(({ row, column }) => [row, column])).toEqual([
    [3, '门店级别'],
    [3, '合同到期'],
  ]);
});

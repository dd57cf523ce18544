import { checkCase, filing, findingsOf, placesOf, walkCase } from '../../support/feida-case.ts';

const ROWS = [filing('C1', '甲公司', '张建国', '2026-03-15', { 地址: '', 身份证号: '110101199003070001' })];
const set = (...rows: readonly (readonly [string, string])[]) => ({
  客户档案: ROWS,
  制度参数: rows.map(([name, value]) => ({ 参数: name, 取值: value })),
});

describe('a rule switched off in 制度参数', () => {
  test.each(['规则开关：必填项未填', '规则: 必填项未填', '规则开关:missing-field', 'Rule: Required cell is empty'])(
    '%s',
    async (name) => {
      const report = await checkCase(set([name, '停用']));
      expect(findingsOf(report, 'field.required')).toEqual([]);
      expect(findingsOf(report, 'field.checksum')).toHaveLength(1);
      expect(findingsOf(report, 'settings.invalid')).toEqual([]);
      expect(report.coverage.find(({ clause }) => clause === '第二章第二条')?.rules).not.toContain('missing-field');
    },
  );

  test('启用 changes nothing', async () => {
    expect(await checkCase(set(['规则开关：必填项未填', '启用']))).toEqual(await checkCase({ 客户档案: ROWS }));
  });
});

describe('a severity changed in 制度参数', () => {
  test.each([
    ['严重', 'error'],
    ['注意', 'warning'],
    ['提示', 'info'],
    ['Note', 'info'],
  ])('级别：必填项未填 = %s', async (value, severity) => {
    const report = await checkCase(set(['级别：必填项未填', value]));
    expect(findingsOf(report, 'field.required').map((found) => found.severity)).toEqual([severity]);
  });

  test('停用 leaves that kind of finding out, and no other', async () => {
    const report = await checkCase(set(['级别:field.required', '停用']));
    expect(placesOf(report, 'field.required')).toEqual([]);
    expect(placesOf(report, 'field.checksum')).toEqual(['客户档案!2']);
  });
});

describe('what cannot be switched is told', () => {
  test.each([
    ['规则开关：没有的规则', '停用', '不是任何一条规则的名称'],
    ['规则开关：必填项未填', '也许', '应是“启用”或“停用”'],
    ['规则开关：制度参数不可用', '停用', '不能停用'],
    ['级别：没有的问题', '注意', '不是任何一种问题的名称'],
    ['级别：必填项未填', '要命', '应是“严重”、“注意”、“提示”或“停用”'],
    ['级别：制度参数无效', '停用', '不能更改'],
    ['级别：规则运行出错', '停用', '不能更改'],
  ])('%s = %s', async (name, value, said) => {
    const report = await checkCase(set([name, value]));
    expect(findingsOf(report, 'settings.invalid')[0]).toMatchObject({ row: 2, column: '取值', severity: 'error' });
    expect(findingsOf(report, 'settings.invalid')[0]?.message.zh).toContain(said);
    expect(placesOf(report, 'field.required')).toEqual(['客户档案!2']);
  });
});

test('what differs from the policy is listed with what would hold', async () => {
  const { settings } = await walkCase(
    set(['拜访保护期', '4'], ['销售保护期', '6'], ['级别：必填项未填', '提示'], ['规则开关：内容互相矛盾', '启用']),
  );
  expect(settings.differences.map(({ name, value, standard }) => [name.zh, value.zh, standard.zh])).toEqual([
    ['拜访保护期', '4', '3'],
    ['必填项未填', '提示', '制度原定的级别'],
  ]);
});

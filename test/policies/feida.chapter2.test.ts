import { completenessOf } from '../../src/engine/evaluate/completeness.ts';
import { feida } from '../../src/policies/feida.ts';
import { checkCase, filing, findingsOf, placesOf, sale, visit, walkCase } from '../support/feida-case.ts';
import { testClausesTried } from '../support/tried-clauses.ts';

const CUSTOMER = filing('C1', '杭州拓普五金有限公司', '张建国', '2026-03-15');

describe('第二章第一条: who is visited or sold to has a filing', () => {
  const acts = (day: string, name: string, amount = 500) => ({
    客户档案: [CUSTOMER],
    拜访记录: [visit(day, '', '李晓梅', { 客户名称: name })],
    销售台账: [sale(day, '', '李晓梅', amount, { 客户名称: name, 单号: 'XS9' })],
  });

  test('a visit and a sale of a customer whom nobody filed', async () => {
    const report = await checkCase(acts('2026-06-01', '宁波海川贸易有限公司'));
    expect(placesOf(report, 'filing.missing')).toEqual(['拜访记录!2', '销售台账!2']);
    const [visited, sold] = findingsOf(report, 'filing.missing');
    expect(visited).toMatchObject({ severity: 'error', clause: '第二章第一条', customer: null, salesperson: '李晓梅' });
    expect(visited?.message.zh).toContain('李晓梅6月1日拜访了宁波海川贸易有限公司');
    expect(sold?.message.zh).toContain('500元');
    expect(placesOf(report, 'ledger.unmatched')).toEqual([]);
  });

  test('a filed customer, a return, and a row of the next day are none', async () => {
    expect(placesOf(await checkCase(acts('2026-06-01', '杭州拓普五金有限公司')), 'filing.missing')).toEqual([]);
    expect(placesOf(await checkCase(acts('2026-06-01', '宁波海川', -500)), 'filing.missing')).toEqual(['拜访记录!2']);
    expect(placesOf(await checkCase(acts('2026-06-30', '宁波海川')), 'filing.missing')).toHaveLength(2);
    expect(placesOf(await checkCase(acts('2026-07-01', '宁波海川')), 'filing.missing')).toEqual([]);
  });

  test.each([
    ['2026-06-30', []],
    ['2026-07-01', ['拜访记录!2', '销售台账!2']],
  ])('a filing of %s, as of 30 June', async (filedOn, places) => {
    const name = '宁波海川贸易有限公司';
    const report = await checkCase({
      ...acts('2026-06-01', name),
      客户档案: [CUSTOMER, filing('C2', name, '李晓梅', filedOn)],
    });
    expect(placesOf(report, 'filing.missing')).toEqual(places);
  });
});

describe('第二章第二条: required cells', () => {
  test.each(['客户名称', '地址', '联系电话', '业务员', '备案日期'])('%s is required', async (header) => {
    const report = await checkCase({
      客户档案: [{ ...CUSTOMER, [header]: '' }, filing('C2', '乙公司', '李晓梅', '2026-03-15')],
    });
    expect(findingsOf(report, 'field.required').map(({ row, column }) => [row, column])).toEqual([[2, header]]);
    expect(findingsOf(report, 'field.required')[0]).toMatchObject({ severity: 'error', clause: '第二章第二条' });
  });

  test('a cell of blanks is empty, 无 is not', async () => {
    expect(
      placesOf(await checkCase({ 客户档案: [{ ...CUSTOMER, 地址: '　\u200b ' }] }), 'field.required'),
    ).toHaveLength(1);
    expect(placesOf(await checkCase({ 客户档案: [{ ...CUSTOMER, 地址: '无' }] }), 'field.required')).toEqual([]);
  });

  test('the company’s own customer needs no salesperson; void filings and those of the next day need nothing', async () => {
    const quiet = async (more: Record<string, string>) =>
      placesOf(await checkCase({ 客户档案: [{ ...CUSTOMER, ...more }] }), 'field.required');
    expect(await quiet({ 业务员: '', 归属: '公司' })).toEqual([]);
    expect(await quiet({ 地址: '', 状态: '作废' })).toEqual([]);
    expect(await quiet({ 地址: '', 备案日期: '2026-07-01' })).toEqual([]);
    expect(await quiet({ 地址: '', 备案日期: '2026-06-30' })).toEqual(['客户档案!2']);
  });

  test('a column that is not there is told once, on the header', async () => {
    const setting = { 制度参数: [{ 参数: '必填项', 取值: '客户名称、区域' }] };
    const report = await checkCase({ 客户档案: [CUSTOMER, { ...CUSTOMER, 客户编号: 'C2' }], ...setting });
    const found = findingsOf(report, 'field.required');
    expect(found.map(({ row, column }) => [row, column])).toEqual([[1, null]]);
    expect(found[0]?.message.zh).toContain('没有“区域”一列，2份备案都缺这一项');
  });
});

describe('第二章第二条: formats, check digits and contradictions', () => {
  test.each([
    ['联系电话', '1380013800', 'field.format'],
    ['联系电话', '#N/A', 'field.format'],
    ['备案日期', '2026-13-01', 'field.format'],
    ['状态', '停用了', 'field.format'],
    ['统一社会信用代码', '91330100', 'field.format'],
    ['统一社会信用代码', '91350100M000100Y44', 'field.checksum'],
    ['身份证号', '11010519491231002', 'field.format'],
    ['身份证号', '110105194913310029', 'field.format'],
    ['身份证号', '110105194912310021', 'field.checksum'],
  ] as const)('%s %s: %s', async (header, value, code) => {
    const report = await checkCase({ 客户档案: [{ ...CUSTOMER, [header]: value }] });
    const found = report.findings.filter((finding) => finding.code.startsWith('field.'));
    expect(found.map((finding) => [finding.code, finding.column])).toEqual([[code, header]]);
    expect(found[0]).toMatchObject({ severity: code === 'field.checksum' ? 'error' : 'warning', row: 2 });
    expect(found[0]?.message.zh).toContain(`“${value}”`);
  });

  test.each([
    ['联系电话', '138-0013-8000'],
    ['联系电话', '0571-87654321、13800138000'],
    ['统一社会信用代码', '91350100M000100Y43'],
    ['身份证号', '11010519491231002X'],
    ['身份证号', '11010519491231002x'],
    ['状态', '有效'],
    ['备案日期', '2026年3月15日'],
  ])('%s %s is in order', async (header, value) => {
    const report = await checkCase({ 客户档案: [{ ...CUSTOMER, [header]: value }] });
    expect(report.findings.filter((finding) => finding.code.startsWith('field.'))).toEqual([]);
  });

  test('cells of the other sheets are judged too, up to the as-of day', async () => {
    const on = async (day: string) =>
      findingsOf(
        await checkCase({
          客户档案: [CUSTOMER],
          拜访记录: [visit(day, 'C1', '张建国', { 方式: '微信聊天' })],
          销售台账: [sale(day, 'C1', '张建国', 500, { 渠道: '网店' })],
          回款台账: [{ ...sale(day, 'C1', '张建国', 500), 对应销售日期: '年初' }],
          转移记录: [{ 日期: '不记得', 客户编号: 'C1', 原业务员: '李晓梅', 新业务员: '张建国', 批准人: '周明远' }],
        }),
        'field.format',
      ).map(({ sheet, column }) => `${sheet} ${column ?? ''}`);
    expect(await on('2026-06-30')).toEqual([
      '拜访记录 方式',
      '销售台账 渠道',
      '回款台账 对应销售日期',
      '转移记录 日期',
    ]);
    expect(await on('2026-07-01')).toEqual(['转移记录 日期']);
  });

  test.each([
    ['2018-03-01', '2018-03-02', []],
    ['2018-03-01', '2018-03-01', []],
    ['2018-03-02', '2018-03-01', ['客户档案!2']],
  ])('founded on %s, first deal on %s', async (founded, dealt, places) => {
    const report = await checkCase({ 客户档案: [{ ...CUSTOMER, 成立时间: founded, 首次交易时间: dealt }] });
    expect(placesOf(report, 'field.consistency')).toEqual(places);
  });
});

describe('第二章第二条: completeness', () => {
  const share = async (more: Record<string, string>, weights: (field: string) => number = () => 1) => {
    const { evaluation } = await walkCase({ 客户档案: [{ ...CUSTOMER, ...more }] });
    return completenessOf(evaluation.facts.filingTable, feida, weights)(0);
  };

  test('is measured over 30 fields in four groups; a field without a column counts as empty', async () => {
    expect(feida.archiveFields.map(({ fields }) => fields.length)).toEqual([14, 6, 5, 5]);
    expect(await share({})).toBeCloseTo(3 / 30, 12);
    expect(await share({ 资产: '500万', 信用状况: '良好', 成立时间: '2018-03-01' })).toBeCloseTo(6 / 30, 12);
  });

  test('is weighted where the company wants it, and 0 where all weights are', async () => {
    const assetsTwice = (field: string): number => (field === '资产' ? 2 : 1);
    expect(await share({ 资产: '500万' }, assetsTwice)).toBeCloseTo(5 / 31, 12);
    expect(await share({ 资产: '500万' }, () => 0)).toBe(0);
  });
});

testClausesTried('feida', /^第二章/u);

import { chooseSheets, recogniseSheet } from '../../../src/engine/headers/recognise.ts';
import type { RecognisedSheet } from '../../../src/engine/headers/recognise.ts';
import { definitionsFor } from '../../../src/engine/headers/sheets.ts';
import type { Cell } from '../../../src/engine/model/cell.ts';
import { feida } from '../../../src/policies/feida.ts';

const SHEET_DEFINITIONS = definitionsFor(feida);

function recognise(name: string, rows: Cell[][]): RecognisedSheet {
  const found = recogniseSheet(name, rows, SHEET_DEFINITIONS);
  if (found === null) throw new Error(`${name} was not recognised`);
  return found;
}

/** Canonical header → header cell. */
function mapping(sheet: RecognisedSheet): Record<string, string> {
  return Object.fromEntries(
    sheet.columns.flatMap(({ canonical, header }) => (canonical === null ? [] : [[canonical, header]])),
  );
}

const none = (name: string, rows: Cell[][]): void => expect(recogniseSheet(name, rows, SHEET_DEFINITIONS)).toBeNull();

describe('layouts of programs', () => {
  test('canonical headers in the first row', () => {
    const sheet = recognise('拜访记录', [
      ['日期', '客户编号', '客户名称', '业务员', '方式', '结果', '内容', '录入时间'],
      [46_086, 'C1'],
    ]);
    expect(sheet).toMatchObject({
      role: 'visits',
      foundBy: 'name',
      headerRow: 0,
      firstRow: 1,
      duplicates: [],
      lessPreferred: [],
    });
    expect(Object.keys(mapping(sheet))).toHaveLength(8);
  });

  test('English templates', () => {
    const sheet = recognise('Sales', [['Date', 'Document number', 'Customer name', 'Salesperson', 'Amount']]);
    expect(mapping(sheet)).toEqual({
      日期: 'Date',
      单号: 'Document number',
      客户名称: 'Customer name',
      业务员: 'Salesperson',
      金额: 'Amount',
    });
  });

  test('用友 T+: titles above, a sales order list', () => {
    const sheet = recognise('Sheet1', [
      ['销售订单列表'],
      ['单据日期: 2026-01-01 至 2026-05-31', '', '', '部门: 全部'],
      [
        '行号',
        '单据日期',
        '单据编号',
        '客户',
        '业务员',
        '存货编码',
        '存货名称',
        '数量',
        '无税金额',
        '税额',
        '价税合计',
        '制单人',
        '审核日期',
      ],
      [1, '2026-03-05', 'SO-001', '拓普五金', '张三', 'A1', '钢管', 5, 100, 13, 113, '会计', ''],
    ]);
    expect(sheet).toMatchObject({ role: 'sales', foundBy: 'headers', headerRow: 2, firstRow: 3, netOfTax: [] });
    expect(mapping(sheet)).toEqual({
      日期: '单据日期',
      单号: '单据编号',
      客户名称: '客户',
      业务员: '业务员',
      品名: '存货名称',
      金额: '价税合计',
    });
    expect(sheet.lessPreferred).toEqual([{ canonical: '金额', header: '无税金额', column: 8, kind: 'less-preferred' }]);
  });

  test('金蝶 K/3: [表头] and (*), the trap of the seller', () => {
    const sheet = recognise('销售出库单序时簿', [
      [
        '[表头]日期(*)',
        '[表头]单据编号(*)',
        '[表头]购货单位(*)',
        '[表头]业务员',
        '[表体]产品名称',
        '[表体]销售金额',
        '[表头]销货单位名称',
      ],
    ]);
    expect(mapping(sheet)).toEqual({
      日期: '[表头]日期(*)',
      单号: '[表头]单据编号(*)',
      客户名称: '[表头]购货单位(*)',
      业务员: '[表头]业务员',
      品名: '[表体]产品名称',
      金额: '[表体]销售金额',
    });
  });

  test('管家婆: 27 rows of key and value, the header in row 29', () => {
    const keys: Cell[][] = Array.from({ length: 26 }, (_, i) => [`参数${i}`, `值${i}`]);
    const preamble: Cell[][] = [['单据日期', '2026-03-05', '往来单位全名', '拓普五金', '经手人', '张三'], ...keys];
    const header = [
      '序号',
      '单据日期',
      '单据编号',
      '单据类型',
      '往来单位全名',
      '经手人全名',
      '商品全名',
      '数量',
      '单价',
      '优惠后金额',
      '金额',
      '仓库名称',
    ];
    const sheet = recognise('销售明细', [...preamble, [], header, [1, '2026-03-05']]);
    expect(sheet).toMatchObject({ role: 'sales', foundBy: 'alias', headerRow: 28, firstRow: 29 });
    expect(mapping(sheet)).toEqual({
      日期: '单据日期',
      单号: '单据编号',
      客户名称: '往来单位全名',
      业务员: '经手人全名',
      品名: '商品全名',
      金额: '优惠后金额',
    });
  });

  test('tax export: five rows above, amounts without their tax are told', () => {
    const sheet = recognise('开票明细', [
      ['增值税发票数据导出'],
      ['纳税人识别号', '91330100MA00000000'],
      ['销方名称', '我司'],
      ['开票日期', '2026-01-01', '2026-05-31'],
      [],
      ['发票号码', '购方企业名称', '开票日期', '商品名称', '金额', '税率', '税额', '开票人'],
    ]);
    expect(sheet).toMatchObject({ role: 'sales', headerRow: 5, netOfTax: ['金额'] });
    expect(mapping(sheet)).toMatchObject({
      单号: '发票号码',
      客户名称: '购方企业名称',
      日期: '开票日期',
      品名: '商品名称',
      金额: '金额',
    });
  });

  test('U9: groups in two levels, header in row 4, 客户 is the code', () => {
    const sheet = recognise('销售订单', [
      ['销售订单'],
      ['组织: 拓普'],
      ['单据头', '', '', '', '销售订单行', '', ''],
      ['日期', '单号', '客户', '客户名称', '料品', '价税合计', '行状态'],
      ['2026-03-05', 'SO1', '1001', '拓普五金', '钢管', 100, '已审核'],
    ]);
    expect(sheet).toMatchObject({ role: 'sales', headerRow: 3, firstRow: 4 });
    expect(mapping(sheet)).toEqual({
      日期: '日期',
      单号: '单号',
      客户编号: '客户',
      客户名称: '客户名称',
      品名: '料品',
      金额: '价税合计',
    });
  });

  test('U9: dotted names', () => {
    const sheet = recognise('销售订单', [
      ['销售订单.日期', '销售订单.单号', '销售订单.客户名称', '销售订单行.价税合计', '存货名称.品牌'],
    ]);
    expect(mapping(sheet)).toEqual({
      日期: '销售订单.日期',
      单号: '销售订单.单号',
      客户名称: '销售订单.客户名称',
      金额: '销售订单行.价税合计',
    });
  });

  test('two levels where the upper row holds columns of its own', () => {
    const sheet = recognise('销售台账', [
      ['日期', '单号', '购方信息', '', '金额', '审核', ''],
      ['', '', '名称', '税号', '', '审核人', '日期'],
      ['2026-03-05', 'X1', '拓普五金', '9133', 100, '', ''],
    ]);
    expect(sheet).toMatchObject({ headerRow: 1, firstRow: 2 });
    expect(mapping(sheet)).toEqual({ 日期: '日期', 单号: '单号', 客户名称: '名称', 金额: '金额' });
  });

  test('a second row in English, and one of instructions, belong to the header', () => {
    const sheet = recognise('客户档案', [
      ['客户名称*', '联系人', '联系电话', '备案日期'],
      ['Customer name', 'Contact person', 'Phone', 'Filing date'],
      ['必填', '选填', '', '必填'],
      ['拓普五金', '李四', '13800138000', '2026-03-01'],
    ]);
    expect(sheet).toMatchObject({ headerRow: 0, firstRow: 3 });
  });

  test('精斗云 payments: the second 单据日期 is the day of the sale, 销货单位 is only proposed', () => {
    const sheet = recognise('收款单列表', [
      ['单据日期', '单据编号', '销货单位', '收款金额', '应收金额', '源单编号', '单据日期', '本次核销金额', '收款人'],
    ]);
    expect(mapping(sheet)).toEqual({
      日期: '单据日期',
      单号: '单据编号',
      金额: '收款金额',
      对应单号: '源单编号',
      对应销售日期: '单据日期',
    });
    expect(sheet.columns.find(({ canonical }) => canonical === '对应销售日期')?.column).toBe(6);
    expect(sheet.columns.find(({ header }) => header === '销货单位')).toMatchObject({
      canonical: null,
      proposal: '客户名称',
    });
    expect(sheet.columns.find(({ header }) => header === '收款人')).toMatchObject({
      canonical: null,
      proposal: '业务员',
    });
    expect(sheet.duplicates).toEqual([]);
  });

  test('hand-made: blanks in headers, a unit for the sheet and one of its own', () => {
    const sheet = recognise('销售台帐', [
      ['2026年销售台账'],
      ['', '', '', '单位：万元'],
      ['日 期', '客户名称', '金 额', '品名', '数量/吨'],
    ]);
    expect(sheet).toMatchObject({ headerRow: 2, foundBy: 'name' });
    expect(sheet.columns.map(({ unit }) => unit)).toEqual([1, 1, 10_000, 1, 1]);
    const own = recognise('销售台账', [['单位：万元'], ['日期', '客户名称', '金额（元）']]);
    expect(own.columns.at(-1)?.unit).toBe(1);
  });
});

describe('precedence', () => {
  const pick = (name: string, canonical: string, ...headers: string[]): string | undefined =>
    mapping(recognise(name, [['客户名称', '业务员', '单号', ...headers]]))[canonical];

  test.each([
    [['单据日期', '日期'], '日期'],
    [['制单日期', '开票日期', '发货日期', '订单日期', '出库日期', '销售日期'], '销售日期'],
    [['过账日期', '开票日期', '发货日期', '录单日期'], '录单日期'],
    [['审核日期', '制单日期'], '制单日期'],
  ])('sales date of %j: %s', (headers, expected) => {
    expect(pick('销售台账', '日期', ...headers)).toBe(expected);
  });

  test.each([
    [['金额', '税额', '价税合计'], '价税合计'],
    [['金额', '含税金额'], '含税金额'],
    [['无税金额', '金额'], '金额'],
    [['单据金额', '金额'], '金额'],
    [['应收金额', '金额'], '金额'],
    [['金额', '销售金额'], '销售金额'],
    [['金额(美元)', '无税金额'], '无税金额'],
  ])('sales amount of %j: %s', (headers, expected) => {
    expect(pick('销售台账', '金额', ...headers)).toBe(expected);
  });

  test.each([
    [['金额', '回款金额', '应收金额'], '回款金额'],
    [['金额', '本次核销金额'], '本次核销金额'],
    [['余额', '未核销金额', '已核销金额', '金额'], '金额'],
  ])('payment amount of %j: %s', (headers, expected) => {
    expect(pick('回款台账', '金额', ...headers)).toBe(expected);
  });

  test('sales without tax alone are told', () => {
    expect(recognise('销售台账', [['日期', '客户名称', '无税金额']]).netOfTax).toEqual(['金额']);
    expect(recognise('销售台账', [['日期', '客户名称', '金额']]).netOfTax).toEqual([]);
  });

  test('客户 is a name alone or beside a code, and a code beside the name', () => {
    expect(mapping(recognise('销售台账', [['日期', '客户', '金额']]))['客户名称']).toBe('客户');
    expect(mapping(recognise('销售台账', [['日期', '客户ID', '客户', '金额']]))).toMatchObject({
      客户编号: '客户ID',
      客户名称: '客户',
    });
    expect(mapping(recognise('拜访记录', [['日期', '客户', '客户名称']]))).toMatchObject({
      客户编号: '客户',
      客户名称: '客户名称',
    });
  });

  test('weak words are proposed, not taken', () => {
    const sheet = recognise('销售台账', [['日期', '单位', '名称', '金额', '单号']]);
    expect(mapping(sheet)).toEqual({ 日期: '日期', 金额: '金额', 单号: '单号' });
    expect(sheet.columns.map(({ proposal }) => proposal)).toEqual([null, '客户名称', '客户名称', null, null]);
  });

  test('of two equal headers the first wins, and it is told', () => {
    const sheet = recognise('销售台账', [['日期', '客户名称', '金额', '金额', '日 期']]);
    expect(sheet.columns.map(({ canonical }) => canonical)).toEqual(['日期', '客户名称', '金额', null, null]);
    expect(sheet.duplicates.toSorted()).toEqual(['日 期', '金额']);
  });

  test('no part of a word is enough', () => {
    const sheet = recognise('销售台账', [['日期', '客户名称', '金额', '供应商名称', '客户订单号', '部门名称']]);
    expect(Object.keys(mapping(sheet))).toEqual(['日期', '客户名称', '金额']);
  });
});

describe('sheets of other names', () => {
  test('by unmistakable headers', () => {
    expect(recognise('Sheet1', [['客户名称', '联系人', '联系电话', '地址', '业务员', '备案日期']]).role).toBe(
      'filings',
    );
    expect(recognise('Sheet2', [['拜访日期', '客户名称', '业务员', '拜访内容']]).role).toBe('visits');
    expect(recognise('数据', [['收款日期', '客户名称', '收款金额', '业务员']]).role).toBe('payments');
    expect(recognise('人事', [['姓名', '部门', '职务', '入职日期', '在职状态']]).role).toBe('roster');
    expect(recognise('x', [['日期', '客户编号', '原业务员', '新业务员']]).role).toBe('transfers');
  });

  test('not where sales and payments look alike, purchases stand among them, or too little is known', () => {
    none('Sheet1', [['日期', '单号', '客户名称', '业务员', '金额']]);
    none('Sheet1', [['单据日期', '单据编号', '供应商名称', '往来单位', '商品名称', '价税合计']]);
    none('Sheet1', [['日期', '客户名称']]);
    none('Sheet1', [['姓名', '电话', '地址']]);
    none('Sheet1', []);
    none('Sheet1', [
      [1, 2, 3],
      [null, '', true],
    ]);
  });

  test('our own sheets and their copies are no data', () => {
    const findings = ['级别', '代码', '客户', '说明', '条款', '工作表', '单元格', '依据', '处理', '首次发现'];
    expect(recognise('检查结果', [findings]).role).toBe('findings');
    none('检查结果(2)', [['日期', '客户名称', '金额', '品名']]);
    none('客户界定', [['日期', '客户名称', '金额', '品名']]);
    none('客户界定2026', [['日期', '客户名称', '金额', '品名']]);
  });

  test('a known name without any header is nothing', () => {
    none('销售台账', [['这里还没有数据'], ['请填写']]);
    none('销售台账', [['客户名称:', '拓普五金']]);
  });

  test('a short sheet of a known name needs few headers', () => {
    expect(recognise('业务员', [['姓名']]).headerRow).toBe(0);
    expect(mapping(recognise('假日', [['日期', '放假/上班']]))).toEqual({ 日期: '日期', '放假/上班': '放假/上班' });
  });

  test('the first of two tables under one another is taken', () => {
    const table: Cell[][] = [
      ['日期', '客户名称', '金额', '业务员'],
      ['2026-03-05', '拓普五金', 1, '张三'],
    ];
    expect(recognise('销售台账', [...table, [], ['日期', '客户名称', '金额', '业务员', '单号']]).headerRow).toBe(0);
  });

  test('hostile headers do no harm', () => {
    const sheet = recognise('销售台账', [
      ['日期', '客户名称', '金额', '__proto__', 'constructor', '=1+1', '客'.repeat(32_767)],
    ]);
    expect(Object.keys(mapping(sheet))).toEqual(['日期', '客户名称', '金额']);
  });

  test('16,384 columns', () => {
    const wide: Cell[] = Array.from({ length: 16_381 }, (_, i) => `列${i}`);
    const sheet = recognise('销售台账', [[...wide, '日期', '客户名称', '金额']]);
    expect(sheet.columns).toHaveLength(16_384);
    expect(sheet.columns.at(-1)).toMatchObject({ canonical: '金额', column: 16_383 });
  });
});

describe('the choice between sheets', () => {
  const candidate = (sheet: string, role: string, score: number) => ({ sheet, role, score });

  test('the surest of each role, the first among equals', () => {
    const named = candidate('销售台账', 'sales', 9);
    const first = candidate('a', 'visits', 5);
    const second = candidate('b', 'visits', 5);
    const other = candidate('销售明细', 'sales', 8);
    expect(chooseSheets([other, first, named, second])).toEqual({ chosen: [first, named], others: [other, second] });
  });

  test('an exact name goes before an alias, an alias before a decorated name, and headers come last', () => {
    const rows: Cell[][] = [['日期', '客户名称', '金额', '品名', '单号']];
    const scores = ['销售台账', '销售明细', '销售台账2025', 'Sheet1'].map((name) => recognise(name, rows).score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });
});

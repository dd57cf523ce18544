import type { SheetInput, WorkbookData } from '../../../src/workbench/host/index.ts';
import { HostWorkbook } from '../../../src/workbench/host/index.ts';
import { WorkbookFile } from '../../../src/workbench/xlsx/workbook-file.ts';

const SHEET: SheetInput = {
  name: '客户档案',
  tabColor: '#1C7553',
  rows: [
    ['客户档案表', null, null, null],
    ['客户编号', '客户名称', '备案日期', '金额'],
    ['C0001', '杭州拓普五金工具有限公司', 46_082, 1_234.5],
    ['C0002', '0571-88', 46_083.75, { error: '#N/A' }],
    ['合计', true, null, 1_234.5],
  ],
  formulas: [{ row: 4, column: 3, formula: '=SUM(D3:D3)' }],
  palette: [
    { bold: true, fontSize: 14 },
    { numberFormat: 'yyyy-mm-dd' },
    { fill: '#DDEBF7', borders: { bottom: { style: 'Continuous', weight: 'Thin', color: '#FF0000' } } },
    { horizontal: 'Center', vertical: 'Center', wrap: true, locked: false },
  ],
  styleRows: [[1], [3, 3, 4, 4], [0, 0, 2], [0, 0, 2]],
  columns: [
    { column: 1, width: 30 },
    { column: 3, hidden: true },
  ],
  rowSizes: [{ row: 0, height: 24 }],
  merges: [{ row: 0, column: 0, rows: 1, columns: 4 }],
  conditionalFormats: [
    {
      type: 'Custom',
      areas: [{ row: 2, column: 0, rows: 2, columns: 1 }],
      formula: '=AND($D3>10,"a"<>"")',
      look: { fill: '#FFC7CE', fontColor: '#9C0006', bold: true },
    },
    {
      type: 'CellValue',
      areas: [{ row: 2, column: 3, rows: 2, columns: 1 }],
      cellValue: { operator: 'Between', formula1: '=1', formula2: '=5' },
      stopIfTrue: true,
      look: { fill: '#C6EFCE' },
    },
  ],
  validations: [
    {
      area: { row: 2, column: 1, rows: 2, columns: 1 },
      rule: { list: { inCellDropDown: true, source: '业务员,公司' } },
      ignoreBlanks: true,
      errorAlert: { showAlert: true, style: 'Stop', message: '请从列表中选择。', title: '归属' },
      prompt: { showPrompt: false, message: '', title: '' },
    },
    {
      area: { row: 2, column: 3, rows: 2, columns: 1 },
      rule: { wholeNumber: { formula1: 0, formula2: 50, operator: 'Between' } },
      ignoreBlanks: true,
      errorAlert: { showAlert: true, style: 'Warning', message: '', title: '' },
      prompt: { showPrompt: true, message: '0 至 50', title: '评分' },
    },
  ],
  comments: [{ row: 2, column: 1, text: '电话核实过', author: '张建国', note: true }],
  hyperlinks: [{ row: 2, column: 0, documentReference: "'客户 档案'!A5" }],
  frozen: { rows: 2, columns: 1 },
};

const WORKBOOK = {
  name: '客户.xlsx',
  sheets: [
    SHEET,
    {
      name: '业务员',
      visibility: 'Hidden' as const,
      rows: [
        ['姓名', '部门'],
        ['张建国', '市场部'],
      ],
      tables: [{ name: '名册', area: { row: 0, column: 0, rows: 2, columns: 2 } }],
    },
  ],
  names: [{ name: '期限', formula: '=客户档案!$C$3' }],
  settings: { kebei: { asOf: '2026-06-30' } },
  customXmlParts: ['<kebei xmlns="urn:kebei"/>'],
};

async function savedAndOpened(before: HostWorkbook): Promise<WorkbookData> {
  const bytes = await new WorkbookFile(before).save();
  const after = new HostWorkbook();
  expect(await new WorkbookFile(after).open(bytes, before.name)).toEqual({ ok: true, value: null });
  return after.snapshot();
}

test('a saved workbook opens as it was: cells, formats, rules, notes, links, sizes, names and settings', async () => {
  const before = new HostWorkbook();
  before.load(WORKBOOK);
  expect(await savedAndOpened(before)).toEqual(before.snapshot());
});

test('a workbook with 1904 dates keeps its serials', async () => {
  const before = new HostWorkbook();
  before.load({ ...WORKBOOK, dateSystem: 1904 });
  const after = await savedAndOpened(before);
  expect(after.dateSystem).toBe(1904);
  expect(after.sheets[0]?.rows).toEqual(before.snapshot().sheets[0]?.rows);
});

test('sheets keep what belongs to them when they are renamed, moved and joined by others', async () => {
  const workbook = new HostWorkbook();
  const file = new WorkbookFile(workbook);
  const first = new HostWorkbook();
  first.load(WORKBOOK);
  await file.open(await new WorkbookFile(first).save(), '客户.xlsx');
  const roster = workbook.sheet('业务员');
  workbook.renameSheet(roster, '名册');
  workbook.moveSheet(roster, 0);
  workbook.addSheet('检查结果');
  const after = new HostWorkbook();
  await new WorkbookFile(after).open(await file.save(), '客户.xlsx');
  expect(after.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['名册', 'Hidden'],
    ['客户档案', 'Visible'],
    ['检查结果', 'Visible'],
  ]);
  expect(after.snapshot().sheets[1]).toEqual(workbook.snapshot().sheets[1]);
});

test('a file that is no workbook is told in a sentence, and the open workbook stays', async () => {
  const workbook = new HostWorkbook();
  workbook.load(WORKBOOK);
  const before = workbook.snapshot();
  const result = await new WorkbookFile(workbook).open(new TextEncoder().encode('日期,金额'), '台账.csv');
  expect(result).toMatchObject({ ok: false, failure: { code: 'not-xlsx' } });
  expect(workbook.snapshot()).toEqual(before);
});

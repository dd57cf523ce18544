import { HostWorkbook } from '../../../src/workbench/host/index.ts';
import { PendingChanges } from '../../../src/workbench/grid/follow-host/pending-changes.ts';

/** A workbook whose changes are collected as the grid collects them between two frames. */
function collecting(): { readonly workbook: HostWorkbook; readonly pending: PendingChanges } {
  const workbook = new HostWorkbook();
  workbook.load({ sheets: [{ name: '客户档案', rows: [['客户编号'], ['C0001'], ['C0002']] }] });
  const pending = new PendingChanges();
  workbook.onChange((change) => {
    pending.add(change);
  });
  return { workbook, pending };
}

test('nothing is pending until something changes', () => {
  expect(collecting().pending.isEmpty).toBe(true);
});

test('a written cell stays the same cell when rows come in above it', () => {
  const { workbook, pending } = collecting();
  const sheet = workbook.sheet('客户档案');
  sheet.cells.set(2, 0, 'C0003');
  sheet.contentChanged({ row: 2, column: 0, rows: 1, columns: 1 });
  sheet.insert('rows', 1, 4);
  expect(pending.sheet(sheet.id).areas).toEqual([{ area: { row: 6, column: 0, rows: 1, columns: 1 }, looks: false }]);
});

test('a written cell is forgotten when its row goes', () => {
  const { workbook, pending } = collecting();
  const sheet = workbook.sheet('客户档案');
  sheet.contentChanged({ row: 2, column: 0, rows: 1, columns: 1 });
  sheet.delete('rows', 2, 1);
  expect(pending.sheet(sheet.id).areas).toEqual([]);
});

test('rows that move take everything that stands in them along', () => {
  const { workbook, pending } = collecting();
  const sheet = workbook.sheet('客户档案');
  sheet.insert('rows', 1, 1);
  expect(pending.areFormulasMoved).toBe(true);
  expect([...pending.sheet(sheet.id).parts]).toEqual(
    expect.arrayContaining(['merges', 'conditionalFormats', 'validations', 'comments', 'tables']),
  );
});

test('cells that move within their columns are all written again from there on', () => {
  const { workbook, pending } = collecting();
  const sheet = workbook.sheet('客户档案');
  const area = { row: 1, column: 0, rows: 1, columns: 2 };
  workbook.record({ kind: 'cells-inserted', sheet: sheet.name, sheetId: sheet.id, area, shift: 'rows' });
  expect(pending.structure).toEqual([]);
  expect(pending.sheet(sheet.id).areas).toEqual([
    { area: { row: 1, column: 0, rows: 1_048_575, columns: 2 }, looks: true },
  ]);
});

test('settings of the add-in are nothing that the grid shows', () => {
  const { workbook, pending } = collecting();
  workbook.record({ kind: 'settings' });
  expect(pending.isEmpty).toBe(true);
});

import { LOG, TRANSFERS } from '../../../src/engine/headers/sheets/company.ts';
import { columnPlaces } from '../../../src/engine/plan/column-places.ts';
import { planAddedRows } from '../../../src/engine/plan/plan-added-row.ts';
import { RawColumn } from '../../../src/engine/model/raw-column.ts';
import { TextPool } from '../../../src/engine/model/text-pool.ts';
import { RecordTable } from '../../../src/engine/model/records.ts';
import type { Area } from '../../../src/engine/model/cell.ts';

const pool = new TextPool();
const NO_COLUMNS = { texts: new Map(), days: new Map(), amounts: new Map() };

/** A sheet whose headers stand in row 2 of the sheet, from column B on, with two rows below. */
function standing(sheet: string, headers: readonly string[], tables: { name: string; area: Area }[] = []) {
  const columns = headers.map((header, at) => ({
    canonical: header,
    header,
    column: at + 1,
    unit: 1,
    cells: new RawColumn(pool),
  }));
  const raw = {
    role: 'any',
    sheet,
    sheetIndex: 0,
    dateSystem: 1900 as const,
    headerRow: 1,
    firstRow: 2,
    rowCount: 2,
    columns,
  };
  const used = { row: 1, column: 1, rows: 3, columns: headers.length };
  return {
    table: new RecordTable({ role: 'any', sheet, sheetIndex: 0, headerRow: 2 }, Int32Array.of(3, 4), NO_COLUMNS, pool),
    info: { name: sheet, used, tables },
    places: columnPlaces([raw], [sheet]),
  };
}

const row = { 日期: { serial: 46_204 }, 客户编号: '00012', 新业务员: '=张三' };

test('each value goes under its header, texts as texts, below what stands; what has no column is left out', () => {
  const { edits, firstRow, tables } = planAddedRows({
    definition: TRANSFERS,
    ...standing('移交记录', ['新业务员', '日期']),
    rows: [row],
    needed: [],
  });
  expect(firstRow).toBe(4);
  expect(tables).toEqual([]);
  expect(edits).toEqual([
    { sheet: '移交记录', row: 4, column: 2, before: null, after: 46_204, format: 'yyyy-mm-dd' },
    { sheet: '移交记录', row: 4, column: 1, before: null, after: '=张三', format: '@' },
  ]);
});

test('headers that are needed and missing come behind the last one', () => {
  const { edits } = planAddedRows({
    definition: LOG,
    ...standing('操作日志', ['操作']),
    rows: [{ 操作: '确认', 校验值: 'sha256:1' }],
    needed: ['校验值'],
  });
  expect(edits.map(({ row: at, column, after }) => [at, column, after])).toEqual([
    [1, 2, '校验值'],
    [4, 1, '确认'],
    [4, 2, 'sha256:1'],
  ]);
});

test('a table that ends above the new row takes it in, one elsewhere stays', () => {
  const ours = { name: '转移', area: { row: 1, column: 1, rows: 3, columns: 2 } };
  const other = { name: '别的', area: { row: 1, column: 9, rows: 3, columns: 2 } };
  const { tables } = planAddedRows({
    definition: TRANSFERS,
    ...standing('转移记录', ['日期', '新业务员'], [ours, other]),
    rows: [row, row],
    needed: [],
  });
  expect(tables).toEqual([
    { sheet: '转移记录', table: '转移', before: ours.area, after: { row: 1, column: 1, rows: 5, columns: 2 } },
  ]);
});

test('a sheet that is not there is added from its template', () => {
  const none = new RecordTable(
    { role: 'transfers', sheet: '', sheetIndex: -1, headerRow: 0 },
    new Int32Array(0),
    NO_COLUMNS,
    pool,
  );
  const plan = planAddedRows({
    definition: TRANSFERS,
    table: none,
    info: null,
    places: columnPlaces([], []),
    rows: [row],
    needed: [],
  });
  expect(plan.addedSheets.map(({ name }) => name)).toEqual(['转移记录']);
  expect(plan.edits.map(({ row: at, column }) => [at, column])).toEqual([
    [1, 0],
    [1, 1],
    [1, 3],
  ]);
});

import type { Area } from '../../../engine/model/cell.ts';
import { contains, intersect, MAX_COLUMNS, MAX_ROWS, overlaps } from '../model/area.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import { withMerge } from '../model/sheet-items.ts';
import type { TableItem } from '../model/sheet-items.ts';
import { invalidArgument, invalidOperation } from '../wire/host-error.ts';
import { assertAllowed, assertContentWritable, assertUnprotected } from './access.ts';

/** Inserts cells: whole rows or columns where the area is such, else only the cells behind it move. */
export function insertCells(sheet: HostSheet, area: Area, shift: string): void {
  if (area.columns === MAX_COLUMNS) {
    assertAllowed(sheet, 'allowInsertRows');
    sheet.insert('rows', area.row, area.rows);
  } else if (area.rows === MAX_ROWS) {
    assertAllowed(sheet, 'allowInsertColumns');
    sheet.insert('columns', area.column, area.columns);
  } else if (shift === 'Down' || shift === 'Right') {
    movePart(sheet, area, shift === 'Down', 1);
  } else throw invalidArgument();
}

/** Deletes cells, the way back of `insertCells`. */
export function deleteCells(sheet: HostSheet, area: Area, shift: string): void {
  if (area.columns === MAX_COLUMNS) {
    assertAllowed(sheet, 'allowDeleteRows');
    sheet.delete('rows', area.row, area.rows);
  } else if (area.rows === MAX_ROWS) {
    assertAllowed(sheet, 'allowDeleteColumns');
    sheet.delete('columns', area.column, area.columns);
  } else if (shift === 'Up' || shift === 'Left') {
    movePart(sheet, area, shift === 'Up', -1);
  } else throw invalidArgument();
}

function movePart(sheet: HostSheet, area: Area, vertical: boolean, direction: 1 | -1): void {
  const behind: Area = vertical
    ? { ...area, rows: MAX_ROWS - area.row }
    : { ...area, columns: MAX_COLUMNS - area.column };
  assertUnprotected(sheet);
  const owner = vertical && direction < 0 ? tableOfRows(sheet, area) : undefined;
  if (sheet.tables.some((table) => table !== owner && overlaps(table.area, behind) && !contains(behind, table.area))) {
    throw invalidOperation('Cells cannot move within a part of a table.');
  }
  const by = direction * (vertical ? area.rows : area.columns);
  const moved =
    direction > 0
      ? behind
      : vertical
        ? { ...behind, row: area.row + area.rows, rows: behind.rows - area.rows }
        : { ...behind, column: area.column + area.columns, columns: behind.columns - area.columns };
  if (direction < 0) clearCells(sheet, area, true);
  sheet.cells.move(moved, vertical ? by : 0, vertical ? 0 : by);
  for (const table of sheet.tables) {
    if (!contains(moved, table.area)) continue;
    table.area = vertical
      ? { ...table.area, row: table.area.row + by }
      : { ...table.area, column: table.area.column + by };
  }
  if (owner !== undefined) {
    owner.area = { ...owner.area, rows: Math.max(2, owner.area.rows - area.rows) };
    sheet.partChanged('tables');
  }
  const shift = vertical ? 'rows' : 'columns';
  const kind = direction > 0 ? 'cells-inserted' : 'cells-deleted';
  sheet.workbook.record({ kind, sheet: sheet.name, sheetId: sheet.id, area, shift });
}

/** The table of which the area is whole data rows: these may go, and the table gets shorter. */
function tableOfRows(sheet: HostSheet, { row, column, rows, columns }: Area): TableItem | undefined {
  return sheet.tables.find(
    ({ area }) =>
      area.column === column && area.columns === columns && row > area.row && row + rows <= area.row + area.rows,
  );
}

/** Empties cells; cells that go take their formats with them. */
function clearCells(sheet: HostSheet, area: Area, formats = false): void {
  for (let row = area.row; row < Math.min(sheet.cells.height, area.row + area.rows); row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      sheet.cells.set(row, column, undefined);
      if (formats) sheet.cells.setStyleNumber(row, column, 0);
    }
  }
}

/** Merges cells; only the first keeps its content. In tables Excel merges nothing. */
export function mergeCells(sheet: HostSheet, area: Area, across: boolean): void {
  assertUnprotected(sheet);
  if (sheet.tables.some((table) => overlaps(table.area, area)))
    throw invalidOperation('Cells of a table cannot be merged.');
  const parts = across
    ? Array.from({ length: area.rows }, (_unused, r) => ({ ...area, row: area.row + r, rows: 1 }))
    : [area];
  for (const part of parts) {
    keepFirst(sheet, part);
    sheet.merges = withMerge(sheet.merges, part);
  }
  sheet.partChanged('merges');
}

function keepFirst(sheet: HostSheet, area: Area): void {
  const value = sheet.value(area.row, area.column);
  const formula = sheet.formula(area.row, area.column);
  clearCells(sheet, area);
  sheet.cells.set(area.row, area.column, value, formula);
}

export function unmergeCells(sheet: HostSheet, area: Area): void {
  assertUnprotected(sheet);
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  sheet.partChanged('merges');
}

/** `range.copyFrom`: values, formulas and formats; a source smaller than the target is repeated. */
export function copyCells(
  source: HostSheet,
  from: Area,
  sheet: HostSheet,
  to: Area,
  type: string,
  skipBlanks: boolean,
): void {
  const rows = Math.max(from.rows, Math.floor(to.rows / from.rows) * from.rows);
  const columns = Math.max(from.columns, Math.floor(to.columns / from.columns) * from.columns);
  const target = { ...to, rows, columns };
  assertContentWritable(sheet, target);
  if (intersect(from, target) !== null && source === sheet)
    throw invalidArgument('The host copies no overlapping ranges.');
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const [row, column] = [from.row + (r % from.rows), from.column + (c % from.columns)];
      if (skipBlanks && source.value(row, column) === undefined) continue;
      const [targetRow, targetColumn] = [to.row + r, to.column + c];
      if (type !== 'Formats') {
        const formula = type === 'Values' ? undefined : source.formula(row, column);
        sheet.cells.set(targetRow, targetColumn, source.value(row, column), formula);
      }
      if (type === 'All' || type === 'Formats') {
        sheet.cells.setStyleNumber(targetRow, targetColumn, source.cells.styleNumber(row, column));
      }
    }
  }
  sheet.contentChanged(target);
}

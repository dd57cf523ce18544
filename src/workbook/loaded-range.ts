import type { Area, Cell } from '../engine/model/cell.ts';

/** What `areaOf` needs loaded. */
export const GEOMETRY = 'rowIndex,columnIndex,rowCount,columnCount';

/** The area that a range covers, its geometry loaded. */
export function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** The values of a range that has them loaded; null where Excel left them out because they are too many. */
export function cellsOf(range: Excel.Range): Cell[][] | null {
  return range.values as Cell[][] | null;
}

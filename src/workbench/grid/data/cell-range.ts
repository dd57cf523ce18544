import type { IRange } from '@univerjs/core';
import type { Area } from '../../../engine/model/cell.ts';

/** An area in the grid's words: both ends inclusive. */
export function rangeOf(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}

/** The grid's range as an area. Ranges of whole rows or columns come with the sheet's ends filled in. */
export function areaOf(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

import { SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/preset-sheets-core';
import { MAX_COLUMNS, MAX_ROWS } from '../../host/model/area.ts';
import { rangeOf } from '../data/cell-range.ts';
import type { GridSession } from '../grid-session.ts';

/** Puts the host's sheet in front, selects what the host has selected and scrolls to it. The focus stays where it is. */
export function writeSelection(session: GridSession): void {
  const sheet = session.workbook.activeSheet;
  const shown = session.gridSheet(sheet);
  if (shown === null) return;
  const subUnitId = shown.getSheetId();
  if (session.unit?.getActiveSheet(true)?.getSheetId() !== subUnitId)
    session.toGrid(SetWorksheetActiveOperation, { subUnitId });
  const selections = session.workbook.selection.map((area) => {
    const rows = area.rows === MAX_ROWS ? shown.getRowCount() : area.rows;
    const columns = area.columns === MAX_COLUMNS ? shown.getColumnCount() : area.columns;
    const range = rangeOf({ ...area, rows, columns });
    const { row, column } = area;
    const primary = {
      ...rangeOf({ row, column, rows: 1, columns: 1 }),
      actualRow: row,
      actualColumn: column,
      isMerged: false,
      isMergedMainCell: false,
    };
    return { range, primary, style: null };
  });
  session.toGrid(SetSelectionsOperation, { subUnitId, selections, reveal: true });
}

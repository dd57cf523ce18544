import type { IRange } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from '@univerjs/preset-sheets-core';
import { rangeOf } from '../data/cell-range.ts';
import { sheetData } from '../data/sheet-data.ts';
import { stylesOf } from '../data/workbook-data.ts';
import type { GridSession } from '../grid-session.ts';
import { NOT_IN_FRONT } from '../grid-session.ts';
import type { StructuralChange } from './pending-changes.ts';
import { shiftOf } from './pending-changes.ts';

/**
 * Carries out a change of sheets, rows or columns in the grid. A sheet that came and went between two frames is known
 * to neither side any more and is passed over. Answers the id of a sheet that is now shown with all its cells.
 */
export function writeStructure(session: GridSession, change: StructuralChange): string | null {
  const sheet = session.workbook.sheets.find((candidate) => candidate.id === change.sheetId);
  const subUnitId = session.sheets.gridId({ id: change.sheetId });
  const isShown = session.unit?.getSheetBySheetId(subUnitId) != null;
  if (change.kind === 'sheet-added') {
    if (sheet === undefined || isShown) return null;
    const index = session.workbook.sheets.indexOf(sheet);
    const fresh = { index, sheet: sheetData(sheet, subUnitId), styles: stylesOf(session.workbook) };
    session.toGrid(InsertSheetMutation, fresh, NOT_IN_FRONT);
    return sheet.id;
  }
  if (!isShown) return null;
  if (change.kind === 'sheet-deleted') removeSheet(session, subUnitId);
  else if (change.kind === 'sheet-renamed') session.toGrid(SetWorksheetNameMutation, { subUnitId, name: change.sheet });
  else shiftCells(session, subUnitId, change);
  return null;
}

/** The grid must not be left without a sheet in front while one goes. */
function removeSheet(session: GridSession, subUnitId: string): void {
  const unit = session.unit;
  const next = unit?.getSheets().find((sheet) => sheet.getSheetId() !== subUnitId && !sheet.isSheetHidden());
  if (unit?.getActiveSheet().getSheetId() === subUnitId && next !== undefined) {
    session.toGrid(SetWorksheetActiveOperation, { subUnitId: next.getSheetId() });
  }
  session.toGrid(RemoveSheetMutation, { subUnitId });
}

function shiftCells(
  session: GridSession,
  subUnitId: string,
  change: StructuralChange & { readonly kind: 'cells-inserted' | 'cells-deleted' },
): void {
  const shown = session.unit?.getSheetBySheetId(subUnitId);
  if (shown == null) return;
  const { axis, at, count } = shiftOf(change);
  const length = axis === 'rows' ? shown.getRowCount() : shown.getColumnCount();
  if (at >= length) return;
  const gone = Math.min(Math.abs(count), count < 0 ? length - at : Infinity);
  const range: IRange = rangeOf(
    axis === 'rows'
      ? { row: at, column: 0, rows: gone, columns: shown.getColumnCount() }
      : { row: 0, column: at, rows: shown.getRowCount(), columns: gone },
  );
  const [insert, remove] =
    axis === 'rows' ? [InsertRowMutation, RemoveRowMutation] : [InsertColMutation, RemoveColMutation];
  session.toGrid(count > 0 ? insert : remove, { subUnitId, range });
}

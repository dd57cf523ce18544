import type { GridSession } from '../grid-session.ts';
import { areaOf } from '../data/cell-range.ts';
import { allCells } from './read-cells.ts';
import { tellCells } from './tell-host.ts';
import { readPart } from './read-part.ts';

/** A sheet that the user added or copied in the grid. */
export function sheetInserted(session: GridSession, gridId: string): void {
  const shown = session.unit?.getSheetBySheetId(gridId);
  if (shown == null || session.hostSheet(gridId) !== null) return;
  const sheet = session.workbook.addSheet(shown.getName());
  session.sheets.pair(sheet, gridId);
  const filled = shown.getCellMatrix().getDataRange();
  if (filled.endRow >= 0) tellCells(session, sheet, allCells(areaOf(filled)));
  for (const part of ['merges', 'sizes', 'frozen'] as const) readPart(session, sheet, part);
  sheetMoved(session, gridId);
}

export function sheetRemoved(session: GridSession, gridId: string): void {
  const sheet = session.hostSheet(gridId);
  if (sheet !== null) session.workbook.removeSheet(sheet);
}

export function sheetRenamed(session: GridSession, gridId: string, name: string): void {
  const sheet = session.hostSheet(gridId);
  if (sheet !== null && sheet.name !== name) session.workbook.renameSheet(sheet, name);
}

/** The tabs' order is the grid's to say here. */
export function sheetMoved(session: GridSession, gridId: string): void {
  const sheet = session.hostSheet(gridId);
  const position = session.unit?.getConfig().sheetOrder.indexOf(gridId) ?? -1;
  if (sheet !== null && position >= 0 && session.workbook.sheets.indexOf(sheet) !== position) {
    session.workbook.moveSheet(sheet, position);
  }
}

export function sheetActivated(session: GridSession, gridId: string): void {
  const sheet = session.hostSheet(gridId);
  if (sheet !== null) session.workbook.activate(sheet);
}

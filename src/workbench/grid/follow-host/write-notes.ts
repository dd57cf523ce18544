import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/preset-sheets-note';
import type { HostSheet } from '../../host/model/host-sheet.ts';
import { gridNote } from '../data/note.ts';
import type { GridSession } from '../grid-session.ts';

/** Notes and comments as they stand in the host now. */
export function writeNotes(session: GridSession, sheet: HostSheet, subUnitId: string): void {
  const model = session.injector.get(SheetsNoteModel);
  const shown = [...(model.getSheetNotes(session.unitId, subUnitId)?.values() ?? [])];
  const wanted = sheet.comments.map(gridNote);
  const isSame = (a: { readonly row: number; readonly col: number; readonly note: string }) => (b: typeof a) =>
    a.row === b.row && a.col === b.col && a.note === b.note;
  for (const note of shown) {
    if (!wanted.some(isSame(note)))
      session.toGrid(RemoveNoteMutation, { sheetId: subUnitId, row: note.row, col: note.col });
  }
  for (const note of wanted) {
    if (!shown.some(isSame(note)))
      session.toGrid(UpdateNoteMutation, { sheetId: subUnitId, row: note.row, col: note.col, note });
  }
}

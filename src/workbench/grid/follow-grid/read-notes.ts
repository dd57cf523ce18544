import { SheetsNoteModel } from '@univerjs/preset-sheets-note';
import type { HostSheet } from '../../host/model/host-sheet.ts';
import type { CommentItem } from '../../host/model/sheet-items.ts';
import { gridNote } from '../data/note.ts';
import type { GridSession } from '../grid-session.ts';

/** Notes written, changed or removed in the grid. A thread of comments that nobody touched stays a thread. */
export function readNotes(session: GridSession, sheet: HostSheet): void {
  const model = session.injector.get(SheetsNoteModel);
  const shown = [...(model.getSheetNotes(session.unitId, session.sheets.gridId(sheet))?.values() ?? [])];
  sheet.comments = shown.map((note): CommentItem => {
    const known = sheet.comments.find((comment) => comment.row === note.row && comment.column === note.col);
    if (known !== undefined && gridNote(known).note === note.note) return known;
    return {
      id: known?.id ?? session.workbook.newId(),
      row: note.row,
      column: note.col,
      text: note.note,
      author: '',
      resolved: false,
      isNote: true,
      replies: [],
    };
  });
}

import type { ISheetNote } from '@univerjs/preset-sheets-note';
import type { CommentItem } from '../../host/model/sheet-items.ts';

const NOTE_WIDTH = 220;
const LINE_HEIGHT = 20;
const CHARACTERS_PER_LINE = 16;
const MAX_LINES = 12;

/** A comment with its replies as one note of the grid, wide and high enough for its text. */
export function gridNote(comment: CommentItem): ISheetNote {
  const note = [signed(comment.author, comment.text), ...comment.replies.map((r) => signed(r.author, r.text))].join(
    '\n',
  );
  const lines = note.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / CHARACTERS_PER_LINE), 0);
  return {
    id: comment.id,
    row: comment.row,
    col: comment.column,
    width: NOTE_WIDTH,
    height: (Math.min(lines, MAX_LINES) + 1) * LINE_HEIGHT,
    note,
    show: false,
  };
}

function signed(author: string, text: string): string {
  return author === '' || text.startsWith(author) ? text : `${author}: ${text}`;
}

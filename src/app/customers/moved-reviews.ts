import { movedRow } from '../../engine/live/row-moves.ts';
import type { RowMove } from '../../engine/live/row-moves.ts';
import type { ReviewItem, ReviewRow } from './review-views.ts';

/** What waits for a person, with the rows that it shows where these stand now; the same object where none has moved. */
export function movedItem(item: ReviewItem, move: RowMove): ReviewItem {
  const isMoved = ({ place: { sheet, row } }: ReviewRow): boolean => row >= move.row && sheet === move.sheet;
  if (!item.rows.some(isMoved)) return item;
  const rows = item.rows.map((own): ReviewRow => {
    const row = isMoved(own) ? movedRow(own.place.row, move) : null;
    return row === null ? own : { ...own, place: { ...own.place, row } };
  });
  return { ...item, rows };
}

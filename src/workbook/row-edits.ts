import type { Area } from '../engine/model/cell.ts';
import type { RowSpan } from '../engine/model/sheet-change.ts';
import { areasIn } from './addresses.ts';
import { EditLog } from './edit-log.ts';
import type { LoggedEdits } from './edit-log.ts';

/** An edit of a sheet as Excel's event tells it. */
export interface HeardEdit {
  readonly sheetId: string;
  /** `RangeEdited`, `RowInserted`, `CellDeleted` …; Excel may add others. `CALCULATED` is ours. */
  readonly change: string;
  readonly address: string;
  /** `Down`, `Right`, `Up`, `Left` where cells were pushed aside; else null. */
  readonly direction: string | null;
}

/** The change of cells whose formulas have a new result: Excel tells it by an event of its own. */
export const CALCULATED = 'Calculated';

/** Behind the last row of any sheet. */
const END = 1_048_576;

/**
 * What a sheet's edits did to its rows, in the order in which they were heard. `columns` are those of the table in the
 * sheet: cells that came in across all of them are rows of the table; where only some were pushed aside, everything below
 * is in doubt. Where rows moved, so are `recent` ones, read a moment before: they may have moved already by then.
 */
export function rowEdits(
  edits: readonly HeardEdit[],
  columns: Pick<Area, 'column' | 'columns'> | null,
  recent: readonly RowSpan[] = [],
): LoggedEdits {
  const log = new EditLog();
  const isMoved = edits.some(({ change, direction }) => isRowShift(change, direction));
  const doubted = isMoved ? recent : [];
  for (const { row, rows } of doubted) log.changed(row, rows);
  for (const edit of edits) logEdit(edit, columns, log);
  for (const { row, rows } of doubted) log.changed(row, rows);
  return log.edits;
}

function logEdit(
  { change, address, direction }: HeardEdit,
  columns: Pick<Area, 'column' | 'columns'> | null,
  log: EditLog,
): void {
  const areas = areasIn(address);
  if (areas === null || change.startsWith('Column')) {
    log.changed(0, END);
    return;
  }
  const isInsertion = change.endsWith('Inserted');
  const isShift = isRowShift(change, direction);
  // The lowest first, so that the others stand where the address says.
  for (const area of areas.toSorted((a, b) => b.row - a.row)) {
    if (!isShift) log.changed(area.row, area.rows);
    else if (!isAcross(area, columns) || (isInsertion && areas.length > 1)) log.changed(area.row, END - area.row);
    else if (isInsertion) log.inserted(area.row, area.rows);
    else log.deleted(area.row, area.rows);
  }
}

function isRowShift(change: string, direction: string | null): boolean {
  if (/^Row(?:Inserted|Deleted)$/.test(change)) return true;
  return /^Cell(?:Inserted|Deleted)$/.test(change) && (direction === 'Down' || direction === 'Up');
}

function isAcross(area: Area, columns: Pick<Area, 'column' | 'columns'> | null): boolean {
  if (columns === null) return area.column === 0;
  return area.column <= columns.column && area.column + area.columns >= columns.column + columns.columns;
}

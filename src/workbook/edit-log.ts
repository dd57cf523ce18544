import type { RowShift, RowSpan } from '../engine/model/sheet-change.ts';

/** What has happened to the rows of a sheet. */
export interface LoggedEdits {
  /** In the order in which they happened. */
  readonly shifts: readonly RowShift[];
  /** Rows to be read again, as they are numbered after all shifts; ascending, none touches another. */
  readonly spans: readonly RowSpan[];
}

/**
 * The edits of one sheet since it was last read, as rows. Rows that were edited move with the rows that come in or go
 * above them, so that what is read later is read where it stands then.
 */
export class EditLog {
  private readonly shifts: RowShift[] = [];
  private spans: RowSpan[] = [];

  changed(row: number, rows: number): void {
    this.spans = joined([...this.spans, { row, rows }]);
  }

  inserted(row: number, rows: number): void {
    this.shift({ row, rows });
    this.changed(row, rows);
  }

  deleted(row: number, rows: number): void {
    this.shift({ row, rows: -rows });
  }

  get edits(): LoggedEdits {
    const { shifts, spans } = this;
    return { shifts, spans };
  }

  private shift(shift: RowShift): void {
    this.shifts.push(shift);
    this.spans = [...shifted(this.spans, shift)];
  }
}

/** Where rows stand after other rows came in or went; rows that come in between them belong to them. */
function shifted(spans: readonly RowSpan[], { row, rows }: RowShift): readonly RowSpan[] {
  const end = row - Math.min(0, rows);
  const moved = (at: number): number => (at >= end ? at + rows : Math.min(at, row));
  return joined(
    spans.flatMap((span) => {
      const [from, to] = [moved(span.row), moved(span.row + span.rows)];
      return to > from ? [{ row: from, rows: to - from }] : [];
    }),
  );
}

/** Ascending, those that overlap or touch as one. */
function joined(spans: readonly RowSpan[]): RowSpan[] {
  const result: RowSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.row - b.row)) {
    const last = result.at(-1);
    if (last === undefined || span.row > last.row + last.rows) result.push(span);
    else result[result.length - 1] = { row: last.row, rows: Math.max(last.rows, span.row + span.rows - last.row) };
  }
  return result;
}

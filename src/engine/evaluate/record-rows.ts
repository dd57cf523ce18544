import type { OtherRows } from '../cells/row-kinds.ts';
import { RowNumbers } from '../model/row-numbers.ts';

/** Which raw rows of a table became its records. Mostly all did: then a record's number is its row's, and no list is kept. */
export class RecordRows {
  readonly count: number;
  /** The raw row of each record; null where all rows are records. */
  readonly list: Int32Array | null;

  constructor(rowCount: number, { blank, totals, repeated }: OtherRows) {
    const skipped = blank.length + totals.length + repeated.length;
    this.count = rowCount - skipped;
    this.list = skipped === 0 ? null : rowsWithout([blank, totals, repeated], rowCount, this.count);
  }

  /** Excel's numbers of the records' rows; `firstRow` is the zero-based sheet row of the first raw row. */
  numbers(firstRow: number): RowNumbers {
    const { list, count } = this;
    return new RowNumbers(
      list === null ? { first: firstRow + 1, length: count } : list.map((row) => firstRow + row + 1),
    );
  }

  /** The raw row of a record. */
  rowOf(record: number): number {
    return this.list === null ? record : (this.list[record] ?? 0);
  }
}

function rowsWithout(lists: readonly (readonly number[])[], rowCount: number, count: number): Int32Array {
  const isSkipped = new Uint8Array(rowCount);
  for (const list of lists) for (const row of list) isSkipped[row] = 1;
  const rows = new Int32Array(count);
  let record = 0;
  for (let row = 0; row < rowCount; row++) if (isSkipped[row] === 0) rows[record++] = row;
  return rows;
}

import type { RecordTable } from '../model/records.ts';
import type { RecordSplice } from './kept-table.ts';
import { movedRow } from './row-moves.ts';

/** Which rows of a sheet were edited since they were last judged: Excel's row numbers, which move as rows come and go. */
export class EditedRows {
  private rows = new Set<number>();
  private touched = false;

  /** Whether any row was edited, came or went. */
  get isTouched(): boolean {
    return this.touched;
  }

  has(row: number): boolean {
    return this.rows.has(row);
  }

  [Symbol.iterator](): Iterator<number> {
    return this.rows.values();
  }

  /** The rows that replace others are edited; those below move along. */
  splice(move: RecordSplice['sheetRows']): void {
    const { row: from, removed, added } = move;
    this.touched = true;
    if (removed !== added) this.rows = new Set([...this.rows].flatMap((row) => movedRow(row, move) ?? []));
    for (let row = from; row < from + added; row++) this.rows.add(row);
  }

  /** The row counts as edited, whatever stands in it. */
  add(row: number): void {
    this.touched = true;
    this.rows.add(row);
  }

  /** Records of the table that stand in these rows; there need not be one in each. */
  recordsIn({ rows }: RecordTable): number[] {
    return [...this.rows].map((row) => rows.find(row)).filter((record) => record >= 0);
  }

  clear(): void {
    this.touched = false;
    this.rows.clear();
  }
}

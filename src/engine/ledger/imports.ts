import type { RawTable } from '../model/raw-table.ts';
import type { RecordTable } from '../model/records.ts';
import { isBatchHeader } from './plan-rows.ts';

/** An import that stands in a ledger. */
export interface StandingImport {
  /** `20260630-1`: the day on which it was made, and which import of that day. */
  readonly batch: string;
  readonly sheet: string;
  readonly rows: number;
  /** Fen. */
  readonly fen: number;
}

/** The imports of a ledger by their numbers, the latest first. */
export function standingImports(ledger: RawTable, records: RecordTable): StandingImport[] {
  const column = ledger.columns.find(({ header }) => isBatchHeader(header));
  if (column === undefined) return [];
  const amounts = new Map<number, number>();
  for (let record = 0; record < records.size; record++) {
    amounts.set(records.reference(record).row - 1 - ledger.firstRow, records.amount('金额').at(record));
  }
  const found = new Map<string, { rows: number; fen: number }>();
  for (let row = 0; row < ledger.rowCount; row++) {
    const batch = String(column.cells.cellAt(row)).trim();
    if (batch === '') continue;
    const known = found.get(batch) ?? { rows: 0, fen: 0 };
    const fen = amounts.get(row) ?? NaN;
    found.set(batch, { rows: known.rows + 1, fen: known.fen + (Number.isNaN(fen) ? 0 : fen) });
  }
  return [...found]
    .map(([batch, sums]) => ({ batch, sheet: ledger.sheet, ...sums }))
    .sort((one, other) => compareBatches(other.batch, one.batch));
}

function compareBatches(one: string, other: string): number {
  const [day = '', number = '0'] = one.split('-');
  const [otherDay = '', otherNumber = '0'] = other.split('-');
  return day === otherDay ? Number(number) - Number(otherNumber) : day < otherDay ? -1 : 1;
}

/** The number of a new import on a day (`YYYY-MM-DD`), given the numbers that stand. */
export function nextBatch(day: string, standing: readonly string[]): string {
  const date = day.replaceAll('-', '');
  const numbers = standing.flatMap((batch) => {
    const [of, number] = batch.split('-');
    return of === date ? [Number(number)] : [];
  });
  return `${date}-${Math.max(0, ...numbers.filter((number) => Number.isInteger(number))) + 1}`;
}

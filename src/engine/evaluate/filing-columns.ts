import type { Day } from '../model/civil-date.ts';
import type { Policy } from '../model/policy.ts';
import type { RecordTable, TextColumn } from '../model/records.ts';

/** Which columns of the archive tell when a filing was made, and of whom. */
export type FilingColumns = Pick<Policy, 'filingDates' | 'customerNames'>;

/** The day on which a row was filed: the first of the policy's days that is filled in (报备日期, else 备案日期). */
export function filingDayReader(table: RecordTable, { filingDates }: FilingColumns): (row: number) => Day | null {
  const columns = filingDates.map((header) => table.day(header));
  return (row) => {
    for (const column of columns) {
      const day = column.at(row);
      if (day !== null) return day;
    }
    return null;
  };
}

/** Whether a row is filed after the day by any of the days that the policy names: then it decides nothing yet. */
export function laterFilingReader(
  table: RecordTable,
  { filingDates }: FilingColumns,
): (row: number, day: Day) => boolean {
  const columns = filingDates.map((header) => table.day(header));
  return (row, day) => columns.some((column) => (column.at(row) ?? day) > day);
}

/**
 * Whether two filings of one customer are in each other's way where the policy tells matters apart (two contracts of one
 * customer are none of each other's business); undefined where it tells none apart.
 */
export function matterCollision(
  table: RecordTable,
  { duties }: Pick<Policy, 'duties'>,
): ((a: number, b: number) => boolean) | undefined {
  const headers = duties.matters ?? [];
  const matterOf = (row: number): string =>
    headers.map((header) => table.text(header).at(row) || String(table.day(header).at(row) ?? '')).join('\n');
  return headers.length === 0 ? undefined : (a, b) => matterOf(a) === matterOf(b);
}

/** The customer's name in a row: the first of the policy's headers that is filled in. */
export function customerNameReader(table: RecordTable, { customerNames }: FilingColumns): (row: number) => string {
  return firstFilled(customerNames.map((header) => table.text(header)));
}

/** The text of the first column that is filled in at a row. */
export function firstFilled(columns: readonly TextColumn[]): (row: number) => string {
  return (row) => {
    for (const column of columns) {
      const text = column.at(row);
      if (text !== '') return text;
    }
    return '';
  };
}

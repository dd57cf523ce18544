import type { Bilingual } from './finding.ts';
import type { Day } from './civil-date.ts';

/** Lines of a ledger that could not be read and count for nothing: which column, why, how many, and a few of them. */
export interface UnreadLines {
  readonly column: string;
  readonly reason: Bilingual;
  readonly lines: number;
  /** The cells as they stand. */
  readonly examples: readonly string[];
}

/**
 * What stands behind the records of a ledger that was added up because it is larger than a sheet: a record is then no
 * line, but what a customer was sold by a salesperson on a day. Of customers whom nobody has filed the days too are
 * added up; of all but the largest of them, the customers.
 */
export interface AddedUp {
  /** Lines behind a record. */
  lines(record: number): number;
  /** The last day behind a record; the first is the record's own. */
  lastDay(record: number): Day;
  /** Customers behind a record: one, but where the smaller ones were added up. */
  customers(record: number): number;
  /** The largest single line behind a record, in fen. */
  largest(record: number): number;
  readonly unread: readonly UnreadLines[];
}

import type { DateOrder } from '../cells/ordered-date.ts';

/** What a user decides once for a layout, because the rows themselves do not say it. */
export interface ReadingAnswers {
  /** The year of dates that name none; null leaves them unread. */
  readonly year: number | null;
  /** Which part comes first in dates that end with their year; `none` leaves them unread. */
  readonly dateOrder: DateOrder | 'none';
  /** Some settlements write sales as negative and returns as positive amounts. */
  readonly sign: 'keep' | 'flip';
  /** Whether returns that are written as positive amounts are subtracted or added as they stand; `reject` leaves them out. */
  readonly returns: 'reject' | 'subtract' | 'add';
  /** Whether the tax that stands beside net amounts is added to them. */
  readonly tax: 'as-is' | 'add';
  /** Whether a row without a date, under one with a date, is of that day. */
  readonly blankDates: 'reject' | 'above';
  /** What is done with new lines of a document whose number stands in the ledger with other lines. */
  readonly knownNumbers: 'reject' | 'take';
}

/** Nothing is decided: what the rows do not say is not read. */
export const NO_ANSWERS: ReadingAnswers = {
  year: null,
  dateOrder: 'none',
  sign: 'keep',
  returns: 'reject',
  tax: 'as-is',
  blankDates: 'reject',
  knownNumbers: 'reject',
};

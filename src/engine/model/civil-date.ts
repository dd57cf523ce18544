/**
 * A civil date (no clock, no zone) as the number of days since 1970-01-01.
 * Negative before that. Integers fit `Int32Array`, so a date column is four bytes a row.
 */
export type Day = number;

/** Marks an empty date cell in a day column. */
export const NO_DAY: Day = -0x80000000;

/** Marks a date cell that holds something which is no date. Its problem is told elsewhere. */
export const BAD_DAY: Day = -0x7fffffff;

/** True when the value is a real day and neither of the two marks. */
export function isDay(day: Day): boolean {
  return day > BAD_DAY;
}

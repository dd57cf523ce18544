import { addMonths, monthOf } from '../dates/periods.ts';
import { dayFromCivil } from '../dates/civil.ts';
import type { Day } from '../model/civil-date.ts';

/** First day of a month `YYYY-MM`. */
export function firstDayOf(month: string): Day {
  const [year, number] = month.split('-').map(Number);
  const day = dayFromCivil(year ?? 0, number ?? 0, 1);
  if (day === null) throw new RangeError(`${month} is no month`);
  return day;
}

/** The month so many months later, earlier when negative. */
export function shiftMonth(month: string, months: number): string {
  return monthOf(addMonths(firstDayOf(month), months));
}

/** A date typed with a wrong century would else ask for a thousand months of everybody. */
const MOST_MONTHS = 120;

/** The months that are over on the as-of day, from the month of `first` on, ascending; a month is over from the next 1st. */
export function endedMonths(first: Day, asOf: Day): string[] {
  const months: string[] = [];
  for (
    let month = shiftMonth(monthOf(asOf), -1);
    month >= monthOf(first) && months.length < MOST_MONTHS;
    month = shiftMonth(month, -1)
  ) {
    months.unshift(month);
  }
  return months;
}

/** `2026-05` as a sentence names it. */
export function sayMonth(month: string): { zh: string; en: string } {
  const [year = '', number = ''] = month.split('-');
  return { zh: `${year}年${Number(number)}月`, en: month };
}

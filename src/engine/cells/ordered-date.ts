import { dayFromCivil } from '../dates/civil.ts';
import type { Day } from '../model/civil-date.ts';
import { foldNumeral } from './numeral.ts';
import { daysLaterInShanghai, readTime } from './time-of-day.ts';

/** Which of the two comes first in dates that end with their year (`25/03/2026`, `03/25/2026`). */
export type DateOrder = 'day-first' | 'month-first';

/** Two short parts and a year of four digits; two digits of a year could be any of the three parts. */
const YEAR_LAST = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?([-/.]) ?(\d{4})(.*)$/;

/** The days of a date that ends with its year, by either order; null where the calendar has no such day. */
export type OrderedDays = Readonly<Record<DateOrder, Day | null>>;

/** Reads a text that ends with its year by both orders; null where it is no such text. Which one holds, others decide. */
export function readOrdered(text: string): OrderedDays | null {
  const parts = YEAR_LAST.exec(foldNumeral(text)?.trim() ?? '');
  if (parts === null) return null;
  const [, first, separator, second, again, year, behind = ''] = parts;
  const time = separator === again ? readTime(behind) : null;
  if (time === null) return null;
  const later = daysLaterInShanghai(time);
  const day = (month: string | undefined, date: string | undefined): Day | null => {
    const found = dayFromCivil(Number(year), Number(month), Number(date));
    return found === null ? null : found + later;
  };
  return { 'day-first': day(second, first), 'month-first': day(first, second) };
}

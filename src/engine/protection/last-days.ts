import { addMonths } from '../dates/periods.ts';
import type { Day } from '../model/civil-date.ts';

/** Days whose last days are kept at a time, some years of them; a power of two. */
const KEPT = 2048;

/**
 * The last day of a term of months from a day, as `settle` moves it. A ledger asks for the same few hundred days again
 * and again, once for every row.
 */
export function lastDaysOf(months: number, settle: (day: Day) => Day): (day: Day) => Day {
  const asked = new Float64Array(KEPT).fill(NaN);
  const lastDays = new Float64Array(KEPT);
  return (day) => {
    const place = day & (KEPT - 1);
    if (asked[place] !== day) {
      asked[place] = day;
      lastDays[place] = settle(addMonths(day, months));
    }
    return lastDays[place] ?? 0;
  };
}

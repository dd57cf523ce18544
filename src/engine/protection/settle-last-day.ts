import type { WorkingCalendar } from '../model/calendar.ts';
import type { Day } from '../model/civil-date.ts';

/** Longer than any run of holidays; a calendar that knows no working day at all must not hang the check. */
const LONGEST_BREAK = 31;

/**
 * Moves a last day that falls on a holiday to the next working day, as article 203 of the Civil Code does for statutory
 * periods. A day in a year that the calendar does not know stays, and the year is added to `unknownYears`.
 */
export function settleOnWorkingDay(
  calendar: WorkingCalendar,
  unknownYears: Set<number>,
  yearOf: (day: Day) => number,
): (day: Day) => Day {
  return (lastDay) => {
    for (let day = lastDay; day <= lastDay + LONGEST_BREAK; day++) {
      const works = calendar.isWorkingDay(day);
      if (works === true) return day;
      if (works === null) {
        unknownYears.add(yearOf(day));
        return lastDay;
      }
    }
    return lastDay;
  };
}

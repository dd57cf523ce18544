import type { WorkingCalendar } from '../model/calendar.ts';
import type { Day } from '../model/civil-date.ts';

/** A run of days without a working day that is longer than any holiday: the calendar must not hang the check. */
const LONGEST_BREAK = 62;

/** The last day of a period of working days, or the first day of it that the calendar does not know. */
export type WorkingPeriod =
  { readonly known: true; readonly lastDay: Day } | { readonly known: false; readonly unknownDay: Day };

/** The last day of `count` working days after an event, whose own day is not counted. Still inside the period. */
export function lastWorkingDay(calendar: WorkingCalendar, event: Day, count: number): WorkingPeriod {
  let day = event;
  let idle = 0;
  for (let left = count; left > 0 && idle < LONGEST_BREAK;) {
    day++;
    const works = calendar.isWorkingDay(day);
    if (works === null) return { known: false, unknownDay: day };
    idle = works ? 0 : idle + 1;
    if (works) left--;
  }
  return { known: true, lastDay: day };
}

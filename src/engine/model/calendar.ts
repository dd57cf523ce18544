import type { Day } from './civil-date.ts';

/** Which days are worked, holidays and make-up days included. Handed to the engine, which holds no calendar itself. */
export interface WorkingCalendar {
  /** Null where the calendar does not know the year. */
  isWorkingDay(day: Day): boolean | null;
}

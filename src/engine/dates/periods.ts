import type { Day } from '../model/civil-date.ts';
import { civilFromDay, dayNumber, daysInMonth } from './civil.ts';

const MONTHS_IN_YEAR = 12;

/** The day of the same number `months` later (earlier when negative), or that month's last day where there is none. */
export function addMonths(day: Day, months: number): Day {
  const date = civilFromDay(day);
  const monthCount = date.year * MONTHS_IN_YEAR + date.month - 1 + months;
  const year = Math.floor(monthCount / MONTHS_IN_YEAR);
  const month = monthCount - year * MONTHS_IN_YEAR + 1;
  return dayNumber(year, month, Math.min(date.day, daysInMonth(year, month)));
}

/** The last day of a period of months from an event, whose own day is not counted. Still inside the period. */
export function lastDayOfMonths(event: Day, months: number): Day {
  return addMonths(event, months);
}

/** The last day of a period of days from an event, whose own day is not counted. Still inside the period. */
export function lastDayOfDays(event: Day, days: number): Day {
  return event + days;
}

/** The first day of "so many months back from a day": the window holds the days after day − months, through the day. */
export function windowStart(day: Day, months: number): Day {
  return addMonths(day, -months) + 1;
}

/** The month of a day as `YYYY-MM`, the spelling of periods in reports. */
export function monthOf(day: Day): string {
  const { year, month } = civilFromDay(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

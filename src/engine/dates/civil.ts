import type { Day } from '../model/civil-date.ts';

/** A date of the Gregorian calendar: year 1..9999, month 1..12, day of the month from 1 on. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FIRST_YEAR = 1;
const LAST_YEAR = 9999;
const MONTHS_IN_YEAR = 12;
const YEARS_IN_ERA = 400;
/** The Gregorian calendar repeats itself after this many days. */
const DAYS_IN_ERA = 146_097;
const DAYS_IN_YEAR = 365;
/** From 0000-03-01, where an era begins, to 1970-01-01, where the day numbers do. */
const ERA_START_TO_EPOCH = 719_468;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FEBRUARY = 2;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % YEARS_IN_ERA === 0);
}

/** Number of days of a month, 1..12, so that a period can end on the last day where its own number is missing. */
export function daysInMonth(year: number, month: number): number {
  const usual = MONTH_LENGTHS[month - 1] ?? 0;
  return month === FEBRUARY && isLeapYear(year) ? usual + 1 : usual;
}

/** The day of a date; null for a date that the calendar does not have, so that it never becomes another day. */
export function dayFromCivil(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > MONTHS_IN_YEAR) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}

/** The day number of a date known to exist. Years are counted from March on, which puts the leap day last. */
export function dayNumber(year: number, month: number, day: number): Day {
  const marchYear = month > FEBRUARY ? year : year - 1;
  const era = Math.floor(marchYear / YEARS_IN_ERA);
  const yearOfEra = marchYear - era * YEARS_IN_ERA;
  const monthFromMarch = (month + 9) % MONTHS_IN_YEAR;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_IN_ERA + yearOfEra * DAYS_IN_YEAR + leapDays + dayOfYear - ERA_START_TO_EPOCH;
}

/** The date of a day, by which people name it. */
export function civilFromDay(day: Day): CivilDate {
  const fromEraStart = day + ERA_START_TO_EPOCH;
  const era = Math.floor(fromEraStart / DAYS_IN_ERA);
  const dayOfEra = fromEraStart - era * DAYS_IN_ERA;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / DAYS_IN_YEAR);
  const dayOfYear = dayOfEra - (DAYS_IN_YEAR * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * YEARS_IN_ERA + (month > FEBRUARY ? 0 : 1);
  return { year, month, day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 };
}

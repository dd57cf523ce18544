import type { Day } from '../model/civil-date.ts';

/** How a workbook counts its days: from 1900, as Windows does, or from 1904, as older Macs did. */
export type DateSystem = 1900 | 1904;

/** 1899-12-30: day 0 of the 1900 system for all days behind its invented 29 February 1900. */
const ORIGIN_1900: Day = -25_569;
/** 1904-01-01. */
const ORIGIN_1904: Day = -24_107;
/** The 29 February 1900 of the 1900 system, which the calendar does not have. */
const INVENTED_LEAP_DAY = 60;
/** 9999-12-31 in each system. */
const LAST_SERIAL = { 1900: 2_958_465, 1904: 2_957_003 } as const;

/**
 * The day of a serial number, its time of day cut off. Null below 1 (a cell showing zero is no date),
 * past the year 9999, and for serial 60 of the 1900 system, which is no day.
 */
export function dayFromSerial(serial: number, system: DateSystem): Day | null {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= LAST_SERIAL[system])) return null;
  if (system === 1904) return ORIGIN_1904 + whole;
  if (whole === INVENTED_LEAP_DAY) return null;
  return ORIGIN_1900 + whole + (whole < INVENTED_LEAP_DAY ? 1 : 0);
}

/** Whether a cell's number is a whole day behind the invented one, as nearly all dates of a sheet are. */
export function isPlainSerial(number: number): boolean {
  return number > INVENTED_LEAP_DAY && number <= LAST_SERIAL[1904] && Math.floor(number) === number;
}

/** The day of such a number. */
export function dayFromPlainSerial(serial: number, system: DateSystem): Day {
  return serial + (system === 1904 ? ORIGIN_1904 : ORIGIN_1900);
}

/** The serial number by which a workbook shows the day; null for a day that its system cannot hold. */
export function serialFromDay(day: Day, system: DateSystem): number | null {
  const serial = system === 1904 ? day - ORIGIN_1904 : serialOf1900(day);
  return serial >= 1 && serial <= LAST_SERIAL[system] ? serial : null;
}

function serialOf1900(day: Day): number {
  const serial = day - ORIGIN_1900;
  return serial > INVENTED_LEAP_DAY ? serial : serial - 1;
}

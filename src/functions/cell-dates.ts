import { dayFromSerial } from '../engine/dates/serial.ts';
import type { Day } from '../engine/model/civil-date.ts';
import type { BadArgument } from './answer.ts';
import { badArgument } from './answer.ts';

/** A term of a policy in months: a whole number within these. A hundred years is longer than any. */
const MOST_MONTHS = 1200;

/** The day of an Excel date (serial number of the 1900 system, in which Excel hands dates to functions). */
export function dayArgument(serial: number, name: { readonly zh: string; readonly en: string }): Day | BadArgument {
  return (
    dayFromSerial(serial, 1900) ??
    badArgument(
      `${name.zh}不是有效的日期，请填写 2026-03-01 这样的日期单元格。`,
      `The ${name.en} is not a valid date. Give a cell with a date such as 2026-03-01.`,
    )
  );
}

/** The months of a term, or why they are none. */
export function monthsArgument(months: number): number | BadArgument {
  return Number.isInteger(months) && months >= 1 && months <= MOST_MONTHS
    ? months
    : badArgument(
        `期限月数应为 1 到 ${MOST_MONTHS} 的整数。`,
        `The months of the term must be a whole number from 1 to ${MOST_MONTHS}.`,
      );
}

import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/**
 * The number in international form (`+8613800138000`), read as dialled in China; null for no number of any plan.
 * The only place that knows the library: `max` (50 kB gzipped) has the ranges in use, with `min` (30 kB) 12345678901
 * would pass. Load it with the engine, never with the first view of the pane.
 */
export function internationalNumber(digits: string): string | null {
  const number = parsePhoneNumberFromString(digits, 'CN');
  return number?.isValid() === true ? number.number : null;
}

/** Digits by which China's plan tells the ranges of mobile numbers apart, and those ranges that it splits further. */
const RANGE_DIGITS = 3;
const SPLIT_RANGES: ReadonlySet<string> = new Set(['161', '174']);
const SPLIT_DIGITS = 5;
const mobileRanges = new Map<string, boolean>();

/** The same for eleven digits that look like a mobile number; the plan is asked once for each range of them. */
export function internationalMobile(digits: string): string | null {
  const whole = digits.slice(0, RANGE_DIGITS);
  const range = SPLIT_RANGES.has(whole) ? digits.slice(0, SPLIT_DIGITS) : whole;
  let inUse = mobileRanges.get(range);
  if (inUse === undefined) {
    inUse = internationalNumber(digits) !== null;
    mobileRanges.set(range, inUse);
  }
  return inUse ? `+86${digits}` : null;
}

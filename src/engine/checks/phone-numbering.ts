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

import { cleanText } from './clean-text.ts';

/** Superscripts, circled numbers, fractions: NFKC would turn `5²` into 52. */
const ORNAMENTAL_DIGITS = /\p{No}/u;
const DASHES = /[\u2010-\u2013\u2212]/g;
/** What nearly all numbers and dates are made of; nothing in it is folded. */
const PLAIN = /^[\x21-\x7e年月日万亿元]*$/;
const BLANK_RUNS = /\s+/g;

/**
 * A text that holds a number or a date, in plain digits and signs with single blanks;
 * null where a digit is an ornament and must not be read as a number.
 */
export function foldNumeral(text: string): string | null {
  if (PLAIN.test(text)) return text;
  if (ORNAMENTAL_DIGITS.test(text)) return null;
  return cleanText(text).replace(DASHES, '-').replace(BLANK_RUNS, ' ');
}

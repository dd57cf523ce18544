import { cleanText } from '../cells/clean-text.ts';
import { LONGEST_CELL, headOf } from './text/bounded.ts';

const SEPARATORS = /[/\\,;、，；|\n]+/u;
const EXTENSION = /(?:转|分机|ext\.?|#|x)[-:.]?\d{1,6}.*$/iu;
const DASHED_EXTENSION = /^(.*\d{7,8})-\d{1,4}$/u;
const NOTES = /\([^()\d][^()]*\)?/gu;
/** Fewer digits are an extension or a piece of a number. */
const SHORTEST = 7;

/**
 * The digits of the numbers in a cell, for comparing: without country code, trunk zero, extension and remarks. Unlike
 * `checkPhones` it keeps numbers that are none, since a number with a digit left out still tells who it was. Of a cell
 * that is longer than any with phones, only its beginning counts.
 */
export function phoneDigits(cell: string): string[] {
  const numbers: string[] = [];
  for (const part of cleanText(headOf(cell, LONGEST_CELL)).replace(NOTES, '').split(SEPARATORS)) {
    const number = digitsOf(part.replace(EXTENSION, '').trim());
    if (number.length >= SHORTEST && !numbers.includes(number)) numbers.push(number);
  }
  return numbers;
}

function digitsOf(part: string): string {
  const digits = (DASHED_EXTENSION.exec(part)?.[1] ?? part).replace(/\D+/gu, '');
  const national = digits.length >= 11 && digits.startsWith('86') ? digits.slice(2) : digits;
  return national.replace(/^0+/u, '');
}

/** What two spellings of one number have in common: the last eight digits, with or without area code. */
export function phoneTail(digits: string): string {
  return digits.slice(-8);
}

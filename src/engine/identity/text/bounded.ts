import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Characters (UTF-16 units) of a name, number or person that are compared. The longest registered names of companies have
 * some 60, with remarks and a former name behind them 100; what is longer is no name, and must not cost more than one.
 */
export const LONGEST_COMPARED = 120;
/** The same for a cell of an address, or of phones: a dozen numbers with remarks. */
export const LONGEST_CELL = 240;

/** The beginning of a text, at most `length` characters, never half of one. */
export function headOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const isCut = /[\ud800-\udbff]/.test(text.charAt(length - 1));
  return text.slice(0, isCut ? length - 1 : length);
}

/**
 * A text of bounded length that is equal for equal texts only: the text itself, or, of one that is longer than any name,
 * its beginning with a digest of all of it.
 */
export function boundedText(text: string): string {
  if (text.length <= LONGEST_COMPARED) return text;
  return `${headOf(text, LONGEST_COMPARED)}…${bytesToHex(sha256(utf8ToBytes(text)))}`;
}

import { withoutBlanks } from '../cells/clean-text.ts';

/** Why a text is no unified social credit code: not of its form, or a wrong check character. */
export type UsccProblem = 'format' | 'checksum';

/** Digits and capitals without I, O, S, V and Z; a character's value is its place. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/;
const LENGTH = 18;
/** The six digits of the region. */
const FIRST_REGION = 2;
const LAST_REGION = 7;

/** Value of each character by its code, −1 for one that no code has. */
const VALUES = Int8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)));
/** Powers of 3, modulo 31; the check character itself counts once. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1] as const;

/** What is wrong with a unified social credit code by GB 32100; null where nothing is. Width, blanks and case do not matter. */
export function checkUscc(text: string): UsccProblem | null {
  if (isRight(text)) return null;
  const code = withoutBlanks(text).toUpperCase();
  if (!FORM.test(code)) return 'format';
  return isRight(code) ? null : 'checksum';
}

/** Whether the text is a right code as it stands. Nearly all are, and need no folding and no pattern. */
function isRight(code: string): boolean {
  if (code.length !== LENGTH) return false;
  let sum = 0;
  for (let at = 0; at < LENGTH; at++) {
    const value = VALUES[code.charCodeAt(at)] ?? -1;
    if (value < 0 || (value > 9 && at >= FIRST_REGION && at <= LAST_REGION)) return false;
    sum += value * (WEIGHTS[at] ?? 0);
  }
  return sum % ALPHABET.length === 0;
}

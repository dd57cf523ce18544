import { withoutBlanks } from '../cells/clean-text.ts';

/** Why a text is no unified social credit code: not of its form, or a wrong check character. */
export type UsccProblem = 'format' | 'checksum';

/** Digits and capitals without I, O, S, V and Z; a character's value is its place. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/;
const LENGTH = 18;

/** What is wrong with a unified social credit code by GB 32100; null where nothing is. Width, blanks and case do not matter. */
export function checkUscc(text: string): UsccProblem | null {
  const code = withoutBlanks(text).toUpperCase();
  if (!FORM.test(code)) return 'format';
  return code.charAt(LENGTH - 1) === checkCharacter(code) ? null : 'checksum';
}

/** Weights are the powers of 3, modulo 31. */
function checkCharacter(code: string): string {
  let sum = 0;
  let weight = 1;
  for (let at = 0; at < LENGTH - 1; at++) {
    sum += ALPHABET.indexOf(code.charAt(at)) * weight;
    weight = (weight * 3) % ALPHABET.length;
  }
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length);
}

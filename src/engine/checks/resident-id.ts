import { withoutBlanks } from '../cells/clean-text.ts';
import { dayFromCivil } from '../dates/civil.ts';
import type { Day } from '../model/civil-date.ts';

/** Why a text is no resident ID: not of its form, a date of birth that does not exist, or a wrong check character. */
export type ResidentIdProblem = 'format' | 'date' | 'checksum';

const EIGHTEEN = /^(\d{6})(\d{4})(\d{2})(\d{2})(\d{3})[\dX]$/;
/** The first generation: a year of two digits, no check character. */
const FIFTEEN = /^(\d{6})(\d{2})(\d{2})(\d{2})(\d{3})$/;
/** Codes of provinces; 71, 81 to 83 for Taiwan, Hong Kong and Macau, 91 for foreigners' cards. */
const REGION = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/;
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

interface ResidentId {
  readonly code: string;
  readonly birth: Day | null;
  /** The number of the order, odd for men. */
  readonly order: number;
}

/**
 * What is wrong with a resident ID by GB 11643 (18 characters, or the old 15 digits); null where nothing is.
 * Width, blanks and a small x do not matter. Whether the birth lies in the future depends on the as-of day: ask `residentBirth`.
 */
export function checkResidentId(text: string): ResidentIdProblem | null {
  const id = read(text);
  if (id === null) return 'format';
  if (id.birth === null) return 'date';
  return id.code.length === WEIGHTS.length + 1 && id.code.at(-1) !== checkCharacter(id.code) ? 'checksum' : null;
}

/** The day of birth in a resident ID that is right; null for any other text. */
export function residentBirth(text: string): Day | null {
  return checkResidentId(text) === null ? (read(text)?.birth ?? null) : null;
}

/** The sex in a resident ID that is right; null for any other text. */
export function residentSex(text: string): 'male' | 'female' | null {
  const id = checkResidentId(text) === null ? read(text) : null;
  if (id === null) return null;
  return id.order % 2 === 1 ? 'male' : 'female';
}

function read(text: string): ResidentId | null {
  const code = withoutBlanks(text).toUpperCase();
  const modern = EIGHTEEN.exec(code);
  const parts = modern ?? FIFTEEN.exec(code);
  if (parts === null || !REGION.test(code)) return null;
  const [, , years = '', month, day, order] = parts;
  const year = modern === null ? 1900 + Number(years) : Number(years);
  const birth = year < FIRST_YEAR || year > LAST_YEAR ? null : dayFromCivil(year, Number(month), Number(day));
  return { code, birth, order: Number(order) };
}

/** ISO 7064, MOD 11-2. */
function checkCharacter(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(code.charAt(at)), 0);
  return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length);
}

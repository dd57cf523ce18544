/** Cleaning may change the text: the unit is a blank, or one that NFKC changes or joins with others. */
export const UNPLAIN = 1;
/** The unit stands in every total and in every formula, and seldom elsewhere. */
export const TELLING = 2;
/** Only the whole text tells what NFKC makes of the unit; all others are folded one by one, see `foldedCode`. */
export const ODD = 4;

const FIRST_CHINESE = 0x4e00;
const BEHIND_CHINESE = 0xa000;
const SPACE = 0x20;
const WIDE_SPACE = 0x3000;
const FIRST_FULL_WIDTH = 0xff01;
const LAST_FULL_WIDTH = 0xff5e;
/** From a full-width form to its ASCII. */
const FULL_WIDTH_SHIFT = 0xfee0;

const TELLING_CODES = Array.from('计余转页共汇额总tT=').map((sign) => sign.charCodeAt(0));

/** Classes of every UTF-16 unit, by which most texts are known for plain without being made into strings. */
export const CODE_CLASSES: Uint8Array = classes();

/** A unit that is plain, told without the table: nearly all of a name's are. */
export function isCommonChinese(code: number): boolean {
  return code >= FIRST_CHINESE && code < BEHIND_CHINESE;
}

/** What NFKC makes of a unit that is not odd. */
export function foldedCode(code: number): number {
  if (code >= FIRST_FULL_WIDTH && code <= LAST_FULL_WIDTH) return code - FULL_WIDTH_SHIFT;
  return code === WIDE_SPACE ? SPACE : code;
}

function classes(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(UNPLAIN | ODD);
  table.fill(0, 0x21, 0x7f);
  table.fill(0, FIRST_CHINESE, BEHIND_CHINESE);
  table.fill(UNPLAIN, FIRST_FULL_WIDTH, LAST_FULL_WIDTH + 1);
  table[SPACE] = UNPLAIN;
  table[WIDE_SPACE] = UNPLAIN;
  for (const code of TELLING_CODES) table[code] = TELLING;
  return table;
}

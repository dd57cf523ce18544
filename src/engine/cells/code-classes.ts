/** The unit has to be looked at before texts are compared: a blank, or one that NFKC may change. */
export const UNPLAIN = 1;
/** The unit stands in every total and in every formula, and seldom elsewhere. */
const TELLING = 2;

const TELLING_CODES = Array.from('计余转页共汇额总tT=').map((sign) => sign.charCodeAt(0));

/** Classes of every UTF-16 unit, by which most texts are known for plain without being made into strings. */
export const CODE_CLASSES: Uint8Array = classes();

function classes(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(UNPLAIN);
  for (let code = 0x21; code < 0x7f; code++) table[code] = 0;
  table.fill(0, 0x4e00, 0xa000);
  for (const code of TELLING_CODES) table[code] = TELLING;
  return table;
}

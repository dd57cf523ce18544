import { spliced } from './spliced.ts';

/** Days by row: two bytes each where all are days from 1880 to 2059, else four. */
export type DayArray = Int16Array | Int32Array;
/** Fen by row: four bytes each where all are amounts below some 21 million yuan, else eight. */
export type FenArray = Int32Array | Float64Array;
/** Small numbers by row, such as those of people: two bytes each where they fit, else four. */
export type SmallArray = Uint16Array | Int32Array;

/** Arrays with fewer rows gain nothing. */
const WORTH_WHILE = 1024;

/** The days in the fewest bytes; neither mark of a day column fits into two. */
export function narrowDays(days: Int32Array): DayArray {
  if (days.length < WORTH_WHILE) return days;
  for (let row = 0; row < days.length; row++) {
    const day = days[row] ?? 0;
    if (day < -0x8000 || day > 0x7fff) return days;
  }
  return new Int16Array(days);
}

/** The amounts in the fewest bytes; neither mark of an amount column fits into four, nor does −0. */
export function narrowFen(fen: Float64Array): FenArray {
  if (fen.length < WORTH_WHILE) return fen;
  for (let row = 0; row < fen.length; row++) {
    const amount = fen[row] ?? 0;
    if (!Object.is(amount | 0, amount)) return fen;
  }
  return new Int32Array(fen);
}

/** Numbers from 0 up to a limit in the fewest bytes. */
export function narrowSmall(numbers: Int32Array, limit: number): SmallArray {
  return numbers.length < WORTH_WHILE || limit > 0xffff ? numbers : new Uint16Array(numbers);
}

/** The days with `removed` of them from `at` on replaced by others, in an array of the same kind where that holds those. */
export function splicedDays(days: DayArray, at: number, removed: number, added: DayArray): DayArray {
  if (holds(days, added)) return spliced(days, at, removed, added);
  return spliced(new Int32Array(days), at, removed, new Int32Array(added));
}

/** The same of amounts. */
export function splicedFen(fen: FenArray, at: number, removed: number, added: FenArray): FenArray {
  if (holds(fen, added)) return spliced(fen, at, removed, added);
  return spliced(new Float64Array(fen), at, removed, new Float64Array(added));
}

/** Whether an array of the same kind as the first would hold the others as they are. */
function holds(array: DayArray | FenArray, others: DayArray | FenArray): boolean {
  const kept = new (array.constructor as new (length: number) => DayArray | FenArray)(others.length);
  kept.set(others);
  return others.every((number, row) => Object.is(number, kept[row]));
}

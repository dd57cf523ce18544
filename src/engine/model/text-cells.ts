import { cleanText } from '../cells/clean-text.ts';
import { TOGETHER } from './distinct-texts.ts';
import { roomFor } from './growing.ts';
import { arrayOf, coded, narrowed } from './narrow-numbers.ts';
import type { NumberColumn } from './narrow-numbers.ts';
import { spliced } from './spliced.ts';
import type { TextPool } from './text-pool.ts';

const FEWEST_ROWS = 16;
const MOST_CODES = 0xffff;
/** Different texts of a column from which on it has to be seen that they repeat. */
const MANY_CODES = 1024;
/** Texts of a column after which it is known whether they ever repeat. */
const ENOUGH_TEXTS = 16_384;
/** From this share of texts never seen before, looking for equal ones is in vain. */
const HARDLY_REPEATED = 0.95;

/**
 * The texts of one column by row, cleaned (NFKC, trimmed), as numbers of the pool. Encoded by a dictionary of the column's
 * own while they repeat; else looked up in the pool, many together; and kept loose once they hardly ever repeat. Each way
 * is a loop of its own over the texts of a block.
 */
export class TextCells {
  private readonly pool: TextPool;
  /** Rows that will surely come, so that the arrays need not grow. */
  private readonly expected: number;
  private codeOf: Map<string, number> | null = new Map();
  /** Number of the text by code, for so many codes. */
  private numberOf = new Int32Array(FEWEST_ROWS);
  private codeCount = 1;
  private codes = new Uint16Array(0);
  private numbers = new Int32Array(0);
  private filled = 0;
  private taken = 0;
  private neverSeen = 0;
  private hardlyRepeats = false;
  /** The first row whose text is loose. */
  private firstLoose = Infinity;
  /** What `column` answered since the last text came. */
  private made: NumberColumn | null = null;

  constructor(pool: TextPool, expected: number) {
    this.pool = pool;
    this.expected = Math.max(expected, FEWEST_ROWS);
  }

  /** Puts the first `count` of the texts into their rows, which have none. Both lists may be used up. */
  append(texts: string[], rows: Int32Array, count: number): void {
    this.made = null;
    let next = this.codeOf === null ? 0 : this.encode(texts, rows, count);
    if (next === count) return;
    this.numbers = roomFor(this.numbers, Math.max(this.expected, (rows[count - 1] ?? 0) + 1));
    while (next < count && !this.hardlyRepeats) {
      const to = Math.min(next + TOGETHER, count);
      this.lookUp(texts, rows, next, to);
      next = to;
    }
    if (next < count) this.lookUp(texts, rows, 0, this.keepLoose(texts, rows, next, count));
  }

  /** How many rows have a text. */
  get count(): number {
    return this.filled;
  }

  /** Number of the text at the row, 0 where it has none, below 0 where the text is loose. */
  at(row: number): number {
    return this.codeOf === null ? (this.numbers[row] ?? 0) : (this.numberOf[this.codes[row] ?? 0] ?? 0);
  }

  /** The numbers of the first rows, which may share what is kept here. */
  column(rows: number): NumberColumn {
    if (this.made?.length !== rows) {
      this.made =
        this.codeOf === null
          ? narrowed(exactly(this.numbers, rows), this.firstLoose)
          : coded(exactly(this.codes, rows), this.numberOf.slice(0, this.codeCount));
    }
    return this.made;
  }

  /** Replaces the texts of `removed` rows from `at` on, among so many rows, by those of other cells. */
  splice(rows: number, at: number, removed: number, added: TextCells, addedRows: number): void {
    const numbers = arrayOf(this.column(rows));
    const fresh = arrayOf(added.column(addedRows));
    this.made = null;
    this.codeOf = null;
    this.numbers = Int32Array.from(spliced(numbers, at, removed, fresh));
    this.filled = this.numbers.reduce((count, number) => count + (number === 0 ? 0 : 1), 0);
  }

  /** Encodes texts; answers how many: not all where the dictionary is given up. */
  private encode(texts: readonly string[], rows: Int32Array, count: number): number {
    this.codes = roomFor(this.codes, count === 0 ? 0 : Math.max(this.expected, (rows[count - 1] ?? 0) + 1));
    const firstNew = this.codeCount;
    const fresh: string[] = [];
    const done = this.putCodes(texts, rows, count, fresh);
    this.numberOf = roomFor(this.numberOf, this.codeCount);
    this.pool.numberClean(
      fresh,
      Int32Array.from(fresh, (_, i) => firstNew + i),
      0,
      fresh.length,
      this.numberOf,
    );
    if (done < count) this.giveUpDictionary();
    return done;
  }

  /** The same; texts that the dictionary did not have come to `fresh`. */
  private putCodes(texts: readonly string[], rows: Int32Array, count: number, fresh: string[]): number {
    const { codes, codeOf } = this;
    for (let i = 0; i < count; i++) {
      const text = texts[i] ?? '';
      const code = codeOf?.get(text) ?? this.addCode(text, fresh);
      if (code < 0) return i;
      this.taken++;
      codes[rows[i] ?? 0] = code;
      if (code > 0) this.filled++;
    }
    return count;
  }

  /** The code of a text that the dictionary did not have, 0 of one that shows nothing; −1 where a dictionary is in vain. */
  private addCode(text: string, fresh: string[]): number {
    const { codeCount } = this;
    const isInVain = codeCount > MANY_CODES && codeCount * 2 > this.taken;
    if (isInVain || codeCount > MOST_CODES) return -1;
    const code = cleanText(text) === '' ? 0 : this.codeCount++;
    this.codeOf?.set(text, code);
    if (code > 0) fresh.push(text);
    return code;
  }

  private giveUpDictionary(): void {
    const { codes, numberOf } = this;
    this.numbers = new Int32Array(codes.length);
    for (let row = 0; row < codes.length; row++) this.numbers[row] = numberOf[codes[row] ?? 0] ?? 0;
    this.neverSeen = this.codeCount - 1;
    this.codeOf = null;
    this.codes = new Uint16Array(0);
  }

  private lookUp(texts: readonly string[], rows: Int32Array, from: number, to: number): void {
    const { pool, numbers } = this;
    const before = pool.size;
    pool.numberClean(texts, rows, from, to, numbers);
    this.taken += to - from;
    this.neverSeen += pool.size - before;
    this.filled += to - from - countZeros(numbers, rows, from, to);
    this.hardlyRepeats ||= this.taken >= ENOUGH_TEXTS && this.neverSeen >= this.taken * HARDLY_REPEATED;
  }

  /** Keeps texts loose; those that may not be come to the front of both lists. Answers how many they are. */
  private keepLoose(texts: string[], rows: Int32Array, from: number, to: number): number {
    const { pool, numbers } = this;
    let left = 0;
    for (let i = from; i < to; i++) {
      const text = texts[i] ?? '';
      const row = rows[i] ?? 0;
      const loose = pool.addLoose(text);
      if (loose < 0) {
        numbers[row] = loose;
        if (row < this.firstLoose) this.firstLoose = row;
        continue;
      }
      texts[left] = text;
      rows[left++] = row;
    }
    this.taken += to - from - left;
    this.filled += to - from - left;
    return left;
  }
}

function countZeros(numbers: Int32Array, rows: Int32Array, from: number, to: number): number {
  let zeros = 0;
  for (let i = from; i < to; i++) if (numbers[rows[i] ?? 0] === 0) zeros++;
  return zeros;
}

/** Texts that were numbers in their cells, by record, as the numbers of the pool. */
export function textsOf(pool: TextPool, records: number, textAt: (record: number) => string): NumberColumn {
  const cells = new TextCells(pool, records);
  const all = Array.from({ length: records }, (_, record) => textAt(record));
  const filled = Int32Array.from(all.keys()).filter((record) => all[record] !== '');
  cells.append(
    all.filter((text) => text !== ''),
    filled,
    filled.length,
  );
  return cells.column(records);
}

/** The first numbers of an array in one of that length; 0 where it had none. */
function exactly<T extends Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(numbers: T, length: number): T {
  if (numbers.length === length) return numbers;
  const exact = new (numbers.constructor as new (length: number) => T)(length);
  exact.set(numbers.subarray(0, length));
  return exact;
}

import { TOGETHER } from './distinct-texts.ts';
import { roomFor } from './growing.ts';
import { arrayOf, coded, narrowed } from './narrow-numbers.ts';
import type { NumberColumn } from './narrow-numbers.ts';
import { spliced } from './spliced.ts';
import type { TextPool } from './text-pool.ts';

const FEWEST_ROWS = 16;
const MOST_CODES = 0xffff;
/** Different texts of a column from which on it has to be seen that they repeat. */
const MANY_CODES = 4096;
/** Texts of a column after which it is known whether they ever repeat. */
const ENOUGH_TEXTS = 16_384;
/** From this share of texts never seen before, looking for equal ones is in vain. */
const HARDLY_REPEATED = 0.95;

/** The rows of the texts that wait to be looked up; of one column at a time. */
const WAITING_ROWS = new Int32Array(TOGETHER);

/**
 * The texts of one column by row, cleaned (NFKC, trimmed), as numbers of the pool. Encoded by a dictionary of the column's
 * own while they repeat; else looked up in the pool, many together; and kept loose once they hardly ever repeat.
 */
export class TextCells {
  private readonly pool: TextPool;
  /** Rows that will surely come, so that the arrays need not grow. */
  private readonly expected: number;
  private codeOf: Map<string, number> | null = new Map();
  private readonly numberOf: number[] = [0];
  private codes = new Uint16Array(0);
  private numbers = new Int32Array(0);
  private filled = 0;
  private taken = 0;
  private neverSeen = 0;
  private hardlyRepeats = false;
  /** The first row whose text is loose. */
  private firstLoose = Infinity;
  private waiting = 0;
  /** What `column` answered since the last text came. */
  private made: NumberColumn | null = null;

  constructor(pool: TextPool, expected: number) {
    this.pool = pool;
    this.expected = Math.max(expected, FEWEST_ROWS);
  }

  /** Puts a text into a row that has none. `settle` has to be called before anything is asked. */
  put(text: string, row: number): void {
    this.taken++;
    const code = this.codeOf === null ? -1 : (this.codeOf.get(text) ?? this.addCode(text));
    if (code < 0) this.putNumber(text, row);
    else if (code > 0) {
      if (row >= this.codes.length) this.codes = roomFor(this.codes, Math.max(this.expected, row + 1));
      this.codes[row] = code;
      this.filled++;
    }
  }

  /** Looks up the texts that wait. */
  settle(): void {
    const { waiting, pool } = this;
    this.made = null;
    if (waiting === 0) return;
    const before = pool.size;
    pool.numberWaiting(WAITING_ROWS, this.numbers);
    this.waiting = 0;
    this.neverSeen += pool.size - before;
    for (let i = 0; i < waiting; i++) if (this.numbers[WAITING_ROWS[i] ?? 0] !== 0) this.filled++;
    this.hardlyRepeats = this.taken >= ENOUGH_TEXTS && this.neverSeen >= this.taken * HARDLY_REPEATED;
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
          : coded(exactly(this.codes, rows), Int32Array.from(this.numberOf));
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

  /** The code of a text that the dictionary did not have; −1 where the dictionary is given up. */
  private addCode(text: string): number {
    const { codeOf, numberOf } = this;
    if (codeOf === null) return -1;
    const isInVain = numberOf.length > MANY_CODES && numberOf.length * 2 > this.taken;
    if (isInVain || numberOf.length > MOST_CODES) {
      this.giveUpDictionary();
      return -1;
    }
    const number = this.pool.internClean(text);
    const code = number === 0 ? 0 : numberOf.push(number) - 1;
    codeOf.set(text, code);
    return code;
  }

  private giveUpDictionary(): void {
    const { codes, numberOf } = this;
    this.numbers = new Int32Array(Math.max(this.expected, codes.length));
    for (let row = 0; row < codes.length; row++) this.numbers[row] = numberOf[codes[row] ?? 0] ?? 0;
    this.neverSeen = numberOf.length - 1;
    this.codeOf = null;
    this.codes = new Uint16Array(0);
  }

  private putNumber(text: string, row: number): void {
    if (row >= this.numbers.length) this.numbers = roomFor(this.numbers, Math.max(this.expected, row + 1));
    const loose = this.hardlyRepeats ? this.pool.addLoose(text) : 0;
    if (loose < 0) {
      this.firstLoose = Math.min(this.firstLoose, row);
      this.numbers[row] = loose;
      this.filled++;
      return;
    }
    this.pool.wait(text);
    WAITING_ROWS[this.waiting] = row;
    if (++this.waiting === TOGETHER) this.settle();
  }
}

/** Texts that were numbers in their cells, by record, as the numbers of the pool. */
export function textsOf(pool: TextPool, records: number, textAt: (record: number) => string): NumberColumn {
  const cells = new TextCells(pool, records);
  for (let record = 0; record < records; record++) {
    const text = textAt(record);
    if (text !== '') cells.put(text, record);
  }
  cells.settle();
  return cells.column(records);
}

/** The first numbers of an array in one of that length; 0 where it had none. */
function exactly<T extends Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(numbers: T, length: number): T {
  if (numbers.length === length) return numbers;
  const exact = new (numbers.constructor as new (length: number) => T)(length);
  exact.set(numbers.subarray(0, length));
  return exact;
}

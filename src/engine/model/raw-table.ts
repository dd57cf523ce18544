import type { Cell } from './cell.ts';
import type { TextPool } from './text-pool.ts';

const FIRST_CAPACITY = 256;
/** Truth values are kept as texts of their own, as a spreadsheet shows them. */
const TRUE_TEXT = 'TRUE';
const FALSE_TEXT = 'FALSE';
/** Texts of a column after which it is known whether they repeat. */
const ENOUGH_TEXTS = 16_384;
/** From this share of texts never seen before, looking for equal ones is in vain. */
const HARDLY_REPEATED = 0.95;
/** Texts that are looked up together. */
const TOGETHER = 512;

/** The texts of a column that are to be looked up, and their rows; of one column at a time. */
const PENDING = {
  texts: Array.from({ length: TOGETHER }, () => ''),
  rows: new Int32Array(TOGETHER),
  numbers: new Int32Array(TOGETHER),
};

/**
 * One column of cells as they came. Texts are numbers of the pool, numbers are doubles;
 * either array exists only when the column holds such a cell, so a column of texts costs four bytes a row.
 */
export class RawColumn {
  private texts: Int32Array | null = null;
  private numbers: Float64Array | null = null;
  private length = 0;
  private readonly pool: TextPool;
  private textCount = 0;
  private newTextCount = 0;
  private hardlyRepeats = false;
  /** Texts that wait in `PENDING`; none between two calls. */
  private pending = 0;

  constructor(pool: TextPool) {
    this.pool = pool;
  }

  /** Adds the cells that stand at `column` in each of the rows. */
  append(rows: readonly (readonly Cell[])[], column: number): void {
    const from = this.length;
    this.length += rows.length;
    if (this.texts !== null) this.texts = roomForTexts(this.texts, this.length);
    if (this.numbers !== null) this.numbers = roomForNumbers(this.numbers, this.length);
    for (let i = 0; i < rows.length; i++) {
      const cell = rows[i]?.[column];
      if (typeof cell === 'number') {
        this.numbers ??= roomForNumbers(null, this.length);
        this.numbers[from + i] = cell;
      } else if (cell !== null && cell !== undefined && cell !== '') {
        this.texts ??= roomForTexts(null, this.length);
        this.take(typeof cell === 'string' ? cell : cell ? TRUE_TEXT : FALSE_TEXT, from + i, this.texts);
      }
    }
    if (this.texts !== null) this.internPending(this.texts);
  }

  private take(text: string, row: number, texts: Int32Array): void {
    if (this.hardlyRepeats) {
      texts[row] = this.pool.addLoose(text);
      return;
    }
    PENDING.texts[this.pending] = text;
    PENDING.rows[this.pending] = row;
    if (++this.pending === TOGETHER) this.internPending(texts);
  }

  private internPending(texts: Int32Array): void {
    const { pending, pool } = this;
    const before = pool.size;
    pool.internAll(PENDING.texts, pending, PENDING.numbers);
    for (let i = 0; i < pending; i++) texts[PENDING.rows[i] ?? 0] = PENDING.numbers[i] ?? 0;
    this.pending = 0;
    this.textCount += pending;
    this.newTextCount += pool.size - before;
    this.hardlyRepeats = this.textCount >= ENOUGH_TEXTS && this.newTextCount >= this.textCount * HARDLY_REPEATED;
  }

  get size(): number {
    return this.length;
  }

  /** Replaces `removed` cells from `at` on by those of another column of the same pool. */
  splice(at: number, removed: number, added: RawColumn): void {
    const rest = this.length - at - removed;
    const length = at + added.length + rest;
    if (this.texts !== null || added.texts !== null) {
      const texts = new Int32Array(length);
      if (this.texts !== null) texts.set(this.texts.subarray(0, at));
      if (added.texts !== null) texts.set(added.texts.subarray(0, added.length), at);
      if (this.texts !== null) texts.set(this.texts.subarray(at + removed, at + removed + rest), at + added.length);
      this.texts = texts;
    }
    if (this.numbers !== null || added.numbers !== null) {
      const numbers = new Float64Array(length).fill(NaN);
      if (this.numbers !== null) numbers.set(this.numbers.subarray(0, at));
      if (added.numbers !== null) numbers.set(added.numbers.subarray(0, added.length), at);
      if (this.numbers !== null) {
        numbers.set(this.numbers.subarray(at + removed, at + removed + rest), at + added.length);
      }
      this.numbers = numbers;
    }
    this.length = length;
  }

  /** Numbers of the texts by row as `textAt` answers them, with room behind; null for a column without texts. */
  get textNumbers(): Int32Array | null {
    return this.texts;
  }

  /** The doubles by row as `numberAt` answers them, with room behind; null for a column without numbers. */
  get doubles(): Float64Array | null {
    return this.numbers;
  }

  /** Number of the text at the row, 0 where the cell holds none, below 0 where the text is loose. */
  textAt(row: number): number {
    return this.texts?.[row] ?? 0;
  }

  /** The number at the row, NaN where the cell holds none. */
  numberAt(row: number): number {
    return this.numbers?.[row] ?? NaN;
  }

  isEmptyAt(row: number): boolean {
    return this.textAt(row) === 0 && Number.isNaN(this.numberAt(row));
  }

  /** The cell as a value again, `''` where it is empty. */
  cellAt(row: number): string | number {
    const text = this.textAt(row);
    if (text !== 0) return this.pool.text(text);
    const number = this.numberAt(row);
    return Number.isNaN(number) ? '' : number;
  }
}

function roomForTexts(array: Int32Array | null, length: number): Int32Array {
  if (array !== null && length <= array.length) return array;
  const wider = new Int32Array(Math.max(FIRST_CAPACITY, length, (array?.length ?? 0) * 2));
  if (array !== null) wider.set(array);
  return wider;
}

function roomForNumbers(array: Float64Array | null, length: number): Float64Array {
  if (array !== null && length <= array.length) return array;
  const wider = new Float64Array(Math.max(FIRST_CAPACITY, length, (array?.length ?? 0) * 2));
  wider.fill(NaN, array?.length ?? 0);
  if (array !== null) wider.set(array);
  return wider;
}

/** A recognised column: where it stands, what its header says, and which canonical column it is. */
export interface TableColumn {
  /** Canonical header (`客户名称`), null for a column that the policy does not know. */
  readonly canonical: string | null;
  readonly header: string;
  /** Zero-based column in the sheet. */
  readonly column: number;
  /** Multiplier told by the header's unit, 10000 for `金额(万元)`. */
  readonly unit: number;
  readonly cells: RawColumn;
}

/** A recognised sheet as it came: data rows below the header, nothing skipped or judged yet. */
export interface RawTable {
  readonly role: string;
  readonly sheet: string;
  /** Position of the sheet in the workbook, for the stable order of findings. */
  readonly sheetIndex: number;
  readonly dateSystem: 1900 | 1904;
  /** Zero-based row of the header. */
  readonly headerRow: number;
  /** Zero-based sheet row of the first data row; row i of a column stands at `firstRow + i`. */
  readonly firstRow: number;
  readonly rowCount: number;
  readonly columns: readonly TableColumn[];
}

/** The workbook's recognised tables, and what was noticed while they were looked for. */
export interface RawWorkbook {
  readonly pool: TextPool;
  readonly tables: readonly RawTable[];
}

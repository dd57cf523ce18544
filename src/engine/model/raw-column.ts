import type { Cell } from './cell.ts';
import { roomFor } from './growing.ts';
import type { NumberColumn } from './narrow-numbers.ts';
import { spliced } from './spliced.ts';
import { TextCells } from './text-cells.ts';
import type { TextPool } from './text-pool.ts';

const FEWEST_ROWS = 16;
/** Truth values are kept as texts of their own, as a spreadsheet shows them. */
const TRUE_TEXT = 'TRUE';
const FALSE_TEXT = 'FALSE';

/** The rows of the texts of a block; of one column at a time. */
let textRows = new Int32Array(FEWEST_ROWS);

/**
 * One column of cells as they came, but for the texts, which are cleaned. Texts are numbers of the pool, numbers are
 * doubles; either array exists only when the column holds such a cell.
 */
export class RawColumn {
  private readonly texts: TextCells;
  private numbers: Float64Array<ArrayBuffer> | null = null;
  private length = 0;
  private readonly pool: TextPool;
  private readonly expected: number;

  /** `expected`: the rows that will come, where they are known. */
  constructor(pool: TextPool, expected = 0) {
    this.pool = pool;
    this.expected = Math.max(expected, FEWEST_ROWS);
    this.texts = new TextCells(pool, expected);
  }

  /** Adds the cells that stand at `column` in each of the rows. */
  append(rows: readonly (readonly Cell[])[], column: number): void {
    const texts = new Array<string>(rows.length);
    textRows = roomFor(textRows, rows.length);
    this.texts.append(texts, textRows, this.takeNumbers(rows, column, texts));
    this.length += rows.length;
  }

  get size(): number {
    return this.length;
  }

  /** How many rows have a text. */
  get textCount(): number {
    return this.texts.count;
  }

  /** Whether any row has a number. */
  get hasNumbers(): boolean {
    return this.numbers !== null;
  }

  /** Numbers of the texts by row as `textAt` answers them. */
  textNumbers(): NumberColumn {
    return this.texts.column(this.length);
  }

  /** Replaces `removed` cells from `at` on by those of another column of the same pool. */
  splice(at: number, removed: number, added: RawColumn): void {
    this.texts.splice(this.length, at, removed, added.texts, added.length);
    if (this.numbers !== null || added.numbers !== null) {
      const fresh = exactly(added.numbers, added.length);
      this.numbers = Float64Array.from(spliced(exactly(this.numbers, this.length), at, removed, fresh));
    }
    this.length += added.length - removed;
  }

  /** Number of the text at the row, 0 where the cell holds none, below 0 where the text is loose. */
  textAt(row: number): number {
    return this.texts.at(row);
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

  /** Takes the numbers among the cells, and lists the texts and their rows; answers how many these are. */
  private takeNumbers(rows: readonly (readonly Cell[])[], column: number, texts: string[]): number {
    const { length } = this;
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
      const cell = rows[i]?.[column];
      if (typeof cell === 'number') {
        this.putNumber(cell, length + i);
      } else if (typeof cell === 'string' || typeof cell === 'boolean') {
        const text = typeof cell === 'string' ? cell : cell ? TRUE_TEXT : FALSE_TEXT;
        if (text === '') continue;
        texts[count] = text;
        textRows[count++] = length + i;
      }
    }
    return count;
  }

  private putNumber(number: number, row: number): void {
    if (this.numbers === null || row >= this.numbers.length) {
      this.numbers = exactly(this.numbers, Math.max(this.expected, row + 1, 2 * (this.numbers?.length ?? 0)));
    }
    this.numbers[row] = number;
  }
}

/** The numbers in an array of that length, NaN behind them. */
function exactly(numbers: Float64Array<ArrayBuffer> | null, length: number): Float64Array<ArrayBuffer> {
  if (numbers?.length === length) return numbers;
  const exact = new Float64Array(length);
  const kept = Math.min(numbers?.length ?? 0, length);
  if (numbers !== null) exact.set(numbers.subarray(0, kept));
  return exact.fill(NaN, kept);
}

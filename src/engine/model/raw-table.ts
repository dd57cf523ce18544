import type { Cell } from './cell.ts';

/** Distinct texts of a workbook, each with a number from 1 on. 0 is the empty text. */
export class TextPool {
  private readonly numbers = new Map<string, number>([['', 0]]);
  private readonly texts: string[] = [''];

  /** The number of a text; a new one where it was not seen before. */
  intern(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.length;
    this.texts.push(text);
    this.numbers.set(text, number);
    return number;
  }

  text(number: number): string {
    return this.texts[number] ?? '';
  }

  get size(): number {
    return this.texts.length;
  }
}

const FIRST_CAPACITY = 256;
/** Truth values are kept as texts of their own, as a spreadsheet shows them. */
const TRUE_TEXT = 'TRUE';
const FALSE_TEXT = 'FALSE';

/**
 * One column of cells as they came. Texts are numbers of the pool, numbers are doubles;
 * either array exists only when the column holds such a cell, so a column of texts costs four bytes a row.
 */
export class RawColumn {
  private texts: Int32Array | null = null;
  private numbers: Float64Array | null = null;
  private length = 0;
  private readonly pool: TextPool;

  constructor(pool: TextPool) {
    this.pool = pool;
  }

  push(cell: Cell | undefined): void {
    const at = this.length++;
    if (cell === null || cell === undefined || cell === '') {
      this.growBoth(at);
    } else if (typeof cell === 'number') {
      this.growBoth(at);
      this.numbers = roomForNumbers(this.numbers, at);
      this.numbers[at] = cell;
    } else {
      this.growBoth(at);
      this.texts = roomForTexts(this.texts, at);
      this.texts[at] = this.pool.intern(typeof cell === 'string' ? cell : cell ? TRUE_TEXT : FALSE_TEXT);
    }
  }

  private growBoth(at: number): void {
    if (this.texts !== null) this.texts = roomForTexts(this.texts, at);
    if (this.numbers !== null) this.numbers = roomForNumbers(this.numbers, at);
  }

  get size(): number {
    return this.length;
  }

  /** Number of the text at the row, 0 where the cell holds none. */
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

function roomForTexts(array: Int32Array | null, at: number): Int32Array {
  if (array !== null && at < array.length) return array;
  const wider = new Int32Array(Math.max(FIRST_CAPACITY, at + 1, (array?.length ?? 0) * 2));
  if (array !== null) wider.set(array);
  return wider;
}

function roomForNumbers(array: Float64Array | null, at: number): Float64Array {
  if (array !== null && at < array.length) return array;
  const wider = new Float64Array(Math.max(FIRST_CAPACITY, at + 1, (array?.length ?? 0) * 2)).fill(NaN);
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

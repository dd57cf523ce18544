import type { Area, Cell } from '../../engine/model/cell.ts';
import type { TextList } from './text-list.ts';

const NUMBER = 0;
const TEXT = 1;
const BOOLEAN = 2;
type Kind = typeof NUMBER | typeof TEXT | typeof BOOLEAN;
const FIRST_CAPACITY = 1024;

/**
 * The cells of a sheet that hold a value, as columns of numbers (15 bytes a cell): formatted but empty rows cost
 * nothing, and 300,000 rows stay small. Filled by the reader in any order, read by rows after `finish`.
 */
export class SheetCells {
  private rows = new Int32Array(FIRST_CAPACITY);
  private columns = new Uint16Array(FIRST_CAPACITY);
  private kinds = new Uint8Array(FIRST_CAPACITY);
  private values = new Float64Array(FIRST_CAPACITY);
  private readonly texts: TextList;
  private ascending = true;
  private count = 0;

  constructor(texts: TextList) {
    this.texts = texts;
  }

  get size(): number {
    return this.count;
  }

  addNumber(row: number, column: number, value: number): void {
    this.add(row, column, NUMBER, value);
  }

  addBoolean(row: number, column: number, value: boolean): void {
    this.add(row, column, BOOLEAN, value ? 1 : 0);
  }

  /** `index` is the text's place in the file's list of texts. The empty text is no value. */
  addText(row: number, column: number, index: number): void {
    if (this.texts.at(index) !== '') this.add(row, column, TEXT, index);
  }

  private add(row: number, column: number, kind: Kind, value: number): void {
    const at = this.count;
    if (at === this.rows.length) this.grow();
    if (at > 0 && row < (this.rows[at - 1] ?? 0)) this.ascending = false;
    this.rows[at] = row;
    this.columns[at] = column;
    this.kinds[at] = kind;
    this.values[at] = value;
    this.count += 1;
  }

  private grow(): void {
    const capacity = this.rows.length * 2;
    this.rows = copyInto(new Int32Array(capacity), this.rows);
    this.columns = copyInto(new Uint16Array(capacity), this.columns);
    this.kinds = copyInto(new Uint8Array(capacity), this.kinds);
    this.values = copyInto(new Float64Array(capacity), this.values);
  }

  /** Called once after the last cell: gives back spare room and sorts a file whose rows are out of order. */
  finish(): void {
    const order = this.ascending ? null : this.rowOrder();
    this.rows = arranged(this.rows.slice(0, this.count), order);
    this.columns = arranged(this.columns.slice(0, this.count), order);
    this.kinds = arranged(this.kinds.slice(0, this.count), order);
    this.values = arranged(this.values.slice(0, this.count), order);
  }

  private rowOrder(): Uint32Array {
    const order = Uint32Array.from({ length: this.count }, (_, index) => index);
    return order.sort((left, right) => (this.rows[left] ?? 0) - (this.rows[right] ?? 0) || left - right);
  }

  /** The rectangle around all values, null where there is none. */
  used(): Area | null {
    if (this.count === 0) return null;
    let first = this.columns[0] ?? 0;
    let last = first;
    for (const column of this.columns) {
      if (column < first) first = column;
      if (column > last) last = column;
    }
    const top = this.rows[0] ?? 0;
    const bottom = this.rows[this.count - 1] ?? top;
    return { row: top, column: first, rows: bottom - top + 1, columns: last - first + 1 };
  }

  /** The area's rows `from` to `to` (not included), whole; rows without a value share one empty row. */
  readRows(area: Area, from: number, to: number): readonly (readonly Cell[])[] {
    const empty: readonly Cell[] = new Array<Cell>(area.columns).fill(null);
    const result: (readonly Cell[])[] = [];
    let at = this.firstAtOrAfter(from);
    for (let row = from; row < to; row += 1) {
      if (this.rows[at] !== row) {
        result.push(empty);
        continue;
      }
      const cells = empty.slice();
      for (; this.rows[at] === row; at += 1) {
        const column = (this.columns[at] ?? 0) - area.column;
        if (column >= 0 && column < area.columns) cells[column] = this.cell(at);
      }
      result.push(cells);
    }
    return result;
  }

  private cell(at: number): Cell {
    const value = this.values[at] ?? 0;
    const kind = this.kinds[at];
    if (kind === TEXT) return this.texts.at(value);
    return kind === BOOLEAN ? value === 1 : value;
  }

  private firstAtOrAfter(row: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

interface Numbers<T> {
  [index: number]: number;
  readonly length: number;
  set(source: T): void;
}

function copyInto<T extends Numbers<T>>(target: T, source: T): T {
  target.set(source);
  return target;
}

function arranged<T extends Numbers<T> & { slice(): T }>(values: T, order: Uint32Array | null): T {
  if (order === null) return values;
  const result = values.slice();
  for (let index = 0; index < order.length; index += 1) result[index] = values[order[index] ?? 0] ?? 0;
  return result;
}

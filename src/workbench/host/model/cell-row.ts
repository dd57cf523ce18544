import type { CellValue } from './cell-value.ts';

/** One row of cells. Each array exists only as far as something stands in it. */
export class CellRow {
  /** Null, undefined and `''` are empty, so that a reader's arrays can be taken over as they are. */
  values: (CellValue | null | undefined)[] = [];
  /** Number of a style, undefined where the cell follows its row or column. */
  styles: (number | undefined)[] | null = null;
  formulas: Map<number, string> | null = null;
  /** Style of the whole row, where one was given. */
  style: number | undefined;

  value(column: number): CellValue | undefined {
    const value = this.values[column];
    return value === null || value === undefined || value === '' ? undefined : value;
  }

  setValue(column: number, value: CellValue | undefined): void {
    if (value === undefined && column >= this.values.length) return;
    while (this.values.length < column) this.values.push(undefined);
    this.values[column] = value;
  }

  setFormula(column: number, formula: string | undefined): void {
    if (formula === undefined) this.formulas?.delete(column);
    else (this.formulas ??= new Map()).set(column, formula);
  }

  setStyle(column: number, style: number | undefined): void {
    const styles = (this.styles ??= []);
    while (styles.length < column) styles.push(undefined);
    styles[column] = style;
  }

  hasContent(column: number): boolean {
    return this.value(column) !== undefined || (this.formulas?.has(column) ?? false);
  }

  /** First column with content (or, when `formatted`, with a style of its own) from `from` to before `end`, or -1. */
  first(from: number, end: number, formatted: boolean): number {
    for (let column = from; column < Math.min(end, this.width); column++)
      if (this.counts(column, formatted)) return column;
    return -1;
  }

  /** Last such column, or -1. */
  last(from: number, end: number, formatted: boolean): number {
    for (let column = Math.min(end, this.width) - 1; column >= from; column--) {
      if (this.counts(column, formatted)) return column;
    }
    return -1;
  }

  get width(): number {
    let width = Math.max(this.values.length, this.styles?.length ?? 0);
    if (this.formulas !== null) for (const column of this.formulas.keys()) width = Math.max(width, column + 1);
    return width;
  }

  /** Moves what stands from `at` on by `count` columns: to the right, or to the left over what is deleted. */
  shiftColumns(at: number, count: number): void {
    shiftArray(this.values, at, count);
    if (this.styles !== null) shiftArray(this.styles, at, count);
    if (this.formulas !== null) this.formulas = shiftKeys(this.formulas, at, count);
  }

  private counts(column: number, formatted: boolean): boolean {
    return this.hasContent(column) || (formatted && (this.styles?.[column] ?? 0) !== 0);
  }
}

function shiftArray(array: unknown[], at: number, count: number): void {
  if (count < 0) {
    array.splice(at, -count);
  } else if (at < array.length) {
    array.splice(at, 0, ...new Array<undefined>(count).fill(undefined));
  }
}

function shiftKeys(formulas: ReadonlyMap<number, string>, at: number, count: number): Map<number, string> {
  const shifted = new Map<number, string>();
  for (const [column, formula] of formulas) {
    if (column < at) shifted.set(column, formula);
    else if (count > 0 || column >= at - count) shifted.set(column + count, formula);
  }
  return shifted;
}

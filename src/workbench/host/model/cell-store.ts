import type { Area } from '../../../engine/model/cell.ts';
import { MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from './area.ts';
import { CellRow } from './cell-row.ts';
import type { StylePatch, StylePool } from './cell-style.ts';
import type { CellValue } from './cell-value.ts';

/** The cells of one sheet, row by row, so that a sheet of a million rows loads without a million objects per column. */
export class CellStore {
  private rows: (CellRow | undefined)[] = [];
  /** Styles of whole columns; cells and rows without one follow them. */
  private columnStyles = new Map<number, number>();
  private sheetStyle = 0;
  private readonly pool: StylePool;

  constructor(pool: StylePool) {
    this.pool = pool;
  }

  /** One more than the last row in which anything stands. */
  get height(): number {
    return this.rows.length;
  }

  row(index: number): CellRow | undefined {
    return this.rows[index];
  }

  ensureRow(index: number): CellRow {
    while (this.rows.length < index) this.rows.push(undefined);
    return (this.rows[index] ??= new CellRow());
  }

  value(row: number, column: number): CellValue | undefined {
    return this.rows[row]?.value(column);
  }

  formula(row: number, column: number): string | undefined {
    return this.rows[row]?.formulas?.get(column);
  }

  set(row: number, column: number, value: CellValue | undefined, formula?: string): void {
    const known = this.rows[row];
    if (known === undefined && value === undefined && formula === undefined) return;
    const target = known ?? this.ensureRow(row);
    target.setValue(column, value);
    target.setFormula(column, formula);
  }

  styleNumber(row: number, column: number): number {
    const known = this.rows[row];
    return known?.styles?.[column] ?? known?.style ?? this.columnStyles.get(column) ?? this.sheetStyle;
  }

  setStyleNumber(row: number, column: number, style: number): void {
    this.ensureRow(row).setStyle(column, style);
  }

  /** Changes the looks of an area. Whole columns and rows cost one entry each and not a million cells. */
  patchStyle(area: Area, patch: StylePatch): void {
    if (area.rows === MAX_ROWS) this.patchColumns(area, patch);
    else if (area.columns === MAX_COLUMNS) this.patchRows(area, patch);
    else this.patchCells(area, patch);
  }

  /** Every style number that occurs in the area, the empty cells' included. */
  stylesIn(area: Area): Set<number> {
    const found = new Set<number>();
    const end = Math.min(area.row + area.rows, this.rows.length);
    const columnEnd = area.column + area.columns;
    for (let index = area.row; index < end; index++) {
      const row = this.rows[index];
      if (row?.styles == null && row?.style === undefined) this.addColumnStyles(found, area);
      else this.addRowStyles(found, row, index, area.column, columnEnd);
    }
    if (area.row + area.rows > end) this.addColumnStyles(found, area);
    return found;
  }

  /** The rectangle around what stands in the area, or null. With `valuesOnly` formats do not count. */
  used(valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | null {
    const columnEnd = within.column + within.columns;
    const end = Math.min(this.rows.length, within.row + within.rows);
    let top = -1;
    let bottom = -1;
    let left = MAX_COLUMNS;
    let right = -1;
    for (let index = within.row; index < end; index++) {
      const row = this.rows[index];
      const first = row?.first(within.column, columnEnd, !valuesOnly) ?? -1;
      if (row === undefined || first < 0) continue;
      if (top < 0) top = index;
      bottom = index;
      left = Math.min(left, first);
      right = Math.max(right, row.last(within.column, columnEnd, !valuesOnly));
    }
    return top < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  insertRows(at: number, count: number): void {
    if (at < this.rows.length) this.rows = [...this.rows.slice(0, at), ...emptyRows(count), ...this.rows.slice(at)];
  }

  deleteRows(at: number, count: number): void {
    this.rows.splice(at, count);
  }

  shiftColumns(at: number, count: number): void {
    for (const row of this.rows) row?.shiftColumns(at, count);
    const styles = [...this.columnStyles].filter(([column]) => column < at || count > 0 || column >= at - count);
    this.columnStyles = new Map(styles.map(([column, style]) => [column < at ? column : column + count, style]));
  }

  /** Moves the cells of an area by rows and columns and leaves what they came from empty. */
  move(area: Area, rows: number, columns: number): void {
    const order = (length: number, forward: boolean): number[] => {
      const list = Array.from({ length }, (_unused, index) => index);
      return forward ? list : list.reverse();
    };
    const height = Math.max(0, Math.min(area.rows, this.rows.length - area.row));
    for (const r of order(height, rows <= 0)) {
      const width = Math.min(area.columns, (this.rows[area.row + r]?.width ?? 0) - area.column);
      for (const c of order(Math.max(0, width), columns <= 0)) {
        this.moveCell(area.row + r, area.column + c, area.row + r + rows, area.column + c + columns);
      }
    }
  }

  copyCell(fromRow: number, fromColumn: number, row: number, column: number): void {
    this.set(row, column, this.value(fromRow, fromColumn), this.formula(fromRow, fromColumn));
    const style = this.styleNumber(fromRow, fromColumn);
    if (style !== this.styleNumber(row, column)) this.setStyleNumber(row, column, style);
  }

  columnStyleEntries(): readonly (readonly [column: number, style: number])[] {
    return [...this.columnStyles];
  }

  private moveCell(fromRow: number, fromColumn: number, row: number, column: number): void {
    this.copyCell(fromRow, fromColumn, row, column);
    this.set(fromRow, fromColumn, undefined);
    if (this.styleNumber(fromRow, fromColumn) !== 0) this.setStyleNumber(fromRow, fromColumn, 0);
  }

  private patchCells(area: Area, patch: StylePatch): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      const target = this.ensureRow(row);
      for (let column = area.column; column < area.column + area.columns; column++) {
        target.setStyle(column, this.pool.patch(this.styleNumber(row, column), patch));
      }
    }
  }

  private patchRows(area: Area, patch: StylePatch): void {
    for (let index = area.row; index < area.row + area.rows; index++) {
      const row = this.ensureRow(index);
      row.styles?.forEach((style, column) => {
        if (style !== undefined) row.setStyle(column, this.pool.patch(style, patch));
      });
      row.style = this.pool.patch(row.style ?? this.sheetStyle, patch);
    }
  }

  private patchColumns(area: Area, patch: StylePatch): void {
    const whole = area.columns === MAX_COLUMNS;
    for (const row of this.rows) if (row !== undefined) this.patchRowWithin(row, area, patch);
    if (whole) {
      this.sheetStyle = this.pool.patch(this.sheetStyle, patch);
      for (const [column, style] of this.columnStyles) this.columnStyles.set(column, this.pool.patch(style, patch));
      return;
    }
    for (let column = area.column; column < area.column + area.columns; column++) {
      this.columnStyles.set(column, this.pool.patch(this.columnStyles.get(column) ?? this.sheetStyle, patch));
    }
  }

  private patchRowWithin(row: CellRow, area: Area, patch: StylePatch): void {
    const end = area.column + area.columns;
    row.styles?.forEach((style, column) => {
      if (style !== undefined && column >= area.column && column < end) {
        row.setStyle(column, this.pool.patch(style, patch));
      }
    });
    if (row.style === undefined) return;
    if (area.columns === MAX_COLUMNS) row.style = this.pool.patch(row.style, patch);
    else {
      for (let column = area.column; column < end; column++) {
        if (row.styles?.[column] === undefined) row.setStyle(column, this.pool.patch(row.style, patch));
      }
    }
  }

  private addRowStyles(found: Set<number>, row: CellRow | undefined, index: number, from: number, end: number): void {
    const known = Math.min(end, Math.max(from, row?.styles?.length ?? 0));
    for (let column = from; column < known; column++) found.add(this.styleNumber(index, column));
    if (known >= end) return;
    if (row?.style !== undefined) found.add(row.style);
    else this.addColumnStyles(found, { row: index, column: known, rows: 1, columns: end - known });
  }

  private addColumnStyles(found: Set<number>, area: Area): void {
    const end = area.column + area.columns;
    let styled = 0;
    for (const [column, style] of this.columnStyles) {
      if (column < area.column || column >= end) continue;
      found.add(style);
      styled++;
    }
    if (styled < area.columns) found.add(this.sheetStyle);
  }
}

function emptyRows(count: number): undefined[] {
  return new Array<undefined>(count).fill(undefined);
}

import type { Area } from '../../../engine/model/cell.ts';
import type { CellValue } from './cell-value.ts';
import { isCellError } from './cell-value.ts';
import type { HostSheet } from './host-sheet.ts';

export interface SortKey {
  /** Counted from the area's first column. */
  readonly column: number;
  readonly ascending: boolean;
}

interface Kept {
  readonly value: CellValue | undefined;
  readonly formula: string | undefined;
  readonly style: number;
}

/** Sorts rows of an area as Excel does: numbers, texts, truth values, errors; empty cells last in either direction. */
export function sortRows(sheet: HostSheet, area: Area, keys: readonly SortKey[]): void {
  const rows = Array.from({ length: area.rows }, (_unused, r) =>
    Array.from({ length: area.columns }, (_none, c): Kept => ({
      value: sheet.value(area.row + r, area.column + c),
      formula: sheet.formula(area.row + r, area.column + c),
      style: sheet.cells.styleNumber(area.row + r, area.column + c),
    })),
  );
  rows.sort((a, b) => {
    for (const key of keys) {
      const order = compare(a[key.column]?.value, b[key.column]?.value, key.ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      sheet.cells.set(area.row + r, area.column + c, cell.value, cell.formula);
      if (sheet.cells.styleNumber(area.row + r, area.column + c) !== cell.style) {
        sheet.cells.setStyleNumber(area.row + r, area.column + c, cell.style);
      }
    });
  });
  sheet.workbook.record({ kind: 'sorted', sheet: sheet.name, sheetId: sheet.id, area });
}

function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

function compare(a: CellValue | undefined, b: CellValue | undefined, ascending: boolean): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const order = rank(a) - rank(b) || compareAlike(a, b);
  return ascending ? order : -order;
}

function compareAlike(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (isCellError(a) || isCellError(b)) return 0;
  return String(a).localeCompare(String(b), 'zh-CN');
}

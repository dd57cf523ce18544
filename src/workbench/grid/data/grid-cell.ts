import { CellValueType } from '@univerjs/core';
import type { ICellData } from '@univerjs/core';
import type { CellValue } from '../../host/model/cell-value.ts';
import { isCellError } from '../../host/model/cell-value.ts';
import type { HostSheet } from '../../host/model/host-sheet.ts';

/** Name of a host style in the grid's list of styles. */
export function styleName(styleNumber: number): string {
  return `kebei-${String(styleNumber)}`;
}

/** A host cell as the grid keeps it; null for an empty cell without looks of its own. */
export function gridCell(sheet: HostSheet, row: number, column: number): ICellData | null {
  const known = sheet.cells.row(row);
  const cell: ICellData = {};
  const value = known?.value(column);
  const formula = known?.formulas?.get(column);
  const style = known?.styles?.[column];
  if (value !== undefined) Object.assign(cell, gridValue(value));
  if (formula !== undefined) cell.f = formula;
  if (style !== undefined) cell.s = styleName(style);
  return value === undefined && formula === undefined && style === undefined ? null : cell;
}

/** A value with the grid's mark of its kind. Errors are their texts, as in the grid's own results. */
function gridValue(value: CellValue): { readonly v: string | number; readonly t: CellValueType } {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: isCellError(value) ? value.error : value, t: CellValueType.STRING };
}

/**
 * A cell as a change over whatever the grid has there: what the cell does not have is named and taken away.
 * Without `looks` the grid's style stays, which is many times quicker.
 */
export function cellChange(
  sheet: HostSheet,
  row: number,
  column: number,
  looks: ICellData['s'] | undefined,
): ICellData {
  const value = sheet.value(row, column);
  const change: ICellData = {
    ...(value === undefined ? { v: null, t: null } : gridValue(value)),
    f: sheet.formula(row, column) ?? null,
    p: null,
    si: null,
  };
  if (looks !== undefined) change.s = looks;
  return change;
}

import type { IRange } from '@univerjs/core';
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/preset-sheets-core';
import type { HostSheet } from '../../host/model/host-sheet.ts';
import { gridColumn, gridRow } from '../data/sizes.ts';
import type { GridSession } from '../grid-session.ts';

/** Widths, heights and hidden rows and columns that differ from what the grid shows. */
export function writeSizes(session: GridSession, sheet: HostSheet, subUnitId: string): void {
  writeColumns(session, sheet, subUnitId);
  writeRows(session, sheet, subUnitId);
}

function writeColumns(session: GridSession, sheet: HostSheet, subUnitId: string): void {
  const shown = session.gridSheet(sheet);
  if (shown === null) return;
  const standard = shown.getConfig().defaultColumnWidth;
  for (let column = 0; column < shown.getColumnCount(); column++) {
    const size = sheet.columnSizes.get(column);
    const range = band('columns', column, shown.getRowCount(), shown.getColumnCount());
    const width = (size === undefined ? undefined : gridColumn(size).w) ?? standard;
    const now = shown.getColumnManager().getColumn(column);
    if (width !== (now?.w ?? standard))
      session.toGrid(SetWorksheetColWidthMutation, { subUnitId, ranges: [range], colWidth: width });
    const hidden = size?.hidden === true;
    if (hidden !== (now?.hd === 1))
      session.toGrid(hidden ? SetColHiddenMutation : SetColVisibleMutation, { subUnitId, ranges: [range] });
  }
}

function writeRows(session: GridSession, sheet: HostSheet, subUnitId: string): void {
  const shown = session.gridSheet(sheet);
  if (shown === null) return;
  const manager = shown.getRowManager();
  const rows = new Set([...sheet.rowSizes.keys(), ...hiddenRows(manager.getRowData())]);
  for (const row of rows) {
    if (row >= shown.getRowCount()) continue;
    const size = sheet.rowSizes.get(row);
    const range = band('rows', row, shown.getRowCount(), shown.getColumnCount());
    const height = size === undefined ? undefined : gridRow(size).h;
    if (height !== undefined && height !== manager.getRow(row)?.h) {
      session.toGrid(SetWorksheetRowHeightMutation, { subUnitId, ranges: [range], rowHeight: height });
    }
    const hidden = size?.hidden === true;
    if (hidden !== (manager.getRow(row)?.hd === 1)) {
      session.toGrid(hidden ? SetRowHiddenMutation : SetRowVisibleMutation, { subUnitId, ranges: [range] });
    }
  }
}

function hiddenRows(rows: Readonly<Record<number, { readonly hd?: number } | undefined>>): number[] {
  return Object.entries(rows).flatMap(([row, data]) => (data?.hd === 1 ? [Number(row)] : []));
}

function band(axis: 'rows' | 'columns', at: number, rows: number, columns: number): IRange {
  return axis === 'rows'
    ? { startRow: at, endRow: at, startColumn: 0, endColumn: columns - 1 }
    : { startRow: 0, endRow: rows - 1, startColumn: at, endColumn: at };
}

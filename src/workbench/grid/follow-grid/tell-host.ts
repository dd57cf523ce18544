import type { HostSheet } from '../../host/model/host-sheet.ts';
import type { GridSession } from '../grid-session.ts';
import type { ChangedCells } from './read-cells.ts';
import { readCells } from './read-cells.ts';

/** Takes cells over from the grid and raises the events that Excel raises for a user's edit. */
export function tellCells(session: GridSession, sheet: HostSheet, changed: ChangedCells): void {
  const single = singleCell(changed);
  const before = single === null ? undefined : sheet.value(single.row, single.column);
  const { content, looks } = readCells(session, sheet, changed);
  if (content !== null) sheet.contentChanged(content, before);
  if (looks !== null) {
    session.workbook.record({ kind: 'formats', sheet: sheet.name, sheetId: sheet.id, area: looks });
  }
}

function singleCell(changed: ChangedCells): { readonly row: number; readonly column: number } | null {
  const [row, ...rows] = Object.keys(changed);
  if (row === undefined || rows.length > 0) return null;
  const [column, ...columns] = Object.keys(changed[Number(row)] ?? {});
  return column === undefined || columns.length > 0 ? null : { row: Number(row), column: Number(column) };
}

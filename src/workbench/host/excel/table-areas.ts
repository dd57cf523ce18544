import type { Area } from '../../../engine/model/cell.ts';
import type { TableItem } from '../model/sheet-items.ts';

/** The table's data rows; a table always has one, if only an empty one. */
export function bodyArea(table: TableItem): Area {
  const header = table.showHeaders ? 1 : 0;
  const totals = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + header, rows: Math.max(1, table.area.rows - header - totals) };
}

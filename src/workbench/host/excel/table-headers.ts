import { plainValue } from '../model/cell-value.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import type { TableItem } from '../model/sheet-items.ts';

/** Headers of a table are texts, none empty and none twice: Excel fills them in. */
export function nameColumns(sheet: HostSheet, table: TableItem): void {
  const seen = new Set<string>();
  for (let c = 0; c < table.area.columns; c++) {
    const column = table.area.column + c;
    const given = String(plainValue(sheet.value(table.area.row, column))) || `Column${c + 1}`;
    let name = given;
    for (let number = 2; seen.has(name.toLowerCase()); number++) name = `${given}${number}`;
    seen.add(name.toLowerCase());
    sheet.cells.set(table.area.row, column, name);
  }
}

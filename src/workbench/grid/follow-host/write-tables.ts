import { AddSheetTableMutation, DeleteSheetTableMutation, TableManager } from '@univerjs/preset-sheets-table';
import type { HostSheet } from '../../host/model/host-sheet.ts';
import { gridTable } from '../data/table.ts';
import { headerTexts } from '../data/workbook-data.ts';
import type { GridSession } from '../grid-session.ts';

/** Tables as they stand in the host now. A table whose place, name or look changed is made anew under its id. */
export function writeTables(session: GridSession, sheet: HostSheet, subUnitId: string): void {
  const manager = session.injector.get(TableManager);
  const shown = new Map(
    manager.getTablesBySubunitId(session.unitId, subUnitId).map((table) => {
      const { id, name, range, options } = table.toJSON();
      return [id, JSON.stringify([name, range, options])] as const;
    }),
  );
  const wanted = sheet.tables.flatMap((table) => gridTable(table, headerTexts(sheet, table)) ?? []);
  const unchanged = new Set(
    wanted
      .filter(({ id, name, range, options }) => shown.get(id) === JSON.stringify([name, range, options]))
      .map(({ id }) => id),
  );
  for (const tableId of shown.keys()) {
    if (!unchanged.has(tableId)) session.toGrid(DeleteSheetTableMutation, { subUnitId, tableId });
  }
  for (const { id, name, range, options, columns } of wanted) {
    if (unchanged.has(id)) continue;
    const header = columns.map((column) => column.displayName);
    session.toGrid(AddSheetTableMutation, { subUnitId, tableId: id, name, range, header, options });
  }
}

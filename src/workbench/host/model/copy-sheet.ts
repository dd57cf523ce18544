import type { HostSheet } from './host-sheet.ts';
import { loadSheet } from './load-sheet.ts';
import { snapshotSheet } from './snapshot-sheet.ts';

/** A copy of a sheet at the end of the workbook, named `档案 (2)`; its tables get free names of their own. */
export function copySheet(sheet: HostSheet): HostSheet {
  const { workbook } = sheet;
  let number = 2;
  while (workbook.findSheet(`${sheet.name} (${number})`) !== null) number++;
  const tableNames = new Set(workbook.sheets.flatMap((other) => other.tables.map((table) => table.name.toLowerCase())));
  const data = snapshotSheet(sheet);
  const tables = data.tables.map((table) => {
    let copy = number;
    while (tableNames.has(`${table.name}_${copy}`.toLowerCase())) copy++;
    return { ...table, name: `${table.name}_${copy}` };
  });
  const copy = loadSheet(workbook, { ...data, name: `${sheet.name} (${number})`, tables });
  workbook.sheets.push(copy);
  workbook.record({ kind: 'sheet-added', sheet: copy.name, sheetId: copy.id });
  return copy;
}

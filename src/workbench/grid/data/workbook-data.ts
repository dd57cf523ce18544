import { LocaleType } from '@univerjs/core';
import type { IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { HostSheet } from '../../host/model/host-sheet.ts';
import type { HostWorkbook } from '../../host/model/host-workbook.ts';
import { gridFilter } from './auto-filter.ts';
import { conditionalRule } from './conditional-rule.ts';
import { styleName } from './grid-cell.ts';
import { gridNote } from './note.ts';
import { gridStyle } from './grid-style.ts';
import { sheetData } from './sheet-data.ts';
import { gridTable } from './table.ts';
import { validationRules } from './validations.ts';

/**
 * The whole workbook as the grid takes it at once; writing cell by cell into a running grid takes minutes where this
 * takes a second. `idOf` names the grid's sheets.
 */
export function workbookData(
  workbook: HostWorkbook,
  unitId: string,
  idOf: (sheet: HostSheet) => string,
): IWorkbookData {
  const sheets: Record<string, IWorksheetData> = {};
  for (const sheet of workbook.sheets) sheets[idOf(sheet)] = sheetData(sheet, idOf(sheet));
  return {
    id: unitId,
    name: workbook.name,
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles: stylesOf(workbook),
    sheetOrder: workbook.sheets.map(idOf),
    sheets,
    resources: resourcesOf(workbook, idOf),
  };
}

/** Every style of the host's pool under its name in the grid. */
export function stylesOf(workbook: HostWorkbook): Record<string, IStyleData> {
  const styles: Record<string, IStyleData> = {};
  for (let number = 0; number < workbook.styles.size; number++) {
    styles[styleName(number)] = gridStyle(workbook.styles.style(number));
  }
  return styles;
}

function resourcesOf(
  workbook: HostWorkbook,
  idOf: (sheet: HostSheet) => string,
): NonNullable<IWorkbookData['resources']> {
  const perSheet = (name: string, read: (sheet: HostSheet) => unknown): { name: string; data: string } => {
    const entries = workbook.sheets.flatMap((sheet) => {
      const data = read(sheet);
      return data === null ? [] : [[idOf(sheet), data] as const];
    });
    return { name, data: JSON.stringify(Object.fromEntries(entries)) };
  };
  return [
    perSheet('SHEET_NOTE_PLUGIN', notesOf),
    perSheet('SHEET_CONDITIONAL_FORMATTING_PLUGIN', (sheet) =>
      sheet.conditionalFormats.flatMap((f) => conditionalRule(f) ?? []),
    ),
    perSheet('SHEET_DATA_VALIDATION_PLUGIN', (sheet) => [...validationRules(sheet).values()]),
    perSheet('SHEET_FILTER_PLUGIN', (sheet) => (sheet.autoFilter === null ? null : gridFilter(sheet.autoFilter))),
    perSheet('SHEET_TABLE_PLUGIN', tablesOf),
  ];
}

function notesOf(sheet: HostSheet): Record<number, Record<number, unknown>> | null {
  if (sheet.comments.length === 0) return null;
  const notes: Record<number, Record<number, unknown>> = {};
  for (const comment of sheet.comments) (notes[comment.row] ??= {})[comment.column] = gridNote(comment);
  return notes;
}

function tablesOf(sheet: HostSheet): unknown {
  const tables = sheet.tables.flatMap((table) => gridTable(table, headerTexts(sheet, table)) ?? []);
  return tables.length === 0 ? null : { tables, tableFilteredOutRows: [] };
}

/** What stands in a table's header row, column by column. */
export function headerTexts(sheet: HostSheet, table: HostSheet['tables'][number]): string[] {
  const { row, column, columns } = table.area;
  return Array.from({ length: columns }, (_unused, offset) => {
    const value = sheet.value(row, column + offset);
    return typeof value === 'object' ? value.error : String(value ?? '');
  });
}

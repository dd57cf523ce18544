import type { HostWorkbook } from './host-workbook.ts';
import { HostSheet } from './host-sheet.ts';
import type { CommentData, ConditionalFormatData, SheetInput, TableData } from './workbook-data.ts';
import type { CommentItem, ConditionalFormatItem, TableItem } from './sheet-items.ts';

/** A sheet from plain data. The rows' arrays are taken over, not copied: a million rows load in the time of one walk. */
export function loadSheet(workbook: HostWorkbook, data: SheetInput): HostSheet {
  const sheet = new HostSheet(workbook, workbook.newId(), data.name);
  sheet.visibility = data.visibility ?? 'Visible';
  sheet.tabColor = data.tabColor ?? '';
  sheet.showGridlines = data.showGridlines ?? true;
  loadCells(sheet, data);
  sheet.merges = [...(data.merges ?? [])];
  sheet.tables = (data.tables ?? []).map((table) => tableItem(table, workbook.newId()));
  sheet.conditionalFormats = (data.conditionalFormats ?? []).map((format) => formatItem(format, workbook.newId()));
  sheet.validations = (data.validations ?? []).map((validation) => ({
    ignoreBlanks: true,
    errorAlert: {},
    prompt: {},
    ...validation,
  }));
  sheet.comments = (data.comments ?? []).map((comment) => commentItem(comment, workbook));
  sheet.hyperlinks = (data.hyperlinks ?? []).map((link) => ({ ...link }));
  sheet.columnSizes = new Map((data.columns ?? []).map((column) => [column.column, column]));
  sheet.rowSizes = new Map((data.rowSizes ?? []).map((row) => [row.row, row]));
  sheet.frozen = { rows: 0, columns: 0, ...data.frozen };
  sheet.autoFilter = data.autoFilter == null ? null : { ...data.autoFilter, criteria: [...data.autoFilter.criteria] };
  sheet.protection = data.protection ?? null;
  return sheet;
}

function loadCells(sheet: HostSheet, data: SheetInput): void {
  data.rows?.forEach((values, row) => {
    if (values !== undefined && values.length > 0)
      sheet.cells.ensureRow(row).values = values as (typeof values)[number][];
  });
  for (const { row, column, formula } of data.formulas ?? []) sheet.cells.ensureRow(row).setFormula(column, formula);
  for (const { area, style } of data.styles ?? []) sheet.cells.patchStyle(area, style);
  const numbers = (data.palette ?? []).map((style) => sheet.workbook.styles.intern(style));
  data.styleRows?.forEach((styles, row) => {
    if (styles === undefined) return;
    const target = sheet.cells.ensureRow(row);
    for (let column = 0; column < styles.length; column++) {
      const style = numbers[(styles[column] ?? 0) - 1];
      if (style !== undefined) target.setStyle(column, style);
    }
  });
}

/** A table with Excel's defaults where the data leave something open. */
export function tableItem(data: TableData, id: string): TableItem {
  return {
    id,
    name: data.name,
    area: data.area,
    showHeaders: data.showHeaders ?? true,
    showTotals: data.showTotals ?? false,
    showFilterButton: data.showFilterButton ?? true,
    showBandedRows: data.showBandedRows ?? true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    style: data.style ?? 'TableStyleMedium2',
    criteria: [],
  };
}

function formatItem(data: ConditionalFormatData, id: string): ConditionalFormatItem {
  return {
    id,
    type: data.type,
    areas: data.areas,
    formula: data.formula ?? '',
    cellValue: data.cellValue ?? null,
    stopIfTrue: data.stopIfTrue ?? false,
    look: data.look ?? {},
  };
}

function commentItem(data: CommentData, workbook: HostWorkbook): CommentItem {
  return {
    id: workbook.newId(),
    row: data.row,
    column: data.column,
    text: data.text,
    author: data.author ?? '',
    resolved: false,
    isNote: data.note ?? false,
    replies: (data.replies ?? []).map((reply) => ({
      id: workbook.newId(),
      text: reply.text,
      author: reply.author ?? '',
    })),
  };
}

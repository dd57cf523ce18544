import type { Cell, CellValue as FileValue, Sheet, TableDefinition } from 'hucre';
import { areaAddress } from '../host/model/address.ts';
import type { CellValue, SheetData, TableData } from '../host/index.ts';
import { isCellError, plainValue } from '../host/index.ts';
import { writeConditionalFormats, writeFilter, writeValidation } from './write-rules.ts';
import type { StyleBook } from './style-book.ts';

/** A sheet for the file. What the host does not model (print settings, pictures) stays as the file had it. */
export function writeSheet(sheet: SheetData, original: Sheet | undefined, styles: StyleBook): Sheet {
  const autoFilter = writeFilter(sheet.autoFilter);
  const kept: Partial<Sheet> = { ...original };
  delete kept.freezePane;
  delete kept.autoFilter;
  delete kept.protection;
  delete kept.tables;
  return {
    ...kept,
    name: sheet.name,
    hidden: sheet.visibility === 'Hidden',
    veryHidden: sheet.visibility === 'VeryHidden',
    rows: sheet.rows.map((row) => (row ?? []).map((value) => fileValue(value))),
    cells: cellsOf(sheet, styles),
    view: viewOf(sheet, original),
    columns: columnsOf(sheet),
    rowDefs: new Map(sheet.rowSizes.map(({ row, ...size }) => [row, size])),
    merges: sheet.merges.map((area) => ({
      startRow: area.row,
      startCol: area.column,
      endRow: area.row + area.rows - 1,
      endCol: area.column + area.columns - 1,
    })),
    dataValidations: sheet.validations.flatMap((validation) => writeValidation(validation) ?? []),
    conditionalRules: writeConditionalFormats(sheet.conditionalFormats, original?.conditionalRules ?? []),
    ...(sheet.tables.length === 0 ? {} : { tables: sheet.tables.map((table) => writeTable(table, sheet)) }),
    ...(autoFilter === undefined ? {} : { autoFilter }),
    ...(sheet.frozen.rows + sheet.frozen.columns === 0 ? {} : { freezePane: { ...sheet.frozen } }),
    ...(sheet.protection === null ? {} : { protection: { sheet: true, ...sheet.protection.options } }),
  };
}

function cellsOf(sheet: SheetData, styles: StyleBook): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const at = (row: number, column: number): Cell => {
    const key = `${String(row)},${String(column)}`;
    const value = sheet.rows[row]?.[column];
    const cell = cells.get(key) ?? { value: fileValue(value), type: kindOf(value) };
    cells.set(key, cell);
    return cell;
  };
  sheet.styleRows.forEach((line, row) => {
    for (let column = 0; column < (line?.length ?? 0); column++) {
      const style = sheet.palette[(line?.[column] ?? 0) - 1];
      if (style !== undefined) at(row, column).style = styles.fileStyle(style);
    }
  });
  sheet.rows.forEach((line, row) => {
    line?.forEach((value, column) => {
      if (value != null && isCellError(value)) at(row, column);
    });
  });
  for (const { row, column, formula } of sheet.formulas) {
    const value = fileValue(sheet.rows[row]?.[column]);
    Object.assign(at(row, column), { type: 'formula', formula: formula.replace(/^=/, ''), formulaResult: value });
  }
  for (const comment of sheet.comments) {
    const lines = [comment.text, ...(comment.replies ?? []).map((reply) => reply.text)];
    at(comment.row, comment.column).comment = { text: lines.join('\n'), author: comment.author ?? '' };
  }
  for (const { row, column, address = '', documentReference, screenTip } of sheet.hyperlinks) {
    const location = documentReference === undefined ? {} : { location: documentReference };
    const target = documentReference === undefined ? address : `#${documentReference}`;
    at(row, column).hyperlink = { target, ...location, ...(screenTip === undefined ? {} : { tooltip: screenTip }) };
  }
  return cells;
}

function viewOf(sheet: SheetData, original: Sheet | undefined): NonNullable<Sheet['view']> {
  const kept = { ...original?.view };
  delete kept.tabColor;
  const colour = sheet.tabColor === '' ? {} : { tabColor: { rgb: sheet.tabColor.replace('#', '') } };
  return { ...kept, showGridLines: sheet.showGridlines, ...colour };
}

function columnsOf(sheet: SheetData): NonNullable<Sheet['columns']> {
  const columns: NonNullable<Sheet['columns']> = [];
  for (const { column, ...size } of sheet.columns) columns[column] = size;
  return Array.from({ length: columns.length }, (_, column) => columns[column] ?? {});
}

function writeTable(table: TableData, sheet: SheetData): TableDefinition {
  const { row, column, columns } = table.area;
  const titles = Array.from({ length: columns }, (_unused, offset) => {
    const value = sheet.rows[row]?.[column + offset];
    return { name: String(plainValue(value ?? undefined)) };
  });
  return {
    name: table.name,
    displayName: table.name,
    range: areaAddress(table.area),
    columns: titles,
    style: table.style ?? 'TableStyleMedium2',
    showRowStripes: table.showBandedRows ?? true,
    showAutoFilter: table.showFilterButton ?? true,
    showTotalRow: table.showTotals ?? false,
  };
}

function fileValue(value: CellValue | null | undefined): FileValue {
  if (value === undefined || value === null || value === '') return null;
  return isCellError(value) ? value.error : value;
}

function kindOf(value: CellValue | null | undefined): Cell['type'] {
  if (value === undefined || value === null || value === '') return 'empty';
  if (isCellError(value)) return 'error';
  return typeof value as 'string' | 'number' | 'boolean';
}

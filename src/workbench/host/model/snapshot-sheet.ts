import type { CellStyle } from './cell-style.ts';
import type { HostSheet } from './host-sheet.ts';
import { MAX_ROWS } from './area.ts';
import type { CommentData, ConditionalFormatData, SheetData, TableData } from './workbook-data.ts';

/** A sheet as plain data. Row arrays are the sheet's own: read them, do not change them. */
export function snapshotSheet(sheet: HostSheet): SheetData {
  const height = sheet.cells.height;
  const rows = Array.from({ length: height }, (_unused, row) => sheet.cells.row(row)?.values);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    rows: rows.map((values) => (values === undefined || values.length === 0 ? undefined : [...values])),
    formulas: formulasOf(sheet),
    styles: sheet.cells.columnStyleEntries().map(([column, style]) => ({
      area: { row: 0, column, rows: MAX_ROWS, columns: 1 },
      style: sheet.workbook.styles.style(style),
    })),
    ...stylesOf(sheet),
    columns: [...sheet.columnSizes.values()],
    rowSizes: [...sheet.rowSizes.values()],
    merges: [...sheet.merges],
    tables: sheet.tables.map(
      ({ name, area, showHeaders, showTotals, style, showFilterButton, showBandedRows }): TableData => ({
        name,
        area,
        showHeaders,
        showTotals,
        style,
        showFilterButton,
        showBandedRows,
      }),
    ),
    conditionalFormats: sheet.conditionalFormats.map(conditionalFormatData),
    validations: sheet.validations.map((validation) => ({ ...validation })),
    comments: sheet.comments.map(commentData),
    hyperlinks: sheet.hyperlinks.map((link) => ({ ...link })),
    frozen: { ...sheet.frozen },
    autoFilter: sheet.autoFilter === null ? null : { ...sheet.autoFilter },
    protection: sheet.protection,
  };
}

function formulasOf(sheet: HostSheet): SheetData['formulas'] {
  const formulas: { row: number; column: number; formula: string }[] = [];
  for (let row = 0; row < sheet.cells.height; row++) {
    const known = sheet.cells.row(row)?.formulas ?? [];
    for (const [column, formula] of known) formulas.push({ row, column, formula });
  }
  return formulas.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Only styles that occur get a place in the palette, in the order in which they are met: equal sheets, equal data. */
function stylesOf(sheet: HostSheet): Pick<SheetData, 'palette' | 'styleRows'> {
  const palette: CellStyle[] = [];
  const places = new Map<number, number>([[0, 0]]);
  const placeOf = (style: number): number => {
    const known = places.get(style);
    if (known !== undefined) return known;
    palette.push(sheet.workbook.styles.style(style));
    places.set(style, palette.length);
    return palette.length;
  };
  const styleRows = Array.from({ length: sheet.cells.height }, (_unused, index) => {
    const row = sheet.cells.row(index);
    if (row === undefined || (row.styles === null && row.style === undefined)) return undefined;
    const width = Math.max(row.width, row.styles?.length ?? 0);
    const styles = Array.from({ length: width }, (_none, column) => placeOf(sheet.cells.styleNumber(index, column)));
    return styles.some((style) => style > 0) ? styles : undefined;
  });
  return { palette, styleRows };
}

function conditionalFormatData(format: HostSheet['conditionalFormats'][number]): ConditionalFormatData {
  return {
    type: format.type,
    areas: format.areas,
    formula: format.formula,
    stopIfTrue: format.stopIfTrue,
    look: { ...format.look },
    ...(format.cellValue === null ? {} : { cellValue: format.cellValue }),
  };
}

function commentData(comment: HostSheet['comments'][number]): CommentData {
  return {
    row: comment.row,
    column: comment.column,
    text: comment.text,
    author: comment.author,
    note: comment.isNote,
    replies: comment.replies.map(({ text, author }) => ({ text, author })),
  };
}

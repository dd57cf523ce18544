import { BooleanNumber } from '@univerjs/core';
import type { ICellData, IColumnData, IFreeze, IRange, IRowData, IWorksheetData } from '@univerjs/core';
import type { HostSheet } from '../../host/model/host-sheet.ts';
import { rangeOf } from './cell-range.ts';
import { gridCell, styleName } from './grid-cell.ts';
import { columnPixels, gridColumn, gridRow } from './sizes.ts';

/** Room for typing on below and beside what is filled in. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 6;
const MIN_COLUMNS = 20;
const STANDARD_WIDTH = columnPixels(8.43);
const ROW_HEIGHT = 20;
/** Height of a line in pixels for each point of its letters. */
const LINE_PIXELS_PER_POINT = 1.8;

/** A host sheet with all its cells as the grid takes it, in one walk over the cells. */
export function sheetData(sheet: HostSheet, id: string): IWorksheetData {
  const { cellData, width } = cellsOf(sheet);
  return {
    id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    cellData,
    rowCount: sheet.cells.height + SPARE_ROWS,
    columnCount: Math.max(width + SPARE_COLUMNS, MIN_COLUMNS),
    rowData: rowsOf(sheet),
    columnData: columnsOf(sheet),
    mergeData: sheet.merges.map((area): IRange => rangeOf(area)),
    freeze: freezeOf(sheet),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rightToLeft: BooleanNumber.FALSE,
    defaultColumnWidth: STANDARD_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
  };
}

function cellsOf(sheet: HostSheet): { readonly cellData: IWorksheetData['cellData']; readonly width: number } {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let width = 0;
  for (let row = 0; row < sheet.cells.height; row++) {
    const columns = sheet.cells.row(row)?.width ?? 0;
    if (columns === 0) continue;
    width = Math.max(width, columns);
    const cells: Record<number, ICellData> = {};
    for (let column = 0; column < columns; column++) {
      const cell = gridCell(sheet, row, column);
      if (cell !== null) cells[column] = cell;
    }
    cellData[row] = cells;
  }
  return { cellData, width };
}

function rowsOf(sheet: HostSheet): Record<number, IRowData> {
  const rows: Record<number, IRowData> = {};
  for (const size of sheet.rowSizes.values()) rows[size.row] = gridRow(size);
  for (let row = 0; row < sheet.cells.height; row++) {
    const style = sheet.cells.row(row)?.style;
    if (style !== undefined && style !== 0) rows[row] = { ...rows[row], s: styleName(style) };
    const height = rows[row]?.h === undefined ? fittingHeight(sheet, row) : ROW_HEIGHT;
    if (height > ROW_HEIGHT) rows[row] = { ...rows[row], h: height };
  }
  return rows;
}

/** Files give no heights to rows that Excel fits to their largest letters when it opens them. */
function fittingHeight(sheet: HostSheet, row: number): number {
  let largest = 0;
  for (const style of new Set(sheet.cells.row(row)?.styles ?? [])) {
    if (style !== undefined) largest = Math.max(largest, sheet.workbook.styles.style(style).fontSize ?? 0);
  }
  return Math.ceil(largest * LINE_PIXELS_PER_POINT);
}

function columnsOf(sheet: HostSheet): Record<number, IColumnData> {
  const columns: Record<number, IColumnData> = {};
  for (const size of sheet.columnSizes.values()) columns[size.column] = gridColumn(size);
  for (const [column, style] of sheet.cells.columnStyleEntries()) {
    columns[column] = { ...columns[column], s: styleName(style) };
  }
  return columns;
}

/** Frozen panes; -1 stands for nothing frozen on that side. */
export function freezeOf(sheet: HostSheet): IFreeze {
  const { rows, columns } = sheet.frozen;
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

import type { Area } from '../engine/model/cell.ts';
import type { CellBlock, SheetInfo, SheetSource } from '../engine/model/sheet-source.ts';
import type { XlsxFile, XlsxSheet } from './xlsx/open-xlsx.ts';

/** Cells handed over at a time; rows that are too wide for it still come whole. */
const CELLS_PER_BLOCK = 100_000;

/** An opened workbook as the walk reads it: serial numbers as they stand in the file, errors as their texts. */
export function xlsxSource(file: XlsxFile): SheetSource {
  const sheets = new Map(file.sheets.map((sheet) => [sheet.name, sheet]));
  return {
    dateSystem: file.workbook.date1904 ? 1904 : 1900,
    sheets: () => Promise.resolve(file.sheets.map(describe)),
    blocks: (name, area) => blocksOf(sheetNamed(sheets, name), area),
    merges: (name, area) =>
      Promise.resolve(sheetNamed(sheets, name).merges.filter((merge) => doAreasTouch(merge, area))),
  };
}

function describe(sheet: XlsxSheet): SheetInfo {
  return { name: sheet.name, used: sheet.cells.used(), tables: sheet.tables };
}

function sheetNamed(sheets: ReadonlyMap<string, XlsxSheet>, name: string): XlsxSheet {
  const sheet = sheets.get(name);
  if (sheet === undefined) throw new RangeError(`The workbook has no sheet "${name}".`);
  return sheet;
}

/** The rows are in memory, but the interface is asynchronous: in Excel each block is a request. */
function blocksOf(sheet: XlsxSheet, area: Area): AsyncIterable<CellBlock> {
  return {
    [Symbol.asyncIterator]: () => {
      const blocks = blocksInTurn(sheet, area);
      return { next: () => Promise.resolve(blocks.next()) };
    },
  };
}

function* blocksInTurn(sheet: XlsxSheet, area: Area): Generator<CellBlock, void> {
  const rowsPerBlock = Math.max(1, Math.floor(CELLS_PER_BLOCK / area.columns));
  const end = area.row + area.rows;
  for (let row = area.row; row < end; row += rowsPerBlock) {
    yield { row, cells: sheet.cells.readRows(area, row, Math.min(end, row + rowsPerBlock)) };
  }
}

function doAreasTouch(left: Area, right: Area): boolean {
  const rowsApart = left.row >= right.row + right.rows || right.row >= left.row + left.rows;
  const columnsApart = left.column >= right.column + right.columns || right.column >= left.column + left.columns;
  return !rowsApart && !columnsApart;
}

import type { Area } from '../engine/model/cell.ts';
import type { CellBlock, SheetInfo, SheetSource } from '../engine/model/sheet-source.ts';
import type { SheetCells } from './xlsx/sheet-cells.ts';

/** Cells handed over at a time; rows that are too wide for it still come whole. */
const CELLS_PER_BLOCK = 100_000;

/** A sheet of a file, whatever its format. */
export interface FileSheet {
  readonly name: string;
  readonly cells: SheetCells;
  readonly merges: readonly Area[];
  readonly tables: SheetInfo['tables'];
}

/** Sheets in memory as the walk reads them. */
export function cellsSource(sheets: readonly FileSheet[], dateSystem: 1900 | 1904): SheetSource {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return {
    dateSystem,
    sheets: () =>
      Promise.resolve(sheets.map(({ name, cells, tables }): SheetInfo => ({ name, used: cells.used(), tables }))),
    blocks: (name, area) => blocksOf(sheetNamed(byName, name), area),
    merges: (name, area) =>
      Promise.resolve(sheetNamed(byName, name).merges.filter((merge) => doAreasTouch(merge, area))),
  };
}

function sheetNamed(sheets: ReadonlyMap<string, FileSheet>, name: string): FileSheet {
  const sheet = sheets.get(name);
  if (sheet === undefined) throw new RangeError(`The file has no sheet "${name}".`);
  return sheet;
}

/** The rows are in memory, but the interface is asynchronous: in Excel each block is a request. */
function blocksOf(sheet: FileSheet, area: Area): AsyncIterable<CellBlock> {
  return {
    [Symbol.asyncIterator]: () => {
      const blocks = blocksInTurn(sheet, area);
      return { next: () => Promise.resolve(blocks.next()) };
    },
  };
}

function* blocksInTurn(sheet: FileSheet, area: Area): Generator<CellBlock, void> {
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

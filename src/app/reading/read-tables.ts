import { chooseSheets, recogniseSheet } from '../../engine/headers/recognise.ts';
import type { RecognisedSheet } from '../../engine/headers/recognise.ts';
import type { SheetDefinition } from '../../engine/headers/definition.ts';
import type { Area, Cell } from '../../engine/model/cell.ts';
import { RawColumn } from '../../engine/model/raw-column.ts';
import { TextPool } from '../../engine/model/text-pool.ts';
import type { RawTable, RawWorkbook, TableColumn } from '../../engine/model/raw-table.ts';
import type { Notice } from '../../engine/model/report.ts';
import { HEAD_ROWS } from '../../engine/model/sheet-source.ts';
import type { SheetInfo, SheetSource } from '../../engine/model/sheet-source.ts';
import { duplicateColumnNotice, mergedCellsNotice, otherSheetNotice } from '../notices/read-notices.ts';

export interface ReadWatch {
  /** Share of the cells read, 0..1, and the sheet being read. */
  onProgress(share: number, sheet: string | null): void;
  /** Called between blocks and between rules; throws when the user has cancelled. */
  checkpoint(): void;
  /** Share of the judging that is done, 0..1, once everything is read. */
  onJudging?(share: number): void;
  /** Lets a page that judges by itself draw and hear clicks; a worker has none to wait for. */
  pause?(): Promise<void>;
}

export interface ReadTables {
  readonly workbook: RawWorkbook;
  readonly notices: readonly Notice[];
  readonly sheets: readonly SheetInfo[];
  /** Every sheet in which a table was recognised, in workbook order; those of `workbook` are among them. */
  readonly candidates: readonly FoundTable[];
}

/** A sheet in which a table of the policy was recognised. */
export interface FoundTable {
  readonly info: SheetInfo;
  /** Position in the workbook. */
  readonly index: number;
  readonly used: Area;
  /** Rows and columns count from those of `used`. */
  readonly sheet: RecognisedSheet;
}

/** Ranges → tables: finds the policy's sheets and columns, and reads their rows block by block into columns. */
export async function readTables(
  source: SheetSource,
  definitions: readonly SheetDefinition[],
  watch: ReadWatch,
): Promise<ReadTables> {
  const sheets = await source.sheets();
  const candidates = await recogniseAll(source, sheets, definitions, watch);
  const chosen = chooseSheets(candidates.map(({ info, sheet }) => ({ sheetName: info.name, ...sheet })));
  const found = candidates.filter(({ info }) => chosen.chosen.some(({ sheetName }) => sheetName === info.name));
  const notices: Notice[] = chosen.others.map(({ sheetName, role }) => otherSheetNotice(sheetName, role, definitions));

  const pool = new TextPool();
  const areas = found.map((one) => dataArea(one));
  const total = Math.max(
    1,
    areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
  );
  let done = 0;
  const tables: RawTable[] = [];
  for (const [i, one] of found.entries()) {
    const area = areas[i];
    if (area === undefined) continue;
    const table = await readTable(source, one, area, pool, (cells) => {
      watch.checkpoint();
      done += cells;
      watch.onProgress(Math.min(1, done / total), one.info.name);
    });
    tables.push(table);
    if (one.sheet.duplicates.length > 0) notices.push(duplicateColumnNotice(one.info.name, one.sheet.duplicates));
    const merges = await mergesIn(source, one.info.name, area);
    if (merges > 0) notices.push(mergedCellsNotice(one.info.name, merges));
  }
  return { workbook: { pool, tables }, notices, sheets, candidates };
}

async function recogniseAll(
  source: SheetSource,
  sheets: readonly SheetInfo[],
  definitions: readonly SheetDefinition[],
  watch: ReadWatch,
): Promise<FoundTable[]> {
  const found: FoundTable[] = [];
  for (const [index, info] of sheets.entries()) {
    watch.checkpoint();
    const table = await recogniseTable(source, info, index, definitions);
    if (table !== null) found.push(table);
  }
  return found;
}

/** The table in a sheet, by the sheet's name and its first rows; null where there is none of the policy's. */
export async function recogniseTable(
  source: SheetSource,
  info: SheetInfo,
  index: number,
  definitions: readonly SheetDefinition[],
): Promise<FoundTable | null> {
  const { used } = info;
  if (used === null) return null;
  const head = await readRows(source, info.name, { ...used, rows: Math.min(HEAD_ROWS, used.rows) });
  const sheet = recogniseSheet(info.name, head, definitions);
  return sheet === null || isOurs(sheet.role, definitions) ? null : { info, index, used, sheet };
}

/** A sheet that Kebei has written is no data. */
function isOurs(role: string, definitions: readonly SheetDefinition[]): boolean {
  return definitions.some((definition) => definition.role === role && definition.own === true);
}

/** All rows of an area as they come. */
export async function readRows(source: SheetSource, sheet: string, area: Area): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for await (const block of source.blocks(sheet, area)) for (const row of block.cells) rows.push([...row]);
  return rows;
}

/** The rows below the header: to the end of the table that the header belongs to, else to the end of what is used. */
export function dataArea({ info, used, sheet }: FoundTable): Area {
  const table = info.tables.find(({ area }) => area.row === used.row + sheet.headerRow);
  const whole = table?.area ?? used;
  const end = Math.min(whole.row + whole.rows, used.row + used.rows);
  const row = used.row + sheet.firstRow;
  return { row, column: whole.column, rows: Math.max(0, end - row), columns: whole.columns };
}

/** The rows of an area of a table, which has the table's columns. */
export async function readTable(
  source: SheetSource,
  found: FoundTable,
  area: Area,
  pool: TextPool,
  onBlock: (cells: number) => void = () => undefined,
): Promise<RawTable> {
  const { info, index, used, sheet } = found;
  const columns = sheet.columns
    .map(({ canonical, header, column, unit }): TableColumn => ({
      canonical,
      header,
      column: used.column + column,
      unit,
      cells: new RawColumn(pool, area.rows),
    }))
    .filter(({ column }) => column >= area.column && column < area.column + area.columns);
  if (area.rows > 0) {
    for await (const { cells } of source.blocks(info.name, area)) {
      for (const { column, cells: into } of columns) into.append(cells, column - area.column);
      onBlock(cells.length * area.columns);
    }
  }
  return {
    role: sheet.role,
    sheet: info.name,
    sheetIndex: index,
    dateSystem: source.dateSystem,
    headerRow: used.row + sheet.headerRow,
    firstRow: area.row,
    rowCount: area.rows,
    columns,
  };
}

async function mergesIn(source: SheetSource, sheet: string, area: Area): Promise<number> {
  if (area.rows === 0) return 0;
  const merges = await source.merges(sheet, area);
  return merges.length;
}

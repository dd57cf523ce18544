import type { Area, Cell } from '../engine/model/cell.ts';
import type { RowSpan } from '../engine/model/sheet-change.ts';
import { HEAD_ROWS } from '../engine/model/sheet-source.ts';
import type { SheetInfo, SheetSource } from '../engine/model/sheet-source.ts';
import { areaAddress } from './addresses.ts';
import { areaOf, cellsOf, GEOMETRY } from './loaded-range.ts';
import { readBlocks } from './read-blocks.ts';
import type { ReadWatch } from './read-blocks.ts';
import type { ExcelSession } from './session.ts';

/** A sheet that was edited, as it was known before, and the rows in question. */
export interface EditedSheet {
  readonly known: SheetInfo;
  /** Rows that came in since it was known. */
  readonly inserted: number;
  readonly spans: readonly RowSpan[];
}

/** The edited sheets as they stand, and their rows as a source that asks Excel only for what was not read with them. */
export interface ReadEdits {
  readonly infos: readonly SheetInfo[];
  readonly source: SheetSource;
}

/** Cells that are asked for together with the sheets' shapes; more are read in blocks, later. */
const MOST_CELLS = 40_000;

interface ReadArea {
  readonly sheet: string;
  readonly area: Area;
  readonly cells: readonly (readonly Cell[])[];
}

/** Reads the shape of the edited sheets and the edited rows, in one request where they are few. */
export async function readEdits(
  session: ExcelSession,
  sheets: readonly EditedSheet[],
  dateSystem: SheetSource['dateSystem'],
  watch: ReadWatch,
): Promise<ReadEdits> {
  const asked = affordable(
    sheets.flatMap((sheet) => areasOf(sheet).map((area) => ({ sheet: sheet.known.name, area }))),
  );
  const { infos, read } = await session.run(async (batch) => {
    const loaded = await batch.send(
      ({ workbook }) => ({
        shapes: sheets.map(({ known: { name, tables } }) => {
          const sheet = workbook.worksheets.getItem(name);
          return {
            name,
            used: sheet.getUsedRangeOrNullObject(true).load(GEOMETRY),
            tables: sheet.tables.load('items/name'),
            known: tables.map((table) => ({
              name: table.name,
              range: workbook.tables.getItem(table.name).getRange().load(GEOMETRY),
            })),
          };
        }),
        areas: asked.map(({ sheet, area }) =>
          workbook.worksheets.getItem(sheet).getRange(areaAddress(area)).load('values'),
        ),
      }),
      { subject: sheets.length === 1 ? (sheets[0]?.known.name ?? null) : null, repeatable: true },
    );
    const fresh = loaded.shapes.flatMap(({ tables, known }) =>
      tables.items.filter(({ name }) => !known.some((table) => table.name === name)),
    );
    const ranges =
      fresh.length === 0
        ? []
        : await batch.send(() => fresh.map((table) => table.getRange().load(GEOMETRY)), { repeatable: true });
    const added = new Map(fresh.map((table, at) => [table.name, ranges[at]]));
    return {
      infos: loaded.shapes.map(({ name, used, tables, known }): SheetInfo => ({
        name,
        used: used.isNullObject ? null : areaOf(used),
        tables: tables.items.flatMap((table) => {
          const range = known.find((one) => one.name === table.name)?.range ?? added.get(table.name);
          return range === undefined ? [] : [{ name: table.name, area: areaOf(range) }];
        }),
      })),
      read: asked.flatMap(({ sheet, area }, at): ReadArea[] => {
        const range = loaded.areas[at];
        const cells = range === undefined ? null : cellsOf(range);
        return cells === null ? [] : [{ sheet, area, cells }];
      }),
    };
  });
  return { infos, source: sourceOf(session, dateSystem, watch, infos, read) };
}

/** The edited rows as wide as the sheet is used, and its first rows where they are among them. */
function areasOf({ known: { used }, inserted, spans }: EditedSheet): Area[] {
  const { row: top, column, columns } = used ?? { row: 0, column: 0, columns: 1 };
  const end = (used === null ? 0 : used.row + used.rows) + inserted;
  const areas = spans.flatMap(({ row, rows }) => {
    // What lies below the known rows is one line that somebody adds, or a paste: a whole column is not meant.
    const last = row + rows > 2 * (end + MOST_CELLS) ? Math.max(end, row) : row + rows;
    return last > row ? [{ row, column, rows: last - row, columns }] : [];
  });
  const isHead = spans.some(({ row }) => row < top + HEAD_ROWS);
  return isHead && used !== null ? [{ ...used, rows: Math.min(HEAD_ROWS, used.rows + inserted) }, ...areas] : areas;
}

function affordable<T extends { readonly area: Area }>(asked: readonly T[]): readonly T[] {
  const cells = asked.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  return cells > MOST_CELLS ? [] : asked;
}

function sourceOf(
  session: ExcelSession,
  dateSystem: SheetSource['dateSystem'],
  watch: ReadWatch,
  infos: readonly SheetInfo[],
  read: readonly ReadArea[],
): SheetSource {
  return {
    dateSystem,
    sheets: () => Promise.resolve(infos),
    merges: () => Promise.resolve([]),
    blocks: async function* (sheet, area) {
      const known = read.find((one) => one.sheet === sheet && isWithin(area, one.area));
      if (known === undefined) yield* readBlocks(session, sheet, area, watch);
      else yield { row: area.row, cells: cut(known, area) };
    },
  };
}

function isWithin(area: Area, outer: Area): boolean {
  return (
    area.row >= outer.row &&
    area.row + area.rows <= outer.row + outer.rows &&
    area.column >= outer.column &&
    area.column + area.columns <= outer.column + outer.columns
  );
}

function cut({ area: outer, cells }: ReadArea, area: Area): readonly (readonly Cell[])[] {
  const [row, column] = [area.row - outer.row, area.column - outer.column];
  const rows = cells.slice(row, row + area.rows);
  return column === 0 && area.columns === outer.columns
    ? rows
    : rows.map((line) => line.slice(column, column + area.columns));
}

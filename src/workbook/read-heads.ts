import type { Area, Cell } from '../engine/model/cell.ts';
import { HEAD_ROWS } from '../engine/model/sheet-source.ts';
import type { SheetInfo } from '../engine/model/sheet-source.ts';
import { areaAddress } from './addresses.ts';
import { ExcelError } from './failure.ts';
import { cellsOf } from './loaded-range.ts';
import { MERGES_SET } from './merged-areas.ts';
import type { ExcelBatch, ExcelSession } from './session.ts';

/** Cells of all heads together that are asked for at once; the head of a sheet of very many columns is read by itself. */
const MOST_CELLS = 40_000;

/** What is known of the sheets from two requests for all of them, where each would have cost two of its own. */
export interface Heads {
  /** The first rows of sheets, by name; not of sheets that are empty or very wide. */
  readonly rows: ReadonlyMap<string, { readonly area: Area; readonly cells: readonly (readonly Cell[])[] }>;
  /** Sheets without a merged cell. */
  readonly unmerged: ReadonlySet<string>;
}

/** Reads the first rows of all sheets together, and whether anything is merged in them. */
export async function readHeads(session: ExcelSession, sheets: readonly SheetInfo[]): Promise<Heads> {
  const heads = headAreas(sheets);
  return session.run(async (batch) => ({
    rows: await orNothing(() => readRows(batch, heads), new Map<string, never>()),
    unmerged: session.supports(MERGES_SET)
      ? await orNothing(() => readUnmerged(batch, sheets), new Set<string>())
      : new Set<string>(),
  }));
}

function headAreas(sheets: readonly SheetInfo[]): { readonly name: string; readonly area: Area }[] {
  let room = MOST_CELLS;
  return sheets.flatMap(({ name, used }) => {
    if (used === null) return [];
    const area = { ...used, rows: Math.min(HEAD_ROWS, used.rows) };
    if (area.rows * area.columns > room) return [];
    room -= area.rows * area.columns;
    return [{ name, area }];
  });
}

async function readRows(
  batch: ExcelBatch,
  heads: readonly { readonly name: string; readonly area: Area }[],
): Promise<Heads['rows']> {
  if (heads.length === 0) return new Map();
  const ranges = await batch.send(
    ({ workbook }) =>
      heads.map(({ name, area }) => workbook.worksheets.getItem(name).getRange(areaAddress(area)).load('values')),
    { repeatable: true },
  );
  return new Map(
    heads.flatMap(({ name, area }, at) => {
      const range = ranges[at];
      const cells = range === undefined ? null : cellsOf(range);
      return cells === null ? [] : [[name, { area, cells }] as const];
    }),
  );
}

async function readUnmerged(batch: ExcelBatch, sheets: readonly SheetInfo[]): Promise<ReadonlySet<string>> {
  const asked = sheets.flatMap(({ name, used }) => (used === null ? [] : [{ name, used }]));
  if (asked.length === 0) return new Set();
  const merged = await batch.send(
    ({ workbook }) =>
      asked.map(({ name, used }) =>
        workbook.worksheets.getItem(name).getRange(areaAddress(used)).getMergedAreasOrNullObject().load('areaCount'),
      ),
    { repeatable: true },
  );
  return new Set(asked.filter((_, at) => merged[at]?.isNullObject === true).map(({ name }) => name));
}

/** What was asked for all sheets together and refused is asked for each by itself, later. */
async function orNothing<T>(work: () => Promise<T>, nothing: T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ExcelError && (error.failure.code === 'too-large' || error.failure.code === 'unexpected'))
      return nothing;
    throw error;
  }
}

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

/** What is known of the sheets from one request for all of them, where each would have cost two of its own. */
export interface Heads {
  /** The first rows of sheets, by name; not of sheets that are empty or very wide. */
  readonly rows: ReadonlyMap<string, { readonly area: Area; readonly cells: readonly (readonly Cell[])[] }>;
  /** Sheets without a merged cell. */
  readonly unmerged: ReadonlySet<string>;
}

/**
 * Reads the first rows of all sheets together, and whether anything is merged in them: in one request, or in one for
 * each of both where Excel refuses that.
 */
export async function readHeads(session: ExcelSession, sheets: readonly SheetInfo[]): Promise<Heads> {
  const heads = rowQuestion(headAreas(sheets));
  const merges = session.supports(MERGES_SET) ? mergeQuestion(sheets) : null;
  return session.run(async (batch) => {
    const together = await answered(batch, (context) => ({ rows: heads(context), unmerged: merges?.(context) }));
    const rows = together === null ? await answered(batch, heads) : together.rows;
    const unmerged =
      together === null && merges !== null ? await answered(batch, merges) : (together?.unmerged ?? null);
    return { rows: rows?.() ?? new Map<string, never>(), unmerged: unmerged?.() ?? new Set<string>() };
  });
}

/** Queues something; what it answers reads the answer once it has come. */
type Question<T> = (context: Excel.RequestContext) => () => T;

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

function rowQuestion(heads: readonly { readonly name: string; readonly area: Area }[]): Question<Heads['rows']> {
  return ({ workbook }) => {
    const ranges = heads.map(({ name, area }) =>
      workbook.worksheets.getItem(name).getRange(areaAddress(area)).load('values'),
    );
    return () =>
      new Map(
        heads.flatMap(({ name, area }, at) => {
          const range = ranges[at];
          const cells = range === undefined ? null : cellsOf(range);
          return cells === null ? [] : [[name, { area, cells }] as const];
        }),
      );
  };
}

function mergeQuestion(sheets: readonly SheetInfo[]): Question<ReadonlySet<string>> {
  const asked = sheets.flatMap(({ name, used }) => (used === null ? [] : [{ name, used }]));
  return ({ workbook }) => {
    const merged = asked.map(({ name, used }) =>
      workbook.worksheets.getItem(name).getRange(areaAddress(used)).getMergedAreasOrNullObject().load('areaCount'),
    );
    return () => new Set(asked.filter((_, at) => merged[at]?.isNullObject === true).map(({ name }) => name));
  };
}

/** Null where Excel refuses: what was asked for all sheets together is then asked for each by itself, later. */
async function answered<T>(batch: ExcelBatch, question: (context: Excel.RequestContext) => T): Promise<T | null> {
  try {
    return await batch.send(question, { repeatable: true });
  } catch (error) {
    if (error instanceof ExcelError && (error.failure.code === 'too-large' || error.failure.code === 'unexpected'))
      return null;
    throw error;
  }
}

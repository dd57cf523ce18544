import type { Area } from '../engine/model/cell.ts';
import type { CellBlock, SheetInfo, SheetSource } from '../engine/model/sheet-source.ts';
import { readDateSystem } from './date-system.ts';
import { areaOf, GEOMETRY } from './loaded-range.ts';
import { readMerges } from './merged-areas.ts';
import { readHeads } from './read-heads.ts';
import type { Heads } from './read-heads.ts';
import { readBlocks } from './read-blocks.ts';
import type { ReadWatch } from './read-blocks.ts';
import type { ExcelBatch, ExcelSession } from './session.ts';

/**
 * The open workbook as a source of sheets, hidden sheets, hidden and filtered rows included.
 * Its methods throw `ExcelError`, and an `AbortError` once the signal is aborted.
 */
export async function openExcelSource(session: ExcelSession, watch: Partial<ReadWatch> = {}): Promise<SheetSource> {
  const { signal, pause = () => Promise.resolve() } = watch;
  const { dateSystem, asked: named } = await session.run((batch) =>
    readDateSystem(batch, ({ workbook }) => workbook.worksheets.load('items/id,items/name')),
  );
  const names = named.items.map(({ id, name }) => ({ id, name }));
  let sheets: Promise<SheetInfo[]> | null = null;
  let heads: Promise<Heads> | null = null;
  const readAll = (): Promise<SheetInfo[]> => (sheets ??= session.run((batch) => readSheetInfos(batch, names)));
  /** Null for a caller who knows the sheets and has not asked for them: reading their heads would only cost. */
  const knownHeads = async (): Promise<Heads | null> =>
    sheets === null ? null : (heads ??= sheets.then((infos) => readHeads(session, infos)));
  return {
    dateSystem,
    sheets: readAll,
    blocks: async function* (sheet, area) {
      const head = (await knownHeads())?.rows.get(sheet);
      if (head !== undefined && holds(head.area, area)) yield { row: area.row, cells: rowsOf(head, area) };
      else yield* readBlocks(session, sheet, area, { signal, pause }, head?.cells);
    },
    merges: async (sheet, area) =>
      (await knownHeads())?.unmerged.has(sheet) === true ? [] : readMerges(session, sheet, area),
  };
}

/** Whether the rows of an area are all among those of a head. */
function holds(head: Area, area: Area): boolean {
  const [end, headEnd] = [area.row + area.rows, head.row + head.rows];
  return area.column === head.column && area.columns === head.columns && area.row >= head.row && end <= headEnd;
}

function rowsOf(head: { readonly area: Area; readonly cells: CellBlock['cells'] }, area: Area): CellBlock['cells'] {
  const from = area.row - head.area.row;
  return head.cells.slice(from, from + area.rows);
}

async function readSheetInfos(
  batch: ExcelBatch,
  names: readonly { readonly id: string; readonly name: string }[],
): Promise<SheetInfo[]> {
  const overview = await batch.send(
    ({ workbook }) =>
      names.map(({ id, name }) => {
        const sheet = workbook.worksheets.getItem(id);
        return {
          name,
          used: sheet.getUsedRangeOrNullObject(true).load(GEOMETRY),
          tables: sheet.tables.load('items/name,items/showTotals'),
        };
      }),
    { repeatable: true },
  );
  const areas = await readTableAreas(batch, overview);
  return overview.map(({ name, used, tables }) => ({
    name,
    used: used.isNullObject ? null : areaOf(used),
    tables: tables.items.flatMap((table) => {
      const area = areas.get(table.name);
      return area === undefined ? [] : [{ name: table.name, area, ...(table.showTotals ? { hasTotals: true } : {}) }];
    }),
  }));
}

/** Areas of all tables by name, which is unique in a workbook; no request where there are no tables. */
async function readTableAreas(
  batch: ExcelBatch,
  overview: readonly { readonly tables: Excel.TableCollection }[],
): Promise<Map<string, Area>> {
  const tables = overview.flatMap((sheet) => sheet.tables.items);
  if (tables.length === 0) return new Map();
  const ranges = await batch.send(() => tables.map((table) => table.getRange().load(GEOMETRY)), { repeatable: true });
  return new Map(tables.map((table, at): [string, Area] => [table.name, areaOf(ranges[at] ?? table.getRange())]));
}

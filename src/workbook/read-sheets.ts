import type { Area } from '../engine/model/cell.ts';
import type { SheetInfo, SheetSource } from '../engine/model/sheet-source.ts';
import { readDateSystem } from './date-system.ts';
import { areaOf, GEOMETRY } from './loaded-range.ts';
import { readMerges } from './merged-areas.ts';
import { readBlocks } from './read-blocks.ts';
import type { ReadWatch } from './read-blocks.ts';
import type { ExcelBatch, ExcelSession } from './session.ts';

/**
 * The open workbook as a source of sheets, hidden sheets, hidden and filtered rows included.
 * Its methods throw `ExcelError`, and an `AbortError` once the signal is aborted.
 */
export async function openExcelSource(session: ExcelSession, watch: Partial<ReadWatch> = {}): Promise<SheetSource> {
  const { signal, pause = () => Promise.resolve() } = watch;
  const dateSystem = await session.run(readDateSystem);
  return {
    dateSystem,
    sheets: () => session.run(readSheetInfos),
    blocks: (sheet, area) => readBlocks(session, sheet, area, { signal, pause }),
    merges: (sheet, area) => readMerges(session, sheet, area),
  };
}

async function readSheetInfos(batch: ExcelBatch): Promise<SheetInfo[]> {
  const sheets = await batch.send((context) => context.workbook.worksheets.load('items/name'), { repeatable: true });
  const overview = await batch.send(
    () =>
      sheets.items.map((sheet) => ({
        name: sheet.name,
        used: sheet.getUsedRangeOrNullObject(true).load(GEOMETRY),
        tables: sheet.tables.load('items/name'),
      })),
    { repeatable: true },
  );
  const areas = await readTableAreas(batch, overview);
  return overview.map(({ name, used, tables }) => ({
    name,
    used: used.isNullObject ? null : areaOf(used),
    tables: tables.items.flatMap((table) => {
      const area = areas.get(table.name);
      return area === undefined ? [] : [{ name: table.name, area }];
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

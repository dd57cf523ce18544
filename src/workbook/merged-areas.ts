import type { Area } from '../engine/model/cell.ts';
import { areaAddress } from './addresses.ts';
import { areaOf } from './loaded-range.ts';
import { ExcelError } from './failure.ts';
import type { ExcelSession } from './session.ts';

/** The requirement set from which Excel tells merged areas. */
export const MERGES_SET = '1.13';
/** Excel gives no answer where a range holds more merged areas than 512, so a refused range is asked for in halves. */
const SMALLEST_RANGE = 256;

/** Merged areas that touch the area, each once; empty where Excel cannot tell. */
export async function readMerges(session: ExcelSession, sheet: string, area: Area): Promise<Area[]> {
  if (!session.supports(MERGES_SET)) return [];
  const found = new Map<string, Area>();
  for (const merged of await mergesWithin(session, sheet, area)) found.set(areaAddress(merged), merged);
  return [...found.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

async function mergesWithin(session: ExcelSession, sheet: string, area: Area): Promise<Area[]> {
  try {
    return await readOnce(session, sheet, area);
  } catch (error) {
    if (!isRefusal(error) || area.rows < SMALLEST_RANGE) throw error;
    const upper = Math.ceil(area.rows / 2);
    const top = await mergesWithin(session, sheet, { ...area, rows: upper });
    const rest = { ...area, row: area.row + upper, rows: area.rows - upper };
    return [...top, ...(await mergesWithin(session, sheet, rest))];
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof ExcelError && (error.failure.code === 'too-large' || error.failure.code === 'unexpected');
}

async function readOnce(session: ExcelSession, sheet: string, area: Area): Promise<Area[]> {
  return session.run(async (batch) => {
    const options = { subject: sheet, repeatable: true };
    const merged = await batch.send(
      (context) =>
        context.workbook.worksheets
          .getItem(sheet)
          .getRange(areaAddress(area))
          .getMergedAreasOrNullObject()
          .load('areaCount'),
      options,
    );
    if (merged.isNullObject) return [];
    const ranges = await batch.send(
      () => merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount'),
      options,
    );
    return ranges.items.map(areaOf);
  });
}

import type { LedgerGrid } from '../../engine/ledger/ledger-grid.ts';
import { draftImport, proposedMapping } from '../../engine/ledger/draft-import.ts';
import { findTables } from '../../engine/ledger/source-tables.ts';
import type { Area } from '../../engine/model/cell.ts';
import type { SheetSource } from '../../engine/model/sheet-source.ts';
import { missingFields } from './complete-choice.ts';
import { readRows } from '../reading/read-tables.ts';

/** The cells of an area of a sheet, or of all that is used in it; null where there is nothing. */
export async function readGrid(source: SheetSource, sheet: string, area: Area | null): Promise<LedgerGrid | null> {
  const used = area ?? (await source.sheets()).find(({ name }) => name === sheet)?.used ?? null;
  if (used === null) return null;
  return {
    sheet,
    rows: await readRows(source, sheet, used),
    firstRow: used.row,
    firstColumn: used.column,
    merges: await source.merges(sheet, used),
    dateSystem: source.dateSystem,
  };
}

/** Names of the sheets that hold anything. */
export async function filledSheets(source: SheetSource): Promise<string[]> {
  return (await source.sheets()).flatMap(({ name, used }) => (used === null ? [] : [name]));
}

/** Rows at the top of a sheet that show whether it holds a ledger. */
const ROWS_OF_A_LOOK = 60;

/** Names of the sheets, beside one, that hold something like a ledger too. */
export async function otherLedgers(source: SheetSource, read: string): Promise<string[]> {
  const others: string[] = [];
  for (const { name, used } of await source.sheets()) {
    if (used === null || name === read) continue;
    const top = await readGrid(source, name, { ...used, rows: Math.min(used.rows, ROWS_OF_A_LOOK) });
    if (top !== null && isLedger(top)) others.push(name);
  }
  return others;
}

/** Whether a table of the grid has what every row needs: an archive of customers has the words of a ledger, and no sums. */
function isLedger(grid: LedgerGrid): boolean {
  const draft = draftImport(grid, { kind: null, people: new Set(), remembered: () => null });
  return missingFields(draft, { mappings: draft.tables.map(proposedMapping) }).includes(null);
}

/**
 * The first sheet that holds a ledger, else the first with a header that may be one's, else the first that holds anything;
 * null for an empty file.
 */
export async function firstLedger(source: SheetSource): Promise<LedgerGrid | null> {
  let first: LedgerGrid | null = null;
  let likely: LedgerGrid | null = null;
  for (const name of await filledSheets(source)) {
    const grid = await readGrid(source, name, null);
    if (grid === null) continue;
    if (isLedger(grid)) return grid;
    if (findTables(grid).length > 0) likely ??= grid;
    first ??= grid;
  }
  return likely ?? first;
}

import type { Cell } from '../model/cell.ts';
import type { LedgerGrid } from './ledger-grid.ts';

const APOSTROPHE = 0x27;
const GRAVE = 0x60;

/**
 * The grid without the mark that programs set before a value so that spreadsheets leave it as it is: `'00123`, and
 * `` `2026-03-05 `` in settlements of payment services. Rows that have none are the same rows.
 */
export function withoutTextMarks(grid: LedgerGrid): LedgerGrid {
  if (!grid.rows.some((row) => row.some(isMarked))) return grid;
  return { ...grid, rows: grid.rows.map((row) => (row.some(isMarked) ? row.map(unmarked) : row)) };
}

function isMarked(cell: Cell): boolean {
  if (typeof cell !== 'string') return false;
  const code = cell.charCodeAt(0);
  return code === APOSTROPHE || code === GRAVE;
}

/** A value between two such marks loses both. */
function unmarked(cell: Cell): Cell {
  if (typeof cell !== 'string' || !isMarked(cell)) return cell;
  const isQuoted = cell.length > 2 && cell.endsWith(cell.charAt(0));
  return cell.slice(1, isQuoted ? -1 : undefined);
}

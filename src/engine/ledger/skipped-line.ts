import { isBlankText } from '../cells/clean-text.ts';
import { rowNumber } from './ledger-grid.ts';
import type { LedgerGrid } from './ledger-grid.ts';
import type { LedgerLine, SkipReason } from './ledger-line.ts';
import { textOf } from './row-reader.ts';

const NO_TEXTS: ReadonlyMap<string, string> = new Map();

/** Whether nothing at all stands in the row. */
export function isEmptyRow(grid: LedgerGrid, row: number): boolean {
  return (grid.rows[row] ?? []).every((cell) => isBlankText(textOf(cell)));
}

/** The line of a row that is passed over, shown by its first cell. */
export function skipped(grid: LedgerGrid, row: number, reason: SkipReason): LedgerLine {
  const first = (grid.rows[row] ?? []).find((cell) => !isBlankText(textOf(cell))) ?? null;
  const shown = textOf(first).trim().slice(0, 40);
  return {
    row: rowNumber(grid, row),
    part: 0,
    outcome: 'skipped',
    reason,
    column: '',
    shown,
    day: null,
    fen: NaN,
    texts: NO_TEXTS,
  };
}

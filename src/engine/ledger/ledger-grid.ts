import type { Area, Cell } from '../model/cell.ts';

/** Which ledger rows go into. */
export type LedgerKind = 'sales' | 'payments';

/** A ledger as it came: a selection, a sheet, a file or a pasted text, as rows of cells. */
export interface LedgerGrid {
  /** The sheet or file that the rows stand in, as people are told of it. */
  readonly sheet: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Zero-based place of the first cell in its sheet. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Merged areas, by their places in the sheet. */
  readonly merges: readonly Area[];
  readonly dateSystem: 1900 | 1904;
}

/** The row as the sheet numbers it, 1-based. */
export function rowNumber(grid: LedgerGrid, row: number): number {
  return grid.firstRow + row + 1;
}

import type { Area, Cell } from './cell.ts';

/** Rows at the top of a sheet in which its header is looked for; real exports have it as low as row 29. */
export const HEAD_ROWS = 40;

/** What is known of a sheet before its cells are read. */
export interface SheetInfo {
  readonly name: string;
  /** The rectangle that holds values, null for an empty sheet. Never the formatted but empty rows. */
  readonly used: Area | null;
  /** Tables (ListObjects) in the sheet, header row and totals row included. */
  readonly tables: readonly {
    readonly name: string;
    readonly area: Area;
    /** Whether its last row is its totals row, where the source can tell. */
    readonly hasTotals?: boolean;
  }[];
}

/** A run of whole rows of an area: `cells[r][c]` is the cell at `row + r`, `area.column + c`. */
export interface CellBlock {
  readonly row: number;
  readonly cells: readonly (readonly Cell[])[];
}

/**
 * Where the walk reads from: Excel through office.js, or an xlsx file.
 * Rows come in blocks small enough that a pane stays alive; the reader keeps none of them.
 */
export interface SheetSource {
  readonly dateSystem: 1900 | 1904;
  sheets(): Promise<readonly SheetInfo[]>;
  /** The area's rows in order, from the top, in blocks of the source's own size. */
  blocks(sheet: string, area: Area): AsyncIterable<CellBlock>;
  /** Merged areas that touch the area; only the first cell of each counts. Empty where the source cannot tell. */
  merges(sheet: string, area: Area): Promise<readonly Area[]>;
}

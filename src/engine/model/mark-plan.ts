import type { Area } from './cell.ts';
import type { Severity } from './finding.ts';

/**
 * What a check or a dispute writes, as plain data: nothing in it knows Excel or xlsx.
 * Two interpreters carry it out, `workbook/apply-plan` (office.js) and `files/apply-plan` (xlsx), with the same result.
 */
export interface MarkPlan<Cells extends PlannedRows = PlannedCells> {
  /** Null leaves the marks that stand as they are. */
  readonly highlights: readonly Highlight[] | null;
  readonly sheets: readonly SheetPlan<Cells>[];
}

/** Cells of a user's sheet coloured through conditional formats of ours, never through their own fill. */
export interface Highlight {
  readonly sheet: string;
  readonly severity: Severity;
  /** Disjoint rectangles, sorted by row then column, already joined into the longest vertical runs. */
  readonly areas: readonly Area[];
  /** The condition. Always true; holds the marker by which our formats are found again. */
  readonly formula: string;
}

/** A cell to write. Texts are written as texts whatever they begin with; a formula is only ever ours. */
export type PlannedCell = string | number | null | { readonly formula: string; readonly value: string | number };

/** Rows of a sheet as they are planned, of equal length. */
export type PlannedCells = readonly (readonly PlannedCell[])[];

/** Rows of equal length to walk through: all at hand, or unpacked as they are reached. */
export interface PlannedRows extends Iterable<readonly PlannedCell[]> {
  readonly length: number;
}

/** The first of the rows; it has as many cells as each. */
export function firstRowOf(rows: PlannedRows): readonly PlannedCell[] {
  for (const row of rows) return row;
  return [];
}

export type PlanStyle =
  | 'title'
  | 'header'
  | 'label'
  | 'input'
  | 'result'
  | 'link'
  | 'note'
  | 'severity-error'
  | 'severity-warning'
  | 'severity-info'
  | 'wrap'
  /** At the top of the row, where a neighbour breaks its text into lines. */
  | 'top'
  | 'amount'
  | 'percent'
  | 'date'
  | 'mark'
  | 'share';

export type PlannedValidation =
  | { readonly area: Area; readonly kind: 'list'; readonly values: readonly string[] }
  /** A list that offers values and lets others be written behind them, such as a reason. */
  | { readonly area: Area; readonly kind: 'suggestions'; readonly values: readonly string[] }
  | {
      readonly area: Area;
      readonly kind: 'decimal';
      readonly min: number;
      readonly max: number;
      readonly error: string;
    }
  /** Says what a column is for when its header is selected; lets anything be written. */
  | { readonly area: Area; readonly kind: 'note'; readonly message: string };

/**
 * A sheet of ours, written from column 0. With `firstRow` 0 the sheet is written whole and an existing one of that name
 * is replaced; otherwise the rows are added to the existing sheet, from that row on, and what stands above is not touched.
 * Areas count from the sheet's row 0, not from `firstRow`.
 */
export interface SheetPlan<Cells extends PlannedRows = PlannedCells> {
  readonly name: string;
  /** Zero-based. */
  readonly firstRow: number;
  readonly cells: Cells;
  /** Widths in characters, one for each column. */
  readonly widths: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly frozenRows: number;
  readonly styles: readonly { readonly area: Area; readonly style: PlanStyle }[];
  readonly validations: readonly PlannedValidation[];
  /** A table (ListObject) over the area, its first row the headers; null for a plain sheet. */
  readonly table: { readonly name: string; readonly area: Area } | null;
  readonly tabColour: string;
  /** For rows that are added to a sheet of the user's: what they join there. Only with `firstRow` above 0. */
  readonly joins?: JoinedRows;
}

/** Rows added to a table or range of the user's. Columns in which no row has a cell are not touched. */
export interface JoinedRows {
  /** A header of ours, set above the column in which the rows say where they came from; null where it stands already. */
  readonly header: { readonly row: number; readonly column: number; readonly text: string } | null;
  /** A table of the user's that is made to hold the rows, with its area afterwards; null for a plain range. */
  readonly table: { readonly name: string; readonly area: Area } | null;
}

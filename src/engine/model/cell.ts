/**
 * A cell as a spreadsheet program hands it over: a number, a text, a truth value, or empty (`''` or null).
 * Dates are serial numbers of the workbook's date system; errors are their texts (`#N/A`).
 */
export type Cell = string | number | boolean | null;

/** A rectangle of cells in a sheet. Zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

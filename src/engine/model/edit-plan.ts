import type { Area, Cell } from './cell.ts';
import type { SheetPlan } from './mark-plan.ts';

/** One cell of a user's sheet to be changed. Rows and columns count from 0. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What stood there when the plan was made: where something else stands by now, nothing of the plan is written. */
  readonly before: Cell;
  /** The new content as a cell is set: a text, a number, or what a cell held before, formulas included; '' empties. */
  readonly after: string | number;
  /** Number format that the cell gets first, `@` for a text that must stay one; null leaves the cell's own. */
  readonly format: string | null;
}

/** A table (ListObject) that takes in new rows or columns at its edges. */
export interface TableGrowth {
  readonly sheet: string;
  readonly table: string;
  readonly before: Area;
  readonly after: Area;
}

/** Changes of the user's own sheets that belong together: all of them are carried out, or none. */
export interface EditPlan {
  /** Sheets to add first; the edits may write into them. */
  readonly addedSheets: readonly SheetPlan[];
  readonly edits: readonly CellEdit[];
  readonly tables: readonly TableGrowth[];
  /** Names of sheets to take away at the end: those that an undone plan had added. */
  readonly removedSheets: readonly string[];
}

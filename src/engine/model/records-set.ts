import type { CellProblem } from './problems.ts';
import type { RecordTable } from './records.ts';
import type { Notice } from './report.ts';

/** The workbook as typed rows: every cell that could be read, and every one that could not. */
export interface Records {
  /** By role; a role that the workbook does not have is an empty table with `present` false. */
  table(role: string): RecordTable;
  readonly tables: readonly RecordTable[];
  readonly problems: readonly CellProblem[];
  readonly notices: readonly Notice[];
}

import type { CustomerIndex } from './customers.ts';
import type { DeadlineState } from './deadline-state.ts';
import type { Dispute, DisputeBlock, Resolution } from './dispute.ts';
import type { Filing } from './filing.ts';
import type { Acts } from './acts.ts';
import type { Overlap } from './customers.ts';
import type { CellProblem, SettingProblem } from './problems.ts';
import type { Metric } from './metric.ts';
import type { ProtectionBook, Transfer } from './protection.ts';
import type { OwnRule } from './own-rule.ts';
import type { RecordTable } from './records.ts';
import type { Roster } from './roster.ts';
import type { Tally } from './tally.ts';

/**
 * Everything that rules can ask for. The tables are the sheets as typed rows; the rest is derived from them,
 * each computed once, when the first rule asks.
 */
export interface Facts {
  /** The sheet of any role; empty where the workbook has none. */
  readonly table: (role: string) => RecordTable;
  readonly filingTable: RecordTable;
  readonly visitTable: RecordTable;
  readonly saleTable: RecordTable;
  readonly paymentTable: RecordTable;
  readonly rosterTable: RecordTable;
  readonly transferTable: RecordTable;
  readonly approvalTable: RecordTable;
  readonly logTable: RecordTable;
  readonly reviewTable: RecordTable;
  /** Cells that could not be read. */
  readonly problems: readonly CellProblem[];
  readonly settingProblems: readonly SettingProblem[];
  /** Where the policy's deadlines stand, row by row. */
  readonly deadlines: readonly DeadlineState[];
  /** Rules that the company has written into 制度参数. */
  readonly ownRules: readonly OwnRule[];
  /** The archive's rows as filings, in row order. */
  readonly filings: readonly Filing[];
  readonly visits: Acts;
  readonly sales: Acts;
  readonly payments: Acts;
  readonly customers: CustomerIndex;
  readonly roster: Roster;
  /** Rows of 转移记录 on or before the as-of day whose customer and new owner are known. */
  readonly transfers: readonly Transfer[];
  readonly protections: ProtectionBook;
  /** Years of working days that were asked for and that the calendar does not know, ascending. */
  readonly unknownYears: readonly number[];
  readonly overlaps: readonly Overlap[];
  readonly disputes: readonly Dispute[];
  /** What the policy's procedure makes of each dispute, in their order. */
  readonly resolutions: readonly Resolution[];
  /** The blocks that stand in the sheet 客户界定 with the marks given so far. */
  readonly disputeBlocks: readonly DisputeBlock[];
  /** The metrics that the policy names, in its order. */
  readonly metrics: readonly Metric[];
  /** The monthly sums that the policy names, in its order. */
  readonly tallies: readonly Tally[];
}

export type FactName = keyof Facts;

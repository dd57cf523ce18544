import type { Identify } from '../engine/evaluate/index-customers.ts';
import type { MarkPlan, PlannedRows } from '../engine/model/mark-plan.ts';
import type { Records } from '../engine/model/records-set.ts';
import type { SheetInfo, SheetSource } from '../engine/model/sheet-source.ts';
import type { CheckReport } from '../engine/model/report.ts';
import type { PlacedTable } from '../engine/plan/column-places.ts';
import { listReviews } from './customers/list-reviews.ts';
import { planMarks } from './plan-marks.ts';
import { viewPolicy } from './policy/policy-view.ts';
import type { ReadWatch } from './reading/read-tables.ts';
import type { CheckRequest, CheckResult, Failure } from './services.ts';
import { walk } from './walk.ts';
import type { Walk } from './walk.ts';

/** What a check has found and what it would write: plain values, which pass from a worker to the page as they are. */
export interface Judged {
  readonly result: Omit<CheckResult, 'milliseconds' | 'marks'>;
  /** Where the columns of the tables stand, for going to a cell later. */
  readonly tables: readonly PlacedTable[];
  readonly sheets: readonly SheetInfo[];
  /** The sheet in which decisions on customers are kept, null where there is none. */
  readonly decisions: string | null;
  /** Null where no marks were asked for. */
  readonly plan: MarkPlan<PlannedRows> | null;
}

export type JudgedOrNot =
  { readonly ok: true; readonly judged: Judged } | { readonly ok: false; readonly failure: Failure };

/** The part of a check that needs no Excel but only its cells: it runs in a worker, or where there is none on the page. */
export async function judgeWorkbook(
  source: SheetSource,
  request: CheckRequest,
  watch: ReadWatch,
  identify?: Identify,
): Promise<JudgedOrNot> {
  const walked = await walk(source, request, watch, identify);
  return walked.ok
    ? { ok: true, judged: judgedOf(walked.walk, request.writeMarks) }
    : { ok: false, failure: walked.failure };
}

/** What the pane shows of a report. */
function shownReport(report: CheckReport): CheckResult['report'] {
  const { schema, policy, asOf, counts, findings, overlaps, disputes, metrics, tallies, coverage } = report;
  return { schema, policy, asOf, counts, findings, overlaps, disputes, metrics, tallies, coverage };
}

/** How many rows each sheet has, by its role. */
export function rowsRead({ tables }: Records): CheckResult['rowsRead'] {
  return Object.fromEntries(tables.map(({ role, size }) => [role, size]));
}

/** What a walk has found, and the plan of its marks where they are asked for. */
export function judgedOf(walked: Walk, marks: boolean): Judged {
  const { evaluation, records, policy, notices, settings, sheets, tables } = walked;
  const aliases = records.table('aliases');
  return {
    result: {
      report: shownReport(evaluation.report),
      policy: viewPolicy(policy),
      differences: settings.differences,
      notices,
      rowsRead: rowsRead(records),
      reviews: listReviews(evaluation.facts, policy, aliases),
    },
    tables,
    sheets,
    decisions: aliases.present ? aliases.sheet : null,
    plan: marks ? planMarks(walked) : null,
  };
}

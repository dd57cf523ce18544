import { KeptCustomers } from '../../engine/live/kept-customers.ts';
import type { WorkbookChange } from '../../engine/model/sheet-change.ts';
import type { SheetSource } from '../../engine/model/sheet-source.ts';
import { judgedOf } from '../judge-workbook.ts';
import type { Judged } from '../judge-workbook.ts';
import { planMetrics } from '../plan-marks.ts';
import type { ReadWatch } from '../reading/read-tables.ts';
import { readWorkbook } from '../reading/read-workbook.ts';
import type { CheckRequest, Failure } from '../services.ts';
import { judgedChange } from './judged-change.ts';
import type { JudgedChange } from './judged-change.ts';
import { KeptWorkbook } from './kept-workbook.ts';

/** What following an edit came to. */
export type Followed =
  | { readonly kind: 'changed'; readonly change: JudgedChange }
  /** The workbook cannot be judged as it stands now, such as an archive without a row; the findings are those of before. */
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Sheets, headers or the policy are others: only a whole check can tell. */
  | { readonly kind: 'too-different' };

/** A check that goes on with the edits. */
export interface LiveCheck {
  follow(source: SheetSource, change: WorkbookChange): Promise<Followed>;
}

/** What a check that goes on has found, or why there is none. */
export type BegunLiveCheck =
  | { readonly ok: true; readonly judged: Judged; readonly live: LiveCheck }
  | { readonly ok: false; readonly failure: Failure };

/** Reads and judges a workbook as `judgeWorkbook` does, and keeps what was read; `customers` those of earlier checks. */
export async function beginLiveCheck(
  source: SheetSource,
  request: CheckRequest,
  watch: ReadWatch,
  customers = new KeptCustomers(),
): Promise<BegunLiveCheck> {
  const read = await readWorkbook(source, request, watch);
  if (!read.ok) return read;
  const workbook = new KeptWorkbook(read.read, request.policy === null, customers);
  watch.checkpoint();
  const first = await workbook.judgeFirst(watch);
  if (!first.ok) return first;
  const begun = judgedOf(first.walk, request.writeMarks);
  // The plan is written once; what follows needs only what was found.
  let judged: Judged = { ...begun, plan: null };
  return {
    ok: true,
    judged: begun,
    live: {
      follow: async (edited, edits) => {
        if (!(await workbook.follow(edited, edits))) return { kind: 'too-different' };
        const following = workbook.judgeEdited(judged);
        if (following !== null) {
          const { lists, rest, moves } = judgedChange(judged, following.judged, following);
          ({ judged } = following);
          const sheets = lists.metrics.length + lists.tallies.length === 0 ? [] : following.planMetrics();
          const plan = sheets.length === 0 ? null : { highlights: null, sheets };
          return { kind: 'changed', change: { moves, lists, rest: { ...rest, plan } } };
        }
        const walked = await workbook.judge();
        if (!walked.ok) return { kind: 'failed', failure: walked.failure };
        const now = judgedOf(walked.walk, false);
        const { lists, rest, moves } = judgedChange(judged, now);
        judged = now;
        // Only then is the sheet with the metrics another one.
        const plan =
          lists.metrics.length + lists.tallies.length === 0
            ? null
            : { highlights: null, sheets: planMetrics(walked.walk.evaluation.facts, walked.walk) };
        return { kind: 'changed', change: { moves, lists, rest: { ...rest, plan } } };
      },
    },
  };
}

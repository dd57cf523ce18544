import { applyMarkPlan } from '../workbook/apply-plan.ts';
import type { ApplyResult } from '../workbook/apply-plan.ts';
import type { ExcelOutcome } from '../workbook/failure.ts';
import { openExcelSource } from '../workbook/read-sheets.ts';
import { watchChanges } from '../workbook/watch-changes.ts';
import type { AppState } from './app-state.ts';
import { asOutcome, done, failed } from './outcomes.ts';
import { listReviews } from './list-reviews.ts';
import { planMarks } from './plan-marks.ts';
import { viewPolicy } from './policy-view.ts';
import type { CheckRequest, CheckResult, CheckWatch, Outcome } from './services.ts';
import { walk } from './walk.ts';
import type { Walk } from './walk.ts';

/** Shares of the whole that reading and judging take; the rest is writing. */
const READ = 0.7;
const JUDGED = 0.8;

/** Checks the open workbook: reads, judges, writes the marks. */
export function checkWorkbook(
  state: AppState,
  request: CheckRequest,
  watch: CheckWatch,
): Promise<Outcome<CheckResult>> {
  return asOutcome(async () => {
    const started = performance.now();
    const changes = await watchChanges(state.session);
    try {
      const source = await openExcelSource(state.session, { signal: watch.signal, pause });
      const walked = await walk(source, request, {
        onProgress: (share, sheet) => {
          watch.onProgress({ phase: share < 1 ? 'reading' : 'judging', share: share * READ, sheet });
        },
        checkpoint: () => {
          watch.signal.throwIfAborted();
        },
      });
      if (!walked.ok) return failed(walked.failure);
      watch.onProgress({ phase: 'judging', share: JUDGED, sheet: null });
      await pause();
      watch.signal.throwIfAborted();
      const written = request.writeMarks ? await write(state, walked.walk, watch, changes.changed) : null;
      if (written?.kind === 'cancelled') return written;
      state.last = { request, places: walked.walk.places, decisions: decisionsSheet(walked.walk) };
      return done(resultOf(walked.walk, written, performance.now() - started));
    } finally {
      await changes.stop();
    }
  });
}

/** Lets the pane draw and hear clicks between two pieces of work. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

function write(
  state: AppState,
  walked: Walk,
  watch: CheckWatch,
  changed: ReadonlySet<string>,
): Promise<ExcelOutcome<ApplyResult>> {
  return applyMarkPlan(state.session, planMarks(walked), {
    onProgress: (share, sheet) => {
      watch.onProgress({ phase: 'writing', share: JUDGED + share * (1 - JUDGED), sheet });
    },
    signal: watch.signal,
    readAs: walked.sheets,
    changed,
  });
}

function resultOf(
  walked: Walk,
  written: Exclude<ExcelOutcome<ApplyResult>, { kind: 'cancelled' }> | null,
  milliseconds: number,
): CheckResult {
  const { evaluation, records, policy, notices, settings } = walked;
  return {
    report: evaluation.report,
    policy: viewPolicy(policy),
    differences: settings.differences,
    notices,
    rowsRead: Object.fromEntries(records.tables.map(({ role, size }) => [role, size])),
    milliseconds,
    marks: marksOf(written),
    reviews: listReviews(evaluation.facts, policy, records.table('aliases')),
  };
}

function marksOf(written: Exclude<ExcelOutcome<ApplyResult>, { kind: 'cancelled' }> | null): CheckResult['marks'] {
  if (written === null) return { written: false, cells: 0, problem: null };
  if (written.kind === 'failed') return { written: false, cells: 0, problem: written.failure };
  const { cells, failures } = written.value;
  return { written: true, cells, problem: failures[0] ?? null };
}

function decisionsSheet({ records }: Walk): string | null {
  const { present, sheet } = records.table('aliases');
  return present ? sheet : null;
}

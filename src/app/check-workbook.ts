import type { MarkPlan, PlannedRows } from '../engine/model/mark-plan.ts';
import type { SheetInfo } from '../engine/model/sheet-source.ts';
import { columnPlaces } from '../engine/plan/column-places.ts';
import { applyMarkPlan } from '../workbook/apply-plan.ts';
import type { ApplyResult } from '../workbook/apply-plan.ts';
import type { ExcelOutcome } from '../workbook/failure.ts';
import { openExcelSource } from '../workbook/read-sheets.ts';
import { watchChanges } from '../workbook/watch-changes.ts';
import type { AppState } from './app-state.ts';
import type { CheckedWorkbook } from './live/live-follower.ts';
import { andThen, asOutcome, done, failed } from './outcomes.ts';
import type { CheckRequest, CheckResult, CheckWatch, Outcome } from './services.ts';
import { pause } from './pause.ts';
import { steadyProgress } from './steady-progress.ts';
import type { SteadyProgress } from './steady-progress.ts';

/** Shares of the whole at which everything is read, and judged; the rest is writing. */
const READ = 0.5;
const JUDGED = 0.8;

/** Checks the open workbook: reads, judges, writes the marks. `own` where the live check asks for it. */
export function checkWorkbook(
  state: AppState,
  request: CheckRequest,
  watch: CheckWatch,
  own = false,
): Promise<Outcome<CheckResult>> {
  return asOutcome(async () => {
    const progress = steadyProgress(watch);
    const { live } = state;
    const keep = live.isOn;
    let checked: CheckedWorkbook | null = null;
    const changes = keep ? { changed: await live.beginCheck(own), stop: null } : await watchChanges(state.session);
    try {
      const ended = await state.takeTurn(
        () => checkNow(state, { ...request, keep }, watch, progress, changes.changed),
        watch.signal,
      );
      if (ended.kind === 'done') checked = ended.value;
      return await andThen(ended, ({ result }) => done(result));
    } finally {
      progress.stop();
      if (keep) live.endCheck(checked);
      await changes.stop?.();
    }
  });
}

async function checkNow(
  state: AppState,
  request: CheckRequest,
  watch: CheckWatch,
  progress: SteadyProgress,
  changed: ReadonlySet<string>,
): Promise<Outcome<CheckedWorkbook>> {
  const started = performance.now();
  const source = await openExcelSource(state.session, { signal: watch.signal, pause });
  const judgement = await state.judge(source, request, {
    onProgress: (share, sheet) => {
      progress.tell({ phase: share < 1 ? 'reading' : 'judging', share: share * READ, sheet });
    },
    onJudging: (share) => {
      progress.tell({ phase: 'judging', share: READ + share * (JUDGED - READ), sheet: null });
    },
    signal: watch.signal,
  });
  if (!judgement.ok) return failed(judgement.failure);
  const { judged } = judgement;
  progress.tell({ phase: 'judging', share: JUDGED, sheet: null });
  await pause();
  watch.signal.throwIfAborted();
  const written =
    judged.plan === null ? null : await write(state, judged.plan, judged.sheets, progress, watch, changed);
  if (written?.kind === 'cancelled') return written;
  const places = columnPlaces(
    judged.tables,
    judged.sheets.map(({ name }) => name),
  );
  state.last = { request, places, decisions: judged.decisions };
  const milliseconds = performance.now() - started;
  const result = { ...judged.result, milliseconds, marks: marksOf(written) };
  const markedSheets = written?.kind === 'done' ? written.value.markedSheets : null;
  return done({ judged, result, request, dateSystem: source.dateSystem, markedSheets });
}

function write(
  state: AppState,
  plan: MarkPlan<PlannedRows>,
  readAs: readonly SheetInfo[],
  progress: SteadyProgress,
  { signal }: CheckWatch,
  changed: ReadonlySet<string>,
): Promise<ExcelOutcome<ApplyResult>> {
  return applyMarkPlan(state.session, plan, {
    onProgress: (share, sheet) => {
      progress.tell({ phase: 'writing', share: JUDGED + share * (1 - JUDGED), sheet });
    },
    signal,
    readAs,
    changed,
  });
}

function marksOf(written: Exclude<ExcelOutcome<ApplyResult>, { kind: 'cancelled' }> | null): CheckResult['marks'] {
  if (written === null) return { written: false, cells: 0, problem: null };
  if (written.kind === 'failed') return { written: false, cells: 0, problem: written.failure };
  const { cells, failures } = written.value;
  return { written: true, cells, problem: failures[0] ?? null };
}

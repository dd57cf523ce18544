import { firstRowOf } from '../engine/model/mark-plan.ts';
import type { MarkPlan, PlannedRows } from '../engine/model/mark-plan.ts';
import type { SheetInfo } from '../engine/model/sheet-source.ts';
import { asOutcome, isCancellation } from './failure.ts';
import type { ExcelFailure, ExcelOutcome } from './failure.ts';
import { beginEntry, endEntry } from './journal.ts';
import type { JournalEntry } from './journal.ts';
import { recoverWithin } from './recover.ts';
import { replaceMarks } from './replace-marks.ts';
import type { ExcelBatch, ExcelSession } from './session.ts';
import { findOwnSheets, surveyWorkbook } from './survey.ts';
import type { Survey } from './survey.ts';
import type { WriteJob } from './write-job.ts';
import { writeHighlights } from './write-highlights.ts';
import { sortPlans, writeSheets } from './write-sheets.ts';
import type { SortedPlans } from './write-sheets.ts';

export interface ApplyOptions {
  /** Share of the writing that is done, 0..1, never falling, and the sheet just written to. */
  readonly onProgress?: (share: number, sheet: string | null) => void;
  /** Obeyed between any two sheets; marks set so far are taken away again, sheets written so far stay whole. */
  readonly signal?: AbortSignal;
  /** The sheets as they were read: one that has grown or shrunk since is not marked. */
  readonly readAs?: readonly SheetInfo[];
  /** Sheets changed since they were read, as `watchChanges` knows them: they are not marked either. */
  readonly changed?: ReadonlySet<string>;
}

export interface ApplyResult {
  /** Cells that are marked now. */
  readonly cells: number;
  readonly markedSheets: readonly string[];
  readonly writtenSheets: readonly string[];
  /** What could not be written, each with its sheet; everything else is. */
  readonly failures: readonly ExcelFailure[];
}

/**
 * Writes a plan into the workbook: marks as conditional formats, result sheets in place. A journal entry stands in the
 * workbook from before the first change until after the last, so that `recover` can clean up after a crash.
 */
export function applyMarkPlan(
  session: ExcelSession,
  plan: MarkPlan<PlannedRows>,
  options: ApplyOptions = {},
): Promise<ExcelOutcome<ApplyResult>> {
  return asOutcome(() => session.run((batch) => applyWithin(session, batch, plan, options), { oneUndoStep: true }));
}

async function applyWithin(
  session: ExcelSession,
  batch: ExcelBatch,
  plan: MarkPlan<PlannedRows>,
  options: ApplyOptions,
): Promise<ApplyResult> {
  options.signal?.throwIfAborted();
  await recoverWithin(session, batch);
  const survey = await surveyWorkbook(batch);
  const own = await findOwnSheets(batch, plan.sheets, survey);
  const sorted = sortPlans(plan.sheets, survey, own);
  const job: WriteJob = {
    session,
    batch,
    signal: options.signal,
    failures: [...sorted.failures],
    onSent: progressOf(plan, options),
  };
  options.signal?.throwIfAborted();
  const result = await writeAll(job, plan, sorted, survey, options);
  options.onProgress?.(1, null);
  return result;
}

async function writeAll(
  job: WriteJob,
  plan: MarkPlan<PlannedRows>,
  sorted: SortedPlans,
  survey: Survey,
  options: ApplyOptions,
): Promise<ApplyResult> {
  const begun: JournalEntry = {
    version: 1,
    marked: false,
    added: sorted.added.map((sheet) => sheet.name),
    rewritten: sorted.rewritten.map((sheet) => sheet.name),
    done: [],
  };
  await beginEntry(job, begun, sorted.rewritten);
  try {
    const highlighted =
      plan.highlights === null
        ? { cells: 0, sheets: [] }
        : await writeHighlights(job, plan.highlights, survey, {
            readAs: options.readAs ?? [],
            changed: options.changed ?? new Set(),
          });
    // Told with the first sheet: a crash before takes the marks back and no sheet has to be finished.
    const marked = { ...begun, marked: true };
    const last = await writeSheets(job, sorted, survey, marked);
    const whole = last.done.length === begun.added.length + begun.rewritten.length;
    if (whole || (await addedAreGone(job, last))) await endEntry(job, last);
    return {
      cells: highlighted.cells,
      markedSheets: highlighted.sheets,
      writtenSheets: plan.sheets.map(({ name }) => name).filter((name) => last.done.includes(name)),
      failures: job.failures,
    };
  } catch (error) {
    if (isCancellation(error)) await takeBack(job, survey, begun);
    throw error;
  }
}

/** Whether only added sheets failed and none of them is left half written; then there is nothing to recover. */
async function addedAreGone(job: WriteJob, entry: JournalEntry): Promise<boolean> {
  if (entry.rewritten.some((sheet) => !entry.done.includes(sheet))) return false;
  const { sheets } = await surveyWorkbook(job.batch);
  return entry.added.every((sheet) => entry.done.includes(sheet) || !sheets.has(sheet));
}

async function takeBack(job: WriteJob, survey: Survey, entry: JournalEntry): Promise<void> {
  await replaceMarks({ ...job, signal: undefined }, [], [...survey.sheets.values()]);
  await endEntry(job, entry);
}

/** Turns the bytes sent into a share; the plan's size is only known roughly, so the share stays below 1 until the end. */
function progressOf(plan: MarkPlan<PlannedRows>, options: ApplyOptions): WriteJob['onSent'] {
  const cells = plan.sheets.reduce((sum, sheet) => sum + sheet.cells.length * firstRowOf(sheet.cells).length, 0);
  const areas = (plan.highlights ?? []).reduce((sum, highlight) => sum + highlight.areas.length, 0);
  const expected = Math.max(1, cells * 40 + areas * 12);
  let sent = 0;
  return (bytes, sheet) => {
    sent += bytes;
    options.onProgress?.(Math.min(0.99, sent / (sent + Math.max(expected - sent, expected * 0.01))), sheet);
  };
}

import { asOutcome } from './failure.ts';
import type { ExcelFailure, ExcelOutcome } from './failure.ts';
import { endEntry, readEntry } from './journal.ts';
import type { JournalEntry } from './journal.ts';
import { readKeptPlans } from './redo-log.ts';
import { replaceMarks } from './replace-marks.ts';
import type { ExcelBatch, ExcelSession } from './session.ts';
import { surveyWorkbook } from './survey.ts';
import type { Survey } from './survey.ts';
import { forSheet, sendSteps } from './write-job.ts';
import type { WriteJob } from './write-job.ts';
import { removeSheetStep, sortPlans, writeSheets } from './write-sheets.ts';

/** What was done about a run that had broken off. */
export interface Recovery {
  /** Marks taken away because the run had not set all of them. */
  readonly removedFormats: number;
  /** Sheets taken away because they were only begun. */
  readonly removedSheets: readonly string[];
  /** Sheets that were being rewritten and are now complete. */
  readonly finishedSheets: readonly string[];
  readonly failures: readonly ExcelFailure[];
}

/** Looks for a run that broke off and brings the workbook to a clean state; null where there is none. */
export function recover(session: ExcelSession): Promise<ExcelOutcome<Recovery | null>> {
  return asOutcome(() => session.run((batch) => recoverWithin(session, batch), { oneUndoStep: true }));
}

/** The same within a run, one request where there is nothing to do. */
export async function recoverWithin(session: ExcelSession, batch: ExcelBatch): Promise<Recovery | null> {
  const entry = await readEntry(batch);
  if (entry === null) return null;
  const failures: ExcelFailure[] = [];
  const job: WriteJob = { session, batch, signal: undefined, failures, onSent: () => undefined };
  const survey = await surveyWorkbook(batch);
  const { removed } = entry.marked ? { removed: 0 } : await replaceMarks(job, [], [...survey.sheets.values()]);
  const removedSheets = await removeBegun(job, entry, survey);
  const finishedSheets = await finishRewritten(job, entry, survey);
  if (failures.length === 0) await endEntry(job, entry);
  return { removedFormats: removed, removedSheets, finishedSheets, failures };
}

async function removeBegun(job: WriteJob, entry: JournalEntry, survey: Survey): Promise<string[]> {
  const removed: string[] = [];
  for (const sheet of entry.added) {
    const state = survey.sheets.get(sheet);
    if (state === undefined || !state.marked || entry.done.includes(sheet)) continue;
    if (await forSheet(job, sheet, () => sendSteps(job, [removeSheetStep(sheet)], sheet))) removed.push(sheet);
  }
  return removed;
}

async function finishRewritten(job: WriteJob, entry: JournalEntry, survey: Survey): Promise<readonly string[]> {
  const open = entry.rewritten.filter((sheet) => !entry.done.includes(sheet) && survey.sheets.has(sheet));
  if (open.length === 0) return [];
  const plans = (await readKeptPlans(job.batch)) ?? [];
  const sorted = sortPlans(
    plans.filter((plan) => open.includes(plan.name)),
    survey,
    new Set(open),
  );
  job.failures.push(...sorted.failures);
  const after = await writeSheets(job, sorted, survey, entry);
  return open.filter((sheet) => after.done.includes(sheet));
}

import { asOutcome } from './failure.ts';
import type { ExcelFailure, ExcelOutcome } from './failure.ts';
import { endEntry, readEntry } from './journal.ts';
import type { JournalEntry } from './journal.ts';
import { findMarks, removeMarkSteps } from './our-marks.ts';
import { readKeptPlans } from './redo-log.ts';
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
  const removedFormats = entry.marked ? 0 : await removeAllMarks(job, [...survey.sheets.keys()]);
  const removedSheets = await removeBegun(job, entry, survey);
  const finishedSheets = await finishRewritten(job, entry, survey);
  if (failures.length === 0) await endEntry(batch);
  return { removedFormats, removedSheets, finishedSheets, failures };
}

/** Takes our marks off the sheets, together where that goes well; answers how many. */
export async function removeAllMarks(job: WriteJob, sheets: readonly string[]): Promise<number> {
  const marks = await findMarks(job.batch, sheets);
  let removed = 0;
  for (const sheet of new Set(marks.map((mark) => mark.sheet))) {
    const removing = async (): Promise<void> => {
      const here = await findMarks(job.batch, [sheet]);
      await sendSteps(job, removeMarkSteps(here), sheet);
    };
    if (await forSheet(job, sheet, removing)) removed += marks.filter((mark) => mark.sheet === sheet).length;
  }
  return removed;
}

async function removeBegun(job: WriteJob, entry: JournalEntry, survey: Survey): Promise<string[]> {
  const removed: string[] = [];
  for (const sheet of entry.added) {
    const state = survey.sheets.get(sheet);
    if (state === undefined || state.marker === null || entry.done.includes(sheet)) continue;
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

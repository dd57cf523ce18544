import type { PlannedRows, SheetPlan } from '../engine/model/mark-plan.ts';
import { isThereAlready } from './error-codes.ts';
import { ExcelError, isCancellation } from './failure.ts';
import type { ExcelFailure } from './failure.ts';
import { failureOf } from './failure-texts.ts';
import { entryStep } from './journal.ts';
import type { JournalEntry } from './journal.ts';
import { contentSteps, newSheetSteps, rewriteSteps } from './sheet-steps.ts';
import type { Step } from './step.ts';
import { findOwnSheets, surveyWorkbook } from './survey.ts';
import type { Survey } from './survey.ts';
import { forSheet, sendSteps } from './write-job.ts';
import type { WriteJob } from './write-job.ts';

/** Which planned sheets are added, which are written in place or below what stands, and which cannot be written and why. */
export interface SortedPlans {
  readonly added: readonly SheetPlan<PlannedRows>[];
  readonly rewritten: readonly SheetPlan<PlannedRows>[];
  readonly failures: readonly ExcelFailure[];
}

/** Decides what happens to each planned sheet; `own` are the names of those that stand and are ours. */
export function sortPlans(
  plans: readonly SheetPlan<PlannedRows>[],
  survey: Survey,
  own: ReadonlySet<string>,
): SortedPlans {
  const added: SheetPlan<PlannedRows>[] = [];
  const rewritten: SheetPlan<PlannedRows>[] = [];
  const failures: ExcelFailure[] = [];
  for (const plan of plans) {
    const state = survey.sheets.get(plan.name);
    if (state === undefined && plan.firstRow > 0) failures.push(failureOf('sheet-changed', plan.name, 'missing sheet'));
    else if (state === undefined && survey.structureProtected)
      failures.push(failureOf('workbook-protected', plan.name));
    else if (state === undefined) added.push(plan);
    else if (!own.has(plan.name)) failures.push(plan.firstRow > 0 ? rowsTaken(plan.name) : foreignSheet(plan.name));
    else if (state.protected) failures.push(failureOf('sheet-protected', plan.name));
    else rewritten.push(plan);
  }
  return { added, rewritten, failures };
}

function foreignSheet(sheet: string): ExcelFailure {
  return {
    ...failureOf('sheet-changed', sheet, 'foreign sheet'),
    message: {
      zh: `工作簿中已有一张名为“${sheet}”的工作表，它不是客备写的，因此没有改动。请给它改名，然后再试一次。`,
      en: `The workbook already has a sheet named “${sheet}” that Kebei did not write, so it was left alone. Rename it, then try again.`,
    },
  };
}

function rowsTaken(sheet: string): ExcelFailure {
  return failureOf('sheet-changed', sheet, 'rows below are no longer empty');
}

/** Writes the sheets one after the other; the entry says after each how far the run has come. Answers the last entry. */
export async function writeSheets(
  job: WriteJob,
  sorted: SortedPlans,
  survey: Survey,
  begun: JournalEntry,
): Promise<JournalEntry> {
  let entry = begun;
  const taken = takenNames(survey, sorted.rewritten);
  for (const plan of [...sorted.added, ...sorted.rewritten]) {
    job.signal?.throwIfAborted();
    const done = { ...entry, done: [...entry.done, plan.name] };
    const state = survey.sheets.get(plan.name);
    const steps = function* (): Generator<Step> {
      yield entryStep(entry);
      yield* stepsFor(plan, survey, taken);
      yield entryStep(done);
    };
    const rewriting = (now: Survey) =>
      function* (): Generator<Step> {
        yield entryStep(entry);
        yield* stepsFor(plan, now, takenNames(now, [plan]));
        yield entryStep(done);
      };
    const written =
      state === undefined ? await addOne(job, plan, steps, rewriting) : await rewriteOne(job, plan.name, steps);
    if (written) entry = done;
  }
  return entry;
}

function stepsFor(plan: SheetPlan<PlannedRows>, survey: Survey, taken: ReadonlySet<string>): Iterable<Step> {
  const state = survey.sheets.get(plan.name);
  if (state === undefined) return newSheetSteps(plan, 'ours', taken);
  if (plan.firstRow > 0) return contentSteps(plan, taken);
  const marking = !state.marked && !survey.structureProtected;
  return rewriteSteps(plan, { tables: tablesToFree(plan, state.tables), marking }, taken);
}

/** A sheet that stands is written to its end, cancelled or not: it may hold what somebody has noted. */
function rewriteOne(job: WriteJob, sheet: string, steps: () => Iterable<Step>): Promise<boolean> {
  return forSheet(job, sheet, () => sendSteps(job, steps(), sheet));
}

/**
 * A sheet that we add is removed again when it cannot be written to its end or the writing is cancelled, and before
 * another try. Where another pane has added it meanwhile, it is written in place: the later check is the one that counts.
 */
async function addOne(
  job: WriteJob,
  plan: SheetPlan<PlannedRows>,
  steps: () => Iterable<Step>,
  rewriting: (now: Survey) => () => Iterable<Step>,
): Promise<boolean> {
  const { name: sheet } = plan;
  const remove = (): Promise<boolean> => forSheet(job, sheet, () => sendSteps(job, [removeSheetStep(sheet)], sheet));
  let tries = 0;
  const found = { isAnothers: false };
  try {
    const written = await forSheet(job, sheet, async () => {
      if (tries++ > 0) await sendSteps(job, [removeSheetStep(sheet)], sheet);
      try {
        await sendSteps(job, steps(), sheet, job.signal);
      } catch (error) {
        found.isAnothers = isThereAlready(error);
        if (!found.isAnothers) throw error;
      }
    });
    if (found.isAnothers) return await forSheet(job, sheet, () => overwrite(job, plan, rewriting));
    if (!written) await remove();
    return written;
  } catch (error) {
    if (isCancellation(error)) await remove();
    throw error;
  }
}

async function overwrite(
  job: WriteJob,
  plan: SheetPlan<PlannedRows>,
  rewriting: (now: Survey) => () => Iterable<Step>,
): Promise<void> {
  const now = await surveyWorkbook(job.batch);
  const { failures } = sortPlans([plan], now, await findOwnSheets(job.batch, [plan], now));
  const [failure] = failures;
  if (failure !== undefined) throw new ExcelError(failure);
  await sendSteps(job, rewriting(now)(), plan.name);
}

/** The step that deletes a sheet, if it is there. */
export function removeSheetStep(sheet: string): Step {
  return { bytes: 300, queue: ({ workbook }) => workbook.worksheets.getItemOrNullObject(sheet).delete() };
}

/** Tables to turn back into plain cells: those that stand in the sheet, and the one a broken try may have added. */
function tablesToFree(plan: SheetPlan<PlannedRows>, standing: readonly string[]): string[] {
  return [...new Set([...standing, ...(plan.table === null ? [] : [plan.table.name])])];
}

/** Names of tables in sheets that are not written again. */
export function takenNames(survey: Survey, rewritten: readonly SheetPlan<PlannedRows>[]): ReadonlySet<string> {
  const names = new Set(rewritten.filter((plan) => plan.firstRow === 0).map((plan) => plan.name));
  return new Set(
    [...survey.sheets.values()].filter((sheet) => !names.has(sheet.name)).flatMap((sheet) => sheet.tables),
  );
}

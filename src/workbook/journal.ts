import type { PlannedRows, SheetPlan } from '../engine/model/mark-plan.ts';
import { dropPlansSteps, keepPlansSteps } from './redo-log.ts';
import type { ExcelBatch } from './session.ts';
import { settingKey } from './settings.ts';
import type { Step } from './step.ts';
import { sendSteps } from './write-job.ts';
import type { WriteJob } from './write-job.ts';

const KEY = settingKey('unfinished');
const ENTRY_BYTES = 2000;

/** What a run that has begun to write intends, and how far it has come. Stands in the workbook until it is done. */
export interface JournalEntry {
  readonly version: 1;
  /** True once all marks of the run are on the sheets. */
  readonly marked: boolean;
  /** Sheets that the run adds. */
  readonly added: readonly string[];
  /** Sheets that the run empties and writes again; their plans are in the redo log. */
  readonly rewritten: readonly string[];
  /** Those of both that are written to the end. */
  readonly done: readonly string[];
}

/** The entry of a run that did not come to its end, null where all is well. */
export async function readEntry(batch: ExcelBatch): Promise<JournalEntry | null> {
  const setting = await batch.send(({ workbook }) => workbook.settings.getItemOrNullObject(KEY).load('value'), {
    repeatable: true,
  });
  return setting.isNullObject ? null : (JSON.parse(String(setting.value)) as JournalEntry);
}

/** Writes the redo log and then the entry, before anything else is touched; remains of an older log go first. */
export async function beginEntry(
  job: WriteJob,
  entry: JournalEntry,
  rewritten: readonly SheetPlan<PlannedRows>[],
): Promise<void> {
  await job.session.persist(async () => {
    const stale = rewritten.length === 0 ? [] : await dropPlansSteps(job.batch);
    const steps = function* (): Generator<Step> {
      yield* stale;
      yield* keepPlansSteps(rewritten);
      yield entryStep(entry);
    };
    await sendSteps(job, steps(), null);
  });
}

/** The step that tells how far the run has come, for the request that brings it there. */
export function entryStep(entry: JournalEntry): Step {
  const text = JSON.stringify(entry);
  return { bytes: ENTRY_BYTES + text.length, queue: ({ workbook }) => void workbook.settings.add(KEY, text) };
}

/** Removes the entry and then its log: the run is over. */
export async function endEntry(job: WriteJob, entry: JournalEntry): Promise<void> {
  await job.session.persist(async () => {
    const drops = entry.rewritten.length === 0 ? [] : await dropPlansSteps(job.batch);
    await sendSteps(job, [removeEntry, ...drops], null);
  });
}

const removeEntry: Step = {
  bytes: ENTRY_BYTES,
  queue: ({ workbook }) => workbook.settings.getItemOrNullObject(KEY).delete(),
};

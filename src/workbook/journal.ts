import type { SheetPlan } from '../engine/model/mark-plan.ts';
import { dropPlansSteps, keepPlansSteps } from './redo-log.ts';
import type { ExcelBatch } from './session.ts';
import { settingKey } from './settings.ts';
import { packSteps, queueSteps } from './step.ts';
import type { Step } from './step.ts';

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

/** Writes the redo log and then the entry, in syncs of their own, before anything else is touched. */
export async function beginEntry(
  batch: ExcelBatch,
  entry: JournalEntry,
  rewritten: readonly SheetPlan[],
): Promise<void> {
  const steps = [...keepPlansSteps(rewritten), entryStep(entry)];
  for (const request of packSteps(steps)) await batch.send((context) => queueSteps(context, request));
}

/** The step that tells how far the run has come. */
export function entryStep(entry: JournalEntry): Step {
  const text = JSON.stringify(entry);
  return { bytes: ENTRY_BYTES + text.length, queue: ({ workbook }) => void workbook.settings.add(KEY, text) };
}

/** Removes entry and log: the run is over. */
export async function endEntry(batch: ExcelBatch): Promise<void> {
  const drops = await dropPlansSteps(batch);
  await batch.send(
    (context) => {
      context.workbook.settings.getItemOrNullObject(KEY).delete();
      queueSteps(context, drops);
    },
    { repeatable: false },
  );
}

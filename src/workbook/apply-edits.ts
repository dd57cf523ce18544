import type { EditPlan } from '../engine/model/edit-plan.ts';
import { editSteps } from './edit-steps.ts';
import { asOutcome, ExcelError } from './failure.ts';
import type { ExcelOutcome } from './failure.ts';
import { failureOf } from './failure-texts.ts';
import { readBefore, refuseIfClosed } from './read-before.ts';
import type { ExcelBatch, ExcelSession } from './session.ts';
import { settingKey } from './settings.ts';
import type { Step } from './step.ts';
import { surveyWorkbook } from './survey.ts';
import { sendSteps } from './write-job.ts';
import type { WriteJob } from './write-job.ts';
import { takenNames } from './write-sheets.ts';

/** Where the plan that takes a begun one back stands until that one is done. */
const KEY = settingKey('unfinished-edits');
const JOURNAL_BYTES = 2000;
/** `Table.resize`. */
const RESIZE_SET = '1.13';

/**
 * Carries out changes of the user's own sheets, all or none, and answers the plan that takes them back. Nothing is
 * written where a sheet is protected or a cell has changed since the plan was made.
 */
export function applyEdits(session: ExcelSession, plan: EditPlan): Promise<ExcelOutcome<EditPlan>> {
  return asOutcome(() => session.run((batch) => applyWithin(session, batch, plan), { oneUndoStep: true }));
}

/** Takes back changes that a crash has left half written; false where there are none. */
export function recoverEdits(session: ExcelSession): Promise<ExcelOutcome<boolean>> {
  return asOutcome(() => session.run((batch) => recoverWithin(session, batch), { oneUndoStep: true }));
}

async function applyWithin(session: ExcelSession, batch: ExcelBatch, plan: EditPlan): Promise<EditPlan> {
  await recoverWithin(session, batch);
  const survey = await surveyWorkbook(batch);
  refuseIfClosed(plan, survey);
  const undo = await readBefore(batch, plan);
  const job = jobOf(session, batch);
  const doable = session.supports(RESIZE_SET) ? plan : { ...plan, tables: [] };
  await session.persist(() => sendSteps(job, [keepStep(undo)], null));
  const steps = [...editSteps(doable, takenNames(survey, [])), dropStep];
  try {
    await session.persist(() => sendSteps(job, steps, null));
  } catch (error) {
    await takeBack(job, undo);
    throw named(error, plan);
  }
  return undo;
}

async function recoverWithin(session: ExcelSession, batch: ExcelBatch): Promise<boolean> {
  const setting = await batch.send(({ workbook }) => workbook.settings.getItemOrNullObject(KEY).load('value'), {
    repeatable: true,
  });
  if (setting.isNullObject) return false;
  await takeBack(jobOf(session, batch), JSON.parse(String(setting.value)) as EditPlan);
  return true;
}

/** Every cell gets what it held; where a sheet has gone meanwhile there is nothing to give back. */
async function takeBack(job: WriteJob, undo: EditPlan): Promise<void> {
  const { sheets } = await surveyWorkbook(job.batch);
  const possible = {
    ...undo,
    edits: undo.edits.filter(({ sheet }) => sheets.has(sheet)),
    tables: undo.tables.filter(({ sheet, table }) => sheets.get(sheet)?.tables.includes(table) === true),
  };
  await job.session.persist(() => sendSteps(job, [...editSteps(possible, new Set()), dropStep], null));
}

/** A refusal that names no sheet is told of the first that was to be written. */
function named(error: unknown, plan: EditPlan): unknown {
  const sheet = plan.edits[0]?.sheet ?? null;
  if (!(error instanceof ExcelError) || error.failure.sheet !== null || sheet === null) return error;
  return new ExcelError(failureOf(error.failure.code, sheet, error.failure.diagnosis), error.transient, error);
}

function jobOf(session: ExcelSession, batch: ExcelBatch): WriteJob {
  return { session, batch, signal: undefined, failures: [], onSent: () => undefined };
}

function keepStep(undo: EditPlan): Step {
  const text = JSON.stringify(undo);
  return { bytes: JOURNAL_BYTES + text.length * 3, queue: ({ workbook }) => void workbook.settings.add(KEY, text) };
}

const dropStep: Step = {
  bytes: JOURNAL_BYTES,
  queue: ({ workbook }) => workbook.settings.getItemOrNullObject(KEY).delete(),
};

import { ExcelError } from './failure.ts';
import type { ExcelFailure } from './failure.ts';
import { failureOf } from './failure-texts.ts';
import type { ExcelBatch, ExcelSession } from './session.ts';
import { packSteps, queueSteps } from './step.ts';
import type { Step } from './step.ts';

/** What the parts of one run of writing share. */
export interface WriteJob {
  readonly session: ExcelSession;
  readonly batch: ExcelBatch;
  readonly signal: AbortSignal | undefined;
  /** What could not be written; everything else is. */
  readonly failures: ExcelFailure[];
  /** Told after each request, with the bytes it carried and the sheet it wrote to. */
  readonly onSent: (bytes: number, sheet: string | null) => void;
}

/**
 * Sends the steps in as few requests as fit; the subject is named in a failure. The signal is obeyed between any two
 * requests: only for what is taken back when it is left half done.
 */
export async function sendSteps(
  job: WriteJob,
  steps: Iterable<Step>,
  subject: string | null,
  signal?: AbortSignal,
): Promise<void> {
  for await (const request of packSteps(steps, job.session.rest)) {
    signal?.throwIfAborted();
    await job.batch.send((context) => queueSteps(context, request), { subject });
    job.onSent(stepBytes(request), subject);
  }
}

/** Bytes of all steps together. */
function stepBytes(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + step.bytes, 0);
}

/**
 * Does the work on one sheet, with the tries that a passing failure deserves. A lasting failure is noted for that sheet
 * and answered with false; one that concerns everything, such as a cell being edited, is thrown on.
 */
export async function forSheet(job: WriteJob, sheet: string, work: () => Promise<void>): Promise<boolean> {
  try {
    await job.session.persist(work);
    return true;
  } catch (error) {
    if (!(error instanceof ExcelError) || concernsEverything(error)) throw error;
    job.failures.push({ ...error.failure, message: failureOf(error.failure.code, sheet).message, sheet });
    return false;
  }
}

/** Whether no other sheet would fare better. */
export function concernsEverything(error: ExcelError): boolean {
  return error.failure.code === 'cell-edit-mode' || error.failure.code === 'busy';
}

import type { SheetSource } from '../../../engine/model/sheet-source.ts';
import { questionAnswerer } from '../../check-worker/answer-questions.ts';
import { putPiece } from '../../check-worker/long-lists.ts';
import type { JudgeWatch } from '../../check-worker/judge-in-worker.ts';
import { pause } from '../../pause.ts';
import type { Outcome } from '../../services.ts';
import { importSteps } from './import-steps.ts';
import type { ImportStep, StepResult, StepTaker } from './import-steps.ts';
import type { StepWorker } from './step-messages.ts';

/** Takes a step of an import: in a worker where one starts, with the same code on the page where none does. */
export type StepRunner = (step: ImportStep, source: SheetSource, watch: JudgeWatch) => Promise<Outcome<StepResult>>;

/**
 * Starts a worker with the first step and keeps it, with what it has opened. A step that is given up takes its worker
 * with it; the next step opens the same ledger again in a new one.
 */
export function createStepRunner(start: () => Promise<StepWorker | null>): StepRunner {
  let worker: StepWorker | null = null;
  let onPage: StepTaker | null = null;
  let opened: Extract<ImportStep, { of: 'open' }> | null = null;

  const take: StepRunner = async (step, source, watch) => {
    if (worker === null && onPage === null) {
      worker = await start();
      if (worker === null) onPage = importSteps();
    }
    watch.signal.throwIfAborted();
    if (worker === null) return onPage === null ? take(step, source, watch) : takeOnPage(onPage, step, source, watch);
    try {
      return await takeInWorker(worker, step, source, watch);
    } catch (error) {
      worker.end();
      worker = null;
      throw error;
    }
  };

  return async (step, source, watch) => {
    const isNew = worker === null && onPage === null;
    if (step.of === 'open') opened = step;
    else if (isNew && opened !== null) {
      const again = await take(opened, source, watch);
      if (again.kind !== 'done') return again;
    }
    if (step.of === 'draft' && opened !== null) opened = { ...opened, kind: step.kind };
    return take(step, source, watch);
  };
}

function takeOnPage(
  taker: StepTaker,
  step: ImportStep,
  source: SheetSource,
  watch: JudgeWatch,
): Promise<Outcome<StepResult>> {
  return taker(step, source, {
    onProgress: (share, sheet) => {
      watch.onProgress(share, sheet);
    },
    checkpoint: () => {
      watch.signal.throwIfAborted();
    },
    pause,
  });
}

function takeInWorker(
  worker: StepWorker,
  step: ImportStep,
  source: SheetSource,
  watch: JudgeWatch,
): Promise<Outcome<StepResult>> {
  return new Promise((resolve, reject) => {
    const answer = questionAnswerer(source);
    let taken: Outcome<StepResult> | null = null;
    const giveUp = (): void => {
      reject(watch.signal.reason as Error);
    };
    // Line and signal keep their listeners: what was heard is not to stay in the memory with them.
    const letGo = (): void => {
      taken = null;
      worker.onCrash(() => undefined);
      watch.signal.removeEventListener('abort', giveUp);
    };
    worker.onCrash(reject);
    watch.signal.addEventListener('abort', giveUp);
    worker.line.onMessage((message) => {
      switch (message.kind) {
        case 'ready':
          return;
        case 'question':
          answer(message.question).then(({ value, handedOver }) => {
            worker.line.send({ kind: 'answer', id: message.id, value }, handedOver);
          }, reject);
          return;
        case 'progress':
          watch.onProgress(message.share, message.sheet);
          return;
        case 'taken':
          taken = message.outcome;
          worker.line.send({ kind: 'more' });
          return;
        case 'piece':
          putPiece(taken, message.piece);
          worker.line.send({ kind: 'more' });
          return;
        case 'done':
          if (taken !== null) resolve(taken);
          letGo();
          return;
        case 'crashed':
          reject(Object.assign(new Error(message.message), { stack: message.stack }));
      }
    });
    worker.line.send({ kind: 'step', step, dateSystem: source.dateSystem });
  });
}

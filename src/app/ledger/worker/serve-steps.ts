import { askedSource } from '../../check-worker/asked-source.ts';
import type { Ask } from '../../check-worker/asked-source.ts';
import { cutLongLists, piecesOf } from '../../check-worker/long-lists.ts';
import type { Line, Question } from '../../check-worker/worker-messages.ts';
import type { Outcome } from '../../services.ts';
import { importSteps } from './import-steps.ts';
import type { StepResult } from './import-steps.ts';
import type { FromStepWorker, ToStepWorker } from './step-messages.ts';

/**
 * The worker's side: takes the steps of an import, and asks the page for the cells of the workbook. An import of a hundred
 * thousand rows goes to the page in pieces, each when the last is taken in.
 */
export function serveSteps(line: Line<FromStepWorker, ToStepWorker>): void {
  const waiting = new Map<number, (value: unknown) => void>();
  let asked = 0;
  let unsaid: Iterator<FromStepWorker, undefined> | null = null;
  const sayNext = (): void => {
    const next = unsaid?.next();
    if (next?.done !== false) return;
    // What was said is not to be kept by the one who says it.
    if (next.value.kind === 'done') unsaid = null;
    line.send(next.value, memoryOf(next.value));
  };
  const take = importSteps();
  const ask: Ask = <T>(question: Question) =>
    new Promise<T>((resolve) => {
      const id = ++asked;
      waiting.set(id, (value) => {
        resolve(value as T);
      });
      line.send({ kind: 'question', id, question });
    });
  const watch = {
    onProgress: (share: number, sheet: string | null) => {
      line.send({ kind: 'progress', share, sheet });
    },
    // A step that is given up is ended from outside, together with its worker.
    checkpoint: () => undefined,
  };
  line.onMessage((message) => {
    if (message.kind === 'answer') {
      waiting.get(message.id)?.(message.value);
      waiting.delete(message.id);
      return;
    }
    if (message.kind === 'more') {
      sayNext();
      return;
    }
    take(message.step, askedSource(message.dateSystem, ask), watch).then(
      (outcome) => {
        unsaid = inPieces(outcome);
        sayNext();
      },
      (thrown: unknown) => {
        const { message: said, stack = '' } = thrown instanceof Error ? thrown : new Error(String(thrown));
        line.send({ kind: 'crashed', message: said, stack });
      },
    );
  });
  line.send({ kind: 'ready' });
}

/** What a step came to as messages of which each is taken in within a few milliseconds. */
function* inPieces(outcome: Outcome<StepResult>): Generator<FromStepWorker, undefined> {
  const { short, lists } = cutLongLists(outcome);
  yield { kind: 'taken', outcome: short };
  for (const list of lists) for (const piece of piecesOf(list, false)) yield { kind: 'piece', piece };
  yield { kind: 'done' };
}

function memoryOf(message: FromStepWorker): ArrayBuffer[] {
  return message.kind === 'piece' ? [message.piece.bytes.buffer] : [];
}

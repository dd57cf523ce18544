import { askedSource } from '../../check-worker/asked-source.ts';
import type { Ask } from '../../check-worker/asked-source.ts';
import type { Line, Question } from '../../check-worker/worker-messages.ts';
import { importSteps } from './import-steps.ts';
import type { FromStepWorker, ToStepWorker } from './step-messages.ts';

/** The worker's side: takes the steps of an import, and asks the page for the cells of the workbook. */
export function serveSteps(line: Line<FromStepWorker, ToStepWorker>): void {
  const waiting = new Map<number, (value: unknown) => void>();
  let asked = 0;
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
    take(message.step, askedSource(message.dateSystem, ask), watch).then(
      (outcome) => {
        line.send({ kind: 'taken', outcome });
      },
      (thrown: unknown) => {
        const { message: said, stack = '' } = thrown instanceof Error ? thrown : new Error(String(thrown));
        line.send({ kind: 'crashed', message: said, stack });
      },
    );
  });
  line.send({ kind: 'ready' });
}

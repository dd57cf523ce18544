import type { Area } from '../../../engine/model/cell.ts';
import type { CellBlock, SheetInfo, SheetSource } from '../../../engine/model/sheet-source.ts';
import { unpackBlock } from '../../check-worker/packed-block.ts';
import type { Line, PackedBlock, Question } from '../../check-worker/worker-messages.ts';
import { importSteps } from './import-steps.ts';
import type { FromStepWorker, ToStepWorker } from './step-messages.ts';

type Ask = <T>(question: Question) => Promise<T>;

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

/** The workbook as a source of sheets, asked for over the line. */
function askedSource(dateSystem: SheetSource['dateSystem'], ask: Ask): SheetSource {
  return {
    dateSystem,
    sheets: () => ask<readonly SheetInfo[]>({ of: 'sheets' }),
    merges: (sheet, area) => ask<readonly Area[]>({ of: 'merges', sheet, area }),
    blocks: async function* (sheet, area): AsyncIterable<CellBlock> {
      const reader = await ask<number>({ of: 'reader', sheet, area });
      for (;;) {
        const block = await ask<PackedBlock | null>({ of: 'block', reader });
        if (block === null) return;
        yield unpackBlock(block);
      }
    },
  };
}

import type { Identify } from '../../engine/evaluate/index-customers.ts';
import { rememberIdentities } from '../../engine/evaluate/remember-identities.ts';
import type { Area } from '../../engine/model/cell.ts';
import type { CellBlock, SheetInfo, SheetSource } from '../../engine/model/sheet-source.ts';
import { MEMORY_SHORT } from '../failures.ts';
import { judgeWorkbook } from '../judge-workbook.ts';
import type { ReadWatch } from '../read-tables.ts';
import { cutLongLists } from './long-lists.ts';
import { unpackBlock } from './packed-block.ts';
import type { FromWorker, Line, PackedBlock, Question, ToWorker } from './worker-messages.ts';

/** The worker's side: judges workbooks whose cells it asks the page for. One check at a time. */
export function serveChecks(line: Line<FromWorker, ToWorker>): void {
  const waiting = new Map<number, (value: unknown) => void>();
  let asked = 0;
  const identify = rememberIdentities();
  const ask = <T>(question: Question): Promise<T> =>
    new Promise<T>((resolve) => {
      const id = ++asked;
      waiting.set(id, (value) => {
        resolve(value as T);
      });
      line.send({ kind: 'question', id, question });
    });
  line.onMessage((message) => {
    if (message.kind === 'answer') {
      waiting.get(message.id)?.(message.value);
      waiting.delete(message.id);
    } else {
      void check(message, ask, line, identify);
    }
  });
  line.send({ kind: 'ready' });
}

async function check(
  { request, dateSystem }: Extract<ToWorker, { kind: 'check' }>,
  ask: <T>(question: Question) => Promise<T>,
  line: Line<FromWorker, ToWorker>,
  identify: Identify,
): Promise<void> {
  try {
    const watch: ReadWatch = {
      onProgress: (share, sheet) => {
        line.send({ kind: 'progress', share, sheet });
      },
      // A cancelled check is ended from outside, together with its worker.
      checkpoint: () => undefined,
    };
    const judged = await judgeWorkbook(askedSource(dateSystem, ask), request, watch, identify);
    if (!judged.ok) {
      line.send({ kind: 'failed', failure: judged.failure });
      return;
    }
    const { short, pieces } = cutLongLists(judged.judged);
    line.send({ kind: 'judged', judged: short });
    for (const piece of pieces) line.send({ kind: 'piece', piece });
    line.send({ kind: 'done' });
  } catch (error) {
    line.send(isMemoryShort(error) ? { kind: 'failed', failure: MEMORY_SHORT } : crash(error));
  }
}

/** Engines say it in words of their own: allocation failed, out of memory, invalid array length. */
function isMemoryShort(error: unknown): boolean {
  return error instanceof RangeError && /memory|allocation|array length|array buffer/i.test(error.message);
}

function crash(error: unknown): FromWorker {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'crashed', message, stack };
}

/** The workbook as a source of sheets, asked for over the line. */
function askedSource(dateSystem: SheetSource['dateSystem'], ask: <T>(question: Question) => Promise<T>): SheetSource {
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

import type { Identify } from '../../engine/evaluate/index-customers.ts';
import { rememberIdentities } from '../../engine/evaluate/remember-identities.ts';
import type { Area } from '../../engine/model/cell.ts';
import type { CellBlock, SheetInfo, SheetSource } from '../../engine/model/sheet-source.ts';
import { MEMORY_SHORT } from '../failures.ts';
import { judgeWorkbook } from '../judge-workbook.ts';
import type { Judged } from '../judge-workbook.ts';
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
  let rest: Iterator<FromWorker> | null = null;
  const sendNext = (): void => {
    const next = rest?.next();
    if (next?.done === false) line.send(next.value);
    else rest = null;
  };
  line.onMessage((message) => {
    switch (message.kind) {
      case 'answer':
        waiting.get(message.id)?.(message.value);
        waiting.delete(message.id);
        return;
      case 'more':
        sendNext();
        return;
      case 'check':
        void check(message, ask, line, identify).then((messages) => {
          rest = messages;
          sendNext();
        });
    }
  });
  line.send({ kind: 'ready' });
}

async function check(
  { request, dateSystem }: Extract<ToWorker, { kind: 'check' }>,
  ask: <T>(question: Question) => Promise<T>,
  line: Line<FromWorker, ToWorker>,
  identify: Identify,
): Promise<Iterator<FromWorker>> {
  try {
    const watch: ReadWatch = {
      onProgress: (share, sheet) => {
        line.send({ kind: 'progress', share, sheet });
      },
      onJudging: (share) => {
        line.send({ kind: 'judging', share });
      },
      // A cancelled check is ended from outside, together with its worker.
      checkpoint: () => undefined,
    };
    const judged = await judgeWorkbook(askedSource(dateSystem, ask), request, watch, identify);
    return judged.ok ? inPieces(judged.judged) : one({ kind: 'failed', failure: judged.failure });
  } catch (error) {
    return one(isMemoryShort(error) ? { kind: 'failed', failure: MEMORY_SHORT } : crash(error));
  }
}

function* one(message: FromWorker): Generator<FromWorker, undefined> {
  yield message;
}

/** What was found as messages of which each is taken in within a few milliseconds. */
function* inPieces(judged: Judged): Generator<FromWorker, undefined> {
  const { short, pieces } = cutLongLists(judged);
  yield { kind: 'judged', judged: short };
  for (const piece of pieces) yield { kind: 'piece', piece };
  yield { kind: 'done' };
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

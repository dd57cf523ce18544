import type { Identify } from '../../engine/evaluate/index-customers.ts';
import { KeptCustomers } from '../../engine/live/kept-customers.ts';
import { rememberIdentities } from '../../engine/evaluate/remember-identities.ts';
import { MEMORY_SHORT } from '../failures.ts';
import { judgeWorkbook } from '../judge-workbook.ts';
import { beginLiveCheck } from '../live/live-check.ts';
import type { Followed, LiveCheck } from '../live/live-check.ts';
import type { ReadWatch } from '../reading/read-tables.ts';
import { askedSource } from './asked-source.ts';
import type { Ask } from './asked-source.ts';
import { cutLongLists, piecesOf } from './long-lists.ts';
import type { Path } from './long-lists.ts';
import type { FromWorker, Line, Question, ToWorker } from './worker-messages.ts';

/**
 * The worker's side: judges workbooks whose cells it asks the page for, one at a time, and follows the edits of the last
 * where that was asked for.
 */
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
    if (next?.done !== false) return;
    // What was said is not to be kept by the one who says it.
    if (next.value.kind === 'done') rest = null;
    line.send(next.value, memoryOf(next.value));
  };
  const say = (messages: Iterator<FromWorker>): void => {
    rest = messages;
    sendNext();
  };
  let live: LiveCheck | null = null;
  const customers = new KeptCustomers();
  line.onMessage((message) => {
    switch (message.kind) {
      case 'answer':
        waiting.get(message.id)?.(message.value);
        waiting.delete(message.id);
        return;
      case 'more':
        sendNext();
        return;
      case 'follow':
        void follow(live, message, ask).then(say);
        return;
      case 'check':
        // What the last check has kept goes first: two would not find room.
        live = null;
        void check(message, ask, line, { identify, customers }).then((checked) => {
          ({ live } = checked);
          say(checked.messages);
        });
    }
  });
  line.send({ kind: 'ready' });
}

type Sent<K extends ToWorker['kind']> = Extract<ToWorker, { kind: K }>;

/** What there is to say of a check, and what follows the edits, null where that was not asked for. */
interface Checked {
  readonly messages: Iterator<FromWorker>;
  readonly live: LiveCheck | null;
}

async function check(
  { request, dateSystem }: Sent<'check'>,
  ask: Ask,
  line: Line<FromWorker, ToWorker>,
  { identify, customers }: { readonly identify: Identify; readonly customers: KeptCustomers },
): Promise<Checked> {
  try {
    const source = askedSource(dateSystem, ask);
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
    if (request.keep === true) {
      const begun = await beginLiveCheck(source, request, watch, customers);
      if (!begun.ok) return { messages: one({ kind: 'failed', failure: begun.failure }), live: null };
      return { messages: inPieces(begun.judged, (judged) => ({ kind: 'judged', judged })), live: begun.live };
    }
    const judged = await judgeWorkbook(source, request, watch, identify);
    return {
      messages: judged.ok
        ? inPieces(judged.judged, (short) => ({ kind: 'judged', judged: short }))
        : one({ kind: 'failed', failure: judged.failure }),
      live: null,
    };
  } catch (error) {
    return { messages: one(failureIn(error)), live: null };
  }
}

async function follow(
  live: LiveCheck | null,
  { change, dateSystem }: Sent<'follow'>,
  ask: Ask,
): Promise<Iterator<FromWorker>> {
  try {
    const followed: Followed =
      live === null ? { kind: 'too-different' } : await live.follow(askedSource(dateSystem, ask), change);
    return inPieces(followed, (short) => ({ kind: 'followed', followed: short }));
  } catch (error) {
    return one(failureIn(error));
  }
}

function* one(message: FromWorker): Generator<FromWorker, undefined> {
  yield message;
}

/** What was found as messages of which each is taken in within a few milliseconds. */
function* inPieces<T>(found: T, toMessage: (short: T) => FromWorker): Generator<FromWorker, undefined> {
  const { short, lists } = cutLongLists(found);
  yield toMessage(short);
  for (const list of lists) {
    for (const piece of piecesOf(list, isRowsOfPlan(list.path))) yield { kind: 'piece', piece };
  }
  yield { kind: 'done' };
}

/** Rows that the page only writes: they are no concern of its memory. */
function isRowsOfPlan(path: Path): boolean {
  return path[0] === 'plan' && path.at(-1) === 'cells';
}

function memoryOf(message: FromWorker): ArrayBuffer[] {
  return message.kind === 'piece' ? [message.piece.bytes.buffer] : [];
}

function failureIn(error: unknown): FromWorker {
  return isMemoryShort(error) ? { kind: 'failed', failure: MEMORY_SHORT } : crash(error);
}

/** Engines say it in words of their own: allocation failed, out of memory, invalid array length. */
function isMemoryShort(error: unknown): boolean {
  return error instanceof RangeError && /memory|allocation|array length|array buffer/i.test(error.message);
}

function crash(error: unknown): FromWorker {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'crashed', message, stack };
}

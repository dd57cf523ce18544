import type { WorkbookChange } from '../../engine/model/sheet-change.ts';
import type { SheetSource } from '../../engine/model/sheet-source.ts';
import type { JudgedOrNot } from '../judge-workbook.ts';
import type { Followed } from '../live/live-check.ts';
import type { CheckRequest } from '../services.ts';
import { questionAnswerer } from './answer-questions.ts';
import { putPiece } from './long-lists.ts';
import type { CheckWorker } from './start-worker.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** What the page learns and says while a worker judges. */
export interface JudgeWatch {
  /** Share of the cells that is read, and the sheet being read. */
  onProgress(share: number, sheet: string | null): void;
  /** Share of the judging that is done, once everything is read. */
  onJudging?(share: number): void;
  readonly signal: AbortSignal;
}

/** Lets a worker judge the workbook. Once the signal is aborted it rejects at once; the worker is then to be ended. */
export function judgeInWorker(
  worker: CheckWorker,
  source: SheetSource,
  request: CheckRequest,
  watch: JudgeWatch,
): Promise<JudgedOrNot> {
  return converse<JudgedOrNot>(
    worker,
    source,
    { kind: 'check', request, dateSystem: source.dateSystem },
    watch,
    (message) =>
      message.kind === 'judged'
        ? { ok: true, judged: message.judged }
        : message.kind === 'failed'
          ? { ok: false, failure: message.failure }
          : null,
  );
}

/** Lets a worker follow edits of the workbook that it has judged last. */
export function followInWorker(worker: CheckWorker, source: SheetSource, change: WorkbookChange): Promise<Followed> {
  const watch = { onProgress: () => undefined, signal: new AbortController().signal };
  return converse<Followed>(
    worker,
    source,
    { kind: 'follow', change, dateSystem: source.dateSystem },
    watch,
    (message) =>
      message.kind === 'followed'
        ? message.followed
        : message.kind === 'failed'
          ? { kind: 'failed', failure: message.failure }
          : null,
  );
}

/** Sends a message and answers the worker's questions until its answer has come whole. */
function converse<T>(
  worker: CheckWorker,
  source: SheetSource,
  sent: ToWorker,
  watch: JudgeWatch,
  answerIn: (message: FromWorker) => T | null,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const answer = questionAnswerer(source);
    let said: T | null = null;
    const giveUp = (): void => {
      reject(watch.signal.reason as Error);
    };
    // Line and signal keep their listeners: what was heard is not to stay in the memory with them.
    const letGo = (): void => {
      said = null;
      worker.onCrash(() => undefined);
      watch.signal.removeEventListener('abort', giveUp);
    };
    const take = (message: FromWorker): void => {
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
        case 'judging':
          watch.onJudging?.(message.share);
          return;
        case 'judged':
        case 'followed':
          said = answerIn(message);
          worker.line.send({ kind: 'more' });
          return;
        case 'piece':
          putPiece(contentOf(said), message.piece);
          worker.line.send({ kind: 'more' });
          return;
        case 'done':
          if (said !== null) resolve(said);
          letGo();
          return;
        case 'failed':
          said = answerIn(message);
          if (said !== null) resolve(said);
          return;
        case 'crashed':
          reject(Object.assign(new Error(message.message), { stack: message.stack }));
      }
    };
    watch.signal.throwIfAborted();
    watch.signal.addEventListener('abort', giveUp);
    worker.onCrash(reject);
    worker.line.onMessage(take);
    worker.line.send(sent);
  });
}

/** What was cut into pieces: of an answer that wraps it, what it wraps. */
function contentOf(said: unknown): unknown {
  return typeof said === 'object' && said !== null && 'judged' in said ? said.judged : said;
}

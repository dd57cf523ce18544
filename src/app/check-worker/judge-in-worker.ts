import type { SheetSource } from '../../engine/model/sheet-source.ts';
import type { Judged, JudgedOrNot } from '../judge-workbook.ts';
import type { CheckRequest } from '../services.ts';
import { questionAnswerer } from './answer-questions.ts';
import { putPiece } from './long-lists.ts';
import type { CheckWorker } from './start-worker.ts';
import type { FromWorker } from './worker-messages.ts';

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
  return new Promise<JudgedOrNot>((resolve, reject) => {
    const answer = questionAnswerer(source);
    let judged: Judged | null = null;
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
          ({ judged } = message);
          worker.line.send({ kind: 'more' });
          return;
        case 'piece':
          putPiece(judged, message.piece);
          worker.line.send({ kind: 'more' });
          return;
        case 'done':
          if (judged !== null) resolve({ ok: true, judged });
          return;
        case 'failed':
          resolve({ ok: false, failure: message.failure });
          return;
        case 'crashed':
          reject(Object.assign(new Error(message.message), { stack: message.stack }));
      }
    };
    watch.signal.throwIfAborted();
    watch.signal.addEventListener('abort', () => {
      reject(watch.signal.reason as Error);
    });
    worker.onCrash(reject);
    worker.line.onMessage(take);
    worker.line.send({ kind: 'check', request, dateSystem: source.dateSystem });
  });
}

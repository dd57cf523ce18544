import type { SheetSource } from '../../engine/model/sheet-source.ts';
import { judgeWorkbook } from '../judge-workbook.ts';
import type { JudgedOrNot } from '../judge-workbook.ts';
import type { CheckRequest } from '../services.ts';
import { pause } from '../pause.ts';
import { judgeInWorker } from './judge-in-worker.ts';
import type { JudgeWatch } from './judge-in-worker.ts';
import type { CheckWorker } from './start-worker.ts';

/** Judges a workbook: in a worker where one starts, with the same code on the page where none does. */
export type Judge = (source: SheetSource, request: CheckRequest, watch: JudgeWatch) => Promise<JudgedOrNot>;

/**
 * Starts a worker with the first check and keeps it for the next; a check that is cancelled or fails takes its worker
 * with it, so that nothing is left behind in it.
 */
export function createJudge(start: () => Promise<CheckWorker | null>): Judge {
  let idle: CheckWorker | null = null;
  let noWorker = false;
  return async (source, request, watch) => {
    const worker = idle ?? (noWorker ? null : await start());
    idle = null;
    watch.signal.throwIfAborted();
    if (worker === null) {
      noWorker = true;
      return judgeOnPage(source, request, watch);
    }
    try {
      const judged = await judgeInWorker(worker, source, request, watch);
      idle = worker;
      return judged;
    } catch (error) {
      worker.end();
      throw error;
    }
  };
}

function judgeOnPage(source: SheetSource, request: CheckRequest, watch: JudgeWatch): Promise<JudgedOrNot> {
  return judgeWorkbook(source, request, {
    onProgress: (share, sheet) => {
      watch.onProgress(share, sheet);
    },
    onJudging: (share) => {
      watch.onJudging?.(share);
    },
    checkpoint: () => {
      watch.signal.throwIfAborted();
    },
    pause,
  });
}

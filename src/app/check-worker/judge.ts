import { KeptCustomers } from '../../engine/live/kept-customers.ts';
import type { SheetSource } from '../../engine/model/sheet-source.ts';
import { judgeWorkbook } from '../judge-workbook.ts';
import type { JudgedOrNot } from '../judge-workbook.ts';
import type { WorkbookChange } from '../../engine/model/sheet-change.ts';
import { beginLiveCheck } from '../live/live-check.ts';
import type { BegunLiveCheck, Followed, LiveCheck } from '../live/live-check.ts';
import type { ReadWatch } from '../reading/read-tables.ts';
import type { CheckRequest } from '../services.ts';
import { pause } from '../pause.ts';
import { toldOfPage } from '../notices/judged-on-page.ts';
import { followInWorker, judgeInWorker } from './judge-in-worker.ts';
import type { JudgeWatch } from './judge-in-worker.ts';
import type { CheckWorker } from './start-worker.ts';

/** Judges workbooks: in a worker where one starts, with the same code on the page where none does. */
export interface Judge {
  (source: SheetSource, request: CheckRequest, watch: JudgeWatch): Promise<JudgedOrNot>;
  /** Follows edits of the workbook judged last, where that was to be kept. One at a time, and not while a check runs. */
  readonly follow: (source: SheetSource, change: WorkbookChange) => Promise<Followed>;
}

/**
 * Starts a worker with the first check and keeps it for the next; a check that is cancelled or fails takes its worker
 * with it, so that nothing is left behind in it.
 */
export function createJudge(start: () => Promise<CheckWorker | null>): Judge {
  let idle: CheckWorker | null = null;
  let noWorker = false;
  let onPage: LiveCheck | null = null;
  const customers = new KeptCustomers();
  const judge = async (source: SheetSource, request: CheckRequest, watch: JudgeWatch): Promise<JudgedOrNot> => {
    const worker = idle ?? (noWorker ? null : await start());
    idle = null;
    onPage = null;
    watch.signal.throwIfAborted();
    if (worker === null) {
      noWorker = true;
      const begun = await judgeOnPage(source, request, watch, customers);
      if (!begun.ok) return begun;
      if ('live' in begun) onPage = begun.live;
      return { ok: true, judged: toldOfPage(begun.judged) };
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
  const follow = async (source: SheetSource, change: WorkbookChange): Promise<Followed> => {
    if (onPage !== null) return followOnPage(onPage, source, change);
    const worker = idle;
    if (worker === null) return { kind: 'too-different' };
    try {
      return await followInWorker(worker, source, change);
    } catch (error) {
      // What it has kept may be half way: the next check starts another.
      if (idle === worker) idle = null;
      worker.end();
      throw error;
    }
  };
  return Object.assign(judge, { follow });
}

async function followOnPage(live: LiveCheck, source: SheetSource, change: WorkbookChange): Promise<Followed> {
  const followed = await live.follow(source, change);
  if (followed.kind !== 'changed') return followed;
  return { ...followed, change: { ...followed.change, rest: toldOfPage(followed.change.rest) } };
}

function judgeOnPage(
  source: SheetSource,
  request: CheckRequest,
  watch: JudgeWatch,
  customers: KeptCustomers,
): Promise<JudgedOrNot | BegunLiveCheck> {
  const reading: ReadWatch = {
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
  };
  return request.keep === true
    ? beginLiveCheck(source, request, reading, customers)
    : judgeWorkbook(source, request, reading);
}

/**
 * A whole check through the real office.js on our host, marks written, the engine in a thread of its own: how long the
 * pane's thread is ever kept, how often progress is told, how many requests go to Excel. Usage: pane-once.ts <filings>
 *
 * The host shares the thread with the pane here, as Excel does not, so its own work is measured and taken off. What is
 * left still holds its counting of bytes, so the block is an upper bound.
 */
import { createServices } from '../../src/app/create-services.ts';
import { createJudge } from '../../src/app/check-worker/judge.ts';
import { EXCEL_2021_SETS, OfficeHost } from '../../src/workbench/host/index.ts';
import { startOffice } from '../../test/support/office.ts';
import { AS_OF, madeUpCompany } from './made-up-company.ts';
import { startNodeWorker } from './start-node-worker.ts';

export interface PaneTimes {
  readonly seconds: number;
  /** Milliseconds. */
  readonly longestBlock: number;
  /** What the check said it was doing just before. */
  readonly blockedWhile: string;
  readonly longestSilence: number;
  readonly cancelledAfter: number;
  readonly requests: number;
  readonly readMegabytes: number;
  readonly findings: number;
  readonly marks: number;
}

const size = Number(process.argv[2] ?? 1000);
const office = await startOffice({ boot: 'full', host: new OfficeHost({ sets: EXCEL_2021_SETS }) });
Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
const { host } = office;
host.workbook.load({
  sheets: Object.entries(madeUpCompany(size, true)).map(([name, rows]) => ({ name, rows })),
});

let hostTime = 0;
countHostTime();
const services = createServices(() => 'zh', createJudge(startNodeWorker));
const request = { asOf: AS_OF, policy: 'feida', writeMarks: true };

const cancelledAfter = await cancelDuringReading();
host.traffic.reset();
const blocks = watchBlocks();
let doing = 'reading';
let lastHeard = performance.now();
let longestSilence = 0;
const started = performance.now();
const outcome = await services.check(request, {
  signal: new AbortController().signal,
  onProgress: (progress) => {
    doing = `${progress.phase} ${progress.sheet ?? ''}`.trim();
    longestSilence = Math.max(longestSilence, performance.now() - lastHeard);
    lastHeard = performance.now();
  },
});
blocks.stop();
if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
const times: PaneTimes = {
  seconds: (performance.now() - started) / 1000,
  longestBlock: blocks.longest().milliseconds,
  blockedWhile: blocks.longest().doing,
  longestSilence,
  cancelledAfter,
  requests: host.traffic.requests,
  readMegabytes: host.traffic.responseBytes / 1_000_000,
  findings: outcome.value.report.findings.length,
  marks: outcome.value.marks.cells,
};
process.stdout.write(JSON.stringify(times));
process.exit(0);

async function cancelDuringReading(): Promise<number> {
  const cancel = new AbortController();
  let cancelledAt = 0;
  await services.check(request, {
    signal: cancel.signal,
    onProgress: ({ share }) => {
      if (share < 0.3 || cancelledAt > 0) return;
      cancelledAt = performance.now();
      cancel.abort();
    },
  });
  return performance.now() - cancelledAt;
}

/** Time between two turns of the event loop, without what the host took of it. */
function watchBlocks(): { longest(): { milliseconds: number; doing: string }; stop(): void } {
  let longest = { milliseconds: 0, doing: '' };
  let running = true;
  let [at, hostAt] = [performance.now(), hostTime];
  const turn = (): void => {
    const [now, hostNow] = [performance.now(), hostTime];
    const milliseconds = now - at - (hostNow - hostAt);
    if (milliseconds > longest.milliseconds) longest = { milliseconds, doing };
    [at, hostAt] = [now, hostNow];
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    longest: () => longest,
    stop: () => {
      running = false;
    },
  };
}

/** Adds up what the host does: carrying requests out, and the JSON of requests and responses. */
function countHostTime(): void {
  const timed = <T>(work: () => T): T => {
    const before = performance.now();
    try {
      return work();
    } finally {
      hostTime += performance.now() - before;
    }
  };
  const { workbook } = host;
  const carryOut = workbook.as.bind(workbook);
  workbook.as = (user, work) => timed(() => carryOut(user, work));
  const { parse, stringify } = JSON;
  JSON.parse = (text, reviver) => {
    const work = (): unknown => parse(text, reviver);
    return text.includes('"ObjectPaths"') ? timed(work) : work();
  };
  JSON.stringify = (value: unknown, ...more: unknown[]): string => {
    const work = (): string => Reflect.apply(stringify, JSON, [value, ...more]) as string;
    return typeof value === 'object' && value !== null && 'Results' in value ? timed(work) : work();
  };
}

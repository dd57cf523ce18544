/**
 * A whole check through the real office.js on our host, marks written: how long the pane's thread is ever kept, how
 * often progress is told, how many requests go to Excel. As in Excel, the host is not in the pane's thread, and neither
 * is the engine. Usage: pane-once.ts <filings> <dirty|clean|few-marks>
 */
import { createServices } from '../../src/app/create-services.ts';
import { createJudge } from '../../src/app/check-worker/judge.ts';
import { startOffice } from '../../test/support/office.ts';
import { startDistantHost } from './distant-host.ts';
import type { Dirt } from './distant-host.ts';
import { AS_OF } from './made-up-company.ts';
import { startNodeWorker } from './start-node-worker.ts';
import { watchBlocks } from './thread-time.ts';

export interface PaneTimes {
  readonly seconds: number;
  /** Milliseconds. */
  readonly longestBlock: number;
  /** What the check said it was doing just before. */
  readonly blockedWhile: string;
  /** The longest blocks, so that the first is no accident. */
  readonly blocks: readonly number[];
  readonly longestSilence: number;
  readonly cancelledAfter: number;
  readonly requests: number;
  readonly readMegabytes: number;
  readonly findings: number;
  readonly marks: number;
}

const [filings = '1000', dirt = 'dirty'] = process.argv.slice(2);
const distant = await startDistantHost({ filings: Number(filings), dirt: dirt as Dirt });
const office = await startOffice({ boot: 'full', host: distant.host });
Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });

const services = createServices(() => 'zh', createJudge(startNodeWorker));
const request = { asOf: AS_OF, policy: 'feida', writeMarks: true };

const cancelledAfter = await cancelDuringReading();
await distant.traffic();
let doing = 'reading';
let lastHeard = performance.now();
let longestSilence = 0;
const watch = watchBlocks(() => doing);
const started = performance.now();
const outcome = await services.check(request, {
  signal: new AbortController().signal,
  onProgress: (progress) => {
    doing = `${progress.phase} ${progress.sheet ?? ''} ${progress.share.toFixed(2)}`;
    longestSilence = Math.max(longestSilence, performance.now() - lastHeard);
    lastHeard = performance.now();
  },
});
const seconds = (performance.now() - started) / 1000;
const blocks = watch.stop();
if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
const { requests, responseBytes } = await distant.traffic();
const times: PaneTimes = {
  seconds,
  longestBlock: blocks[0]?.milliseconds ?? 0,
  blockedWhile: blocks[0]?.doing ?? '',
  blocks: blocks.map(({ milliseconds }) => Math.round(milliseconds)),
  longestSilence,
  cancelledAfter,
  requests,
  readMegabytes: responseBytes / 1_000_000,
  findings: outcome.value.report.findings.length,
  marks: outcome.value.marks.cells,
};
process.stdout.write(JSON.stringify(times));
if (process.env['KEBEI_BENCH_BLOCKS'] !== undefined) process.stderr.write(`${JSON.stringify(blocks, null, 1)}\n`);
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

/**
 * Edits single rows of a workbook that the pane has checked, through the real office.js on our host: how long until the
 * mark of the edited cell has come or gone on the sheet, and how long the pane's thread is kept meanwhile. As in Excel,
 * the host is not in the pane's thread, and neither is the engine. Usage: live-pane-once.ts <filings> <edits of each kind>
 */
import { setTimeout as pause } from 'node:timers/promises';
import { createJudge } from '../../src/app/check-worker/judge.ts';
import { createServices } from '../../src/app/create-services.ts';
import { startOffice } from '../../test/support/office.ts';
import { startDistantHost } from './distant-host.ts';
import { AS_OF, madeUpCompany } from './made-up-company.ts';
import { rowEdits } from './row-edits.ts';
import type { CellEdit } from './row-edits.ts';
import { startNodeWorker } from './start-node-worker.ts';
import { watchBlocks } from './thread-time.ts';

/** Milliseconds. */
export interface LivePaneTimes {
  /** From the edited cell to its mark, by the edited sheet. */
  readonly archive: readonly number[];
  readonly ledger: readonly number[];
  /** Of the pane's thread during the edits. */
  readonly longestBlock: number;
}

/** People do not edit faster than that, and what an edit leaves to do is done by then. */
const BETWEEN_EDITS = 500;
const LONGEST_WAIT = 120_000;

const [filings = 1000, edits = 20] = process.argv.slice(2).map(Number);
const distant = await startDistantHost({ filings, dirt: 'dirty' });
const office = await startOffice({ boot: 'full', host: distant.host });
Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });

const services = createServices(() => 'zh', createJudge(startNodeWorker));
let stopped: string | null = null;
await services.live.start((update) => {
  if (update.kind !== 'updating' && update.kind !== 'updated') stopped = update.kind;
});
const outcome = await services.check(
  { asOf: AS_OF, policy: 'feida', writeMarks: true },
  { signal: new AbortController().signal, onProgress: () => undefined },
);
if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));

const company = madeUpCompany(filings, true);
await pause(BETWEEN_EDITS);
const watch = watchBlocks(() => 'editing');
const archive = await timesOf(rowEdits(company, 'address', edits));
const ledger = await timesOf(rowEdits(company, 'amount', edits));
const [longest] = watch.stop();
process.stdout.write(
  JSON.stringify({ archive, ledger, longestBlock: longest?.milliseconds ?? 0 } satisfies LivePaneTimes),
);
process.exit(0);

async function timesOf(made: readonly CellEdit[]): Promise<number[]> {
  const times: number[] = [];
  for (const edit of made) {
    const tooLong = new AbortController();
    const overdue = pause(LONGEST_WAIT, null, { signal: tooLong.signal }).then(
      () => Promise.reject(new Error(`no mark for ${JSON.stringify(edit)}; the pane said ${stopped ?? 'nothing'}`)),
      () => new Promise<never>(() => undefined),
    );
    times.push(await Promise.race([distant.edit(edit), overdue]));
    tooLong.abort();
    await pause(BETWEEN_EDITS);
  }
  return times;
}

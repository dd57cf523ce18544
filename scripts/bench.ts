/**
 * Prints each goal of speed beside its peer or floor of the same run, and writes docs/performance.md.
 * Options: `--json -` prints JSON and writes no page; `--size 20000` measures a smaller company, where goals stay open.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { CheckTimes } from './bench/check-once.ts';
import type { PaneTimes } from './bench/pane-once.ts';
import type { IdentityTimes } from './bench/identity-once.ts';
import { bundleBench } from './bench/bundle.ts';
import { inOwnProcess, median, notMeasured, round } from './bench/measure.ts';
import type { Measure } from './bench/measure.ts';
import { firstLoad } from './bench/first-load.ts';
import { writePerformancePage } from './bench/performance-page.ts';

const GOAL_SIZE = 100_000;
const RUNS = 3;

const { values: options } = parseArgs({
  options: { json: { type: 'string' }, size: { type: 'string', default: String(GOAL_SIZE) } },
});
const size = Number(options.size);
const programs = await bundleBench();
const isWhole = size >= GOAL_SIZE;

async function checkTimes(filings: number, dirt: 'dirty' | 'clean'): Promise<CheckTimes> {
  const runs: CheckTimes[] = [];
  for (let run = 0; run < RUNS; run++)
    runs.push(await inOwnProcess<CheckTimes>(programs('check-once'), String(filings), dirt));
  const first = runs[0];
  if (first === undefined) throw new Error('nothing was measured');
  return {
    ...first,
    parse: median(runs.map(({ parse }) => parse)),
    check: median(runs.map(({ check }) => check)),
    engineBytes: median(runs.map(({ engineBytes }) => engineBytes)),
  };
}

async function evaluationLines(): Promise<Measure[]> {
  const dirty = await checkTimes(size, 'dirty');
  const clean = await checkTimes(size, 'clean');
  const tenth = await checkTimes(size / 10, 'dirty');
  const bytesPerRow = dirty.engineBytes / dirty.rows;
  const growth = dirty.check / tenth.check;
  const judged = (met: boolean): boolean | null => (isWhole ? met : null);
  return [
    {
      name: `whole evaluation without identity, ${size} filings, dirty, cold, against JSON.parse`,
      value: round(dirty.check / dirty.parse),
      unit: '×',
      against: `${round(dirty.check)} s; JSON.parse of ${Math.round(dirty.bytes / 1_000_000)} MB ${round(dirty.parse)} s; ${dirty.findings} findings`,
      goal: '≤ 1.0 ×',
      met: judged(dirty.check <= dirty.parse),
    },
    {
      name: `the same on clean data, against JSON.parse`,
      value: round(clean.check / clean.parse),
      unit: '×',
      against: `${round(clean.check)} s; JSON.parse ${round(clean.parse)} s`,
      goal: '≤ 1.0 ×',
      met: judged(clean.check <= clean.parse),
    },
    {
      name: 'growth of the evaluation over ten times the rows',
      value: round(growth),
      unit: '×',
      against: `${round(tenth.check)} s for ${size / 10} filings`,
      goal: '≤ 12 ×',
      met: judged(growth <= 12),
    },
    {
      name: "memory of the engine's data",
      value: Math.round(bytesPerRow),
      unit: 'bytes a row',
      against: `${Math.round(dirty.engineBytes / 1_000_000)} MB for ${dirty.rows} rows`,
      goal: '≤ 40 bytes a row',
      met: judged(bytesPerRow <= 40),
    },
  ];
}

async function identityLines(): Promise<Measure[]> {
  const whole = await inOwnProcess<IdentityTimes>(programs('identity-once'), String(size));
  const half = await inOwnProcess<IdentityTimes>(programs('identity-once'), String(size / 2));
  const growth = whole.seconds / half.seconds;
  return [
    {
      name: `identity, ${size} filings`,
      value: round(whole.seconds),
      unit: 's',
      against: `${Math.round(whole.megabytes)} MB kept; ${whole.customers} customers, ${whole.reviews} clusters to review`,
      goal: '≤ 15 s, < 600 MB',
      met: isWhole ? whole.seconds <= 15 && whole.megabytes < 600 : null,
    },
    {
      name: 'growth of identity over twice the filings',
      value: round(growth),
      unit: '×',
      against: `${round(half.seconds)} s for ${size / 2} filings`,
      goal: '≤ 2.3 ×',
      met: isWhole ? growth <= 2.3 : null,
    },
  ];
}

/** Requests beside the reads that a check may make. */
const OTHER_REQUESTS = 20;

async function paneLines(): Promise<Measure[]> {
  const pane = await inOwnProcess<PaneTimes>(programs('pane-once'), String(size), 'dirty');
  const most = Math.ceil(pane.readMegabytes) + OTHER_REQUESTS;
  const against = `check of ${size} filings on the host, ${round(pane.seconds)} s, ${pane.marks} cells marked`;
  const judged = (met: boolean): boolean | null => (isWhole ? met : null);
  return [
    {
      name: "longest block of the pane's thread during a check, an upper bound",
      value: Math.round(pane.longestBlock),
      unit: 'ms',
      against: `${against}; it said: ${pane.blockedWhile}`,
      goal: '< 50 ms',
      met: judged(pane.longestBlock < 50),
    },
    {
      name: 'longest time without a word of progress',
      value: Math.round(pane.longestSilence),
      unit: 'ms',
      against,
      goal: '≤ 250 ms',
      met: judged(pane.longestSilence <= 250),
    },
    {
      name: 'cancel obeyed after',
      value: round(pane.cancelledAfter),
      unit: 'ms',
      against,
      goal: '< 300 ms',
      met: judged(pane.cancelledAfter < 300),
    },
    {
      name: 'requests to Excel',
      value: pane.requests,
      unit: 'requests',
      against: `${against}; ${Math.round(pane.readMegabytes)} MB read`,
      goal: `≤ ${most}: reads at 1 MB each + ${OTHER_REQUESTS}`,
      met: judged(pane.requests <= most),
    },
  ];
}

const OPEN_LINES: readonly Measure[] = [
  notMeasured('clean data, against DuckDB (load, query, read back)', '×', '≤ 0.6 ×', 'DuckDB is not part of this run'),
  notMeasured('against the formulas a user would write, 20,000 filings', '×', '≥ 2,000 ×', 'takes minutes; not run'),
  notMeasured('one edited row among 100,000, findings up to date', 'ms', '< 20 ms', 'there is no live checking yet'),
  notMeasured('one edited row, to the mark on the sheet', 'ms', '< 200 ms', 'there is no live checking yet'),
];

const measures = [
  ...(await evaluationLines()),
  ...(await identityLines()),
  ...(await paneLines()),
  firstLoad(),
  ...OPEN_LINES,
];
if (options.json === '-') process.stdout.write(`${JSON.stringify(measures, null, 2)}\n`);
else {
  for (const { name, value, unit, against, goal, met } of measures) {
    const verdict = met === null ? '' : met ? ' – met' : ' – missed';
    process.stdout.write(
      `${name}: ${value === null ? 'not measured here' : `${value} ${unit}`} (${against ?? ''}); goal ${goal}${verdict}\n`,
    );
  }
  if (isWhole) {
    await writePerformancePage(measures, {
      filings: size,
      node: process.versions.node,
      processor: cpus()[0]?.model ?? 'unknown processor',
      cores: cpus().length,
    });
  }
}

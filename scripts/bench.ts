/**
 * Prints each goal of speed beside its peer or floor of the same run, and writes docs/performance.md.
 * Options: `--json -` prints JSON and writes no page; `--size 20000` measures a smaller company, where goals stay open;
 * `--formulas 20000` lets LibreOffice calculate that many rows, which takes it many minutes, instead of 2,000.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { CheckTimes } from './bench/check-once.ts';
import type { PaneTimes } from './bench/pane-once.ts';
import type { DuckdbTimes } from './bench/duckdb-once.ts';
import type { FormulaTimes } from './bench/formulas-once.ts';
import type { RecheckTimes } from './bench/recheck-once.ts';
import type { IdentityTimes } from './bench/identity-once.ts';
import { bundleBench } from './bench/bundle.ts';
import { inOwnProcess, median, notMeasured, round } from './bench/measure.ts';
import type { Measure } from './bench/measure.ts';
import { liveLines } from './bench/live-lines.ts';
import { firstLoad } from './bench/first-load.ts';
import { writePerformancePage } from './bench/performance-page.ts';

const GOAL_SIZE = 100_000;
const RUNS = 3;

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    size: { type: 'string', default: String(GOAL_SIZE) },
    formulas: { type: 'string', default: '2000' },
  },
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
  const judged = (met: boolean): boolean | null => (isWhole ? met : null);
  const dirty = await checkTimes(size, 'dirty');
  const clean = await checkTimes(size, 'clean');
  const tenth = await checkTimes(size / 10, 'dirty');
  const bytesPerRow = dirty.engineBytes / dirty.rows;
  const growth = dirty.check / tenth.check;
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
    await duckdbLine(clean),
  ];
}

const AGAINST_DUCKDB = 'clean data, against DuckDB (load, query, read back)';
const DUCKDB_GOAL = '≤ 0.6 ×';

async function duckdbLine(clean: CheckTimes): Promise<Measure> {
  const duckdb = await inOwnProcess<DuckdbTimes>(programs('duckdb-once'), String(size));
  if (duckdb === null) return notMeasured(AGAINST_DUCKDB, '×', DUCKDB_GOAL, 'DuckDB is not installed here');
  const { load, query, readBack } = duckdb;
  const ratio = clean.check / (load + query + readBack);
  return {
    name: AGAINST_DUCKDB,
    value: round(ratio),
    unit: '×',
    against: `${round(clean.check)} s with all rules; DuckDB ${round(load)} + ${round(query)} + ${round(readBack)} s for the joins alone`,
    goal: DUCKDB_GOAL,
    met: isWhole ? ratio <= 0.6 : null,
  };
}

const AGAINST_FORMULAS =
  'a workbook that stands read, judged again, against the recalculation of the formulas a user would write';
const FORMULAS_GOAL = '≥ 2,000 × with 20,000 filings';
const FORMULAS_SIZE = 20_000;

/**
 * Formulas look through the whole ledger for each row, so their time grows with the square of the rows. Their time is that
 * of a recalculation: opening the workbook without them is taken off. So the goal is for judging records that stand; what
 * a cold check takes, from raw cells on, is told beside.
 */
async function formulasLines(): Promise<Measure[]> {
  const filings = Number(options.formulas);
  const formulas = await inOwnProcess<FormulaTimes>(programs('formulas-once'), String(filings));
  if (formulas === null)
    return [notMeasured(AGAINST_FORMULAS, '×', FORMULAS_GOAL, 'LibreOffice is not installed here')];
  const { check } = await inOwnProcess<CheckTimes>(programs('check-once'), String(FORMULAS_SIZE), 'clean');
  const { first, again, runs } = await inOwnProcess<RecheckTimes>(programs('recheck-once'), String(FORMULAS_SIZE));
  const seconds = formulas.seconds * (FORMULAS_SIZE / filings) ** 2;
  const reckoned =
    filings === FORMULAS_SIZE ? '' : `, reckoned by the square from ${round(formulas.seconds)} s for ${filings}`;
  const sixFormulas = `six formulas a row in LibreOffice ${round(seconds)} s${reckoned}`;
  return [
    {
      name: AGAINST_FORMULAS,
      value: Math.round(seconds / again),
      unit: '×',
      against: `${round(again)} s with all rules, the median of ${runs} in a warm process, the first one ${round(first)} s; ${sixFormulas}`,
      goal: FORMULAS_GOAL,
      met: seconds / again >= 2000,
    },
    {
      name: 'the whole evaluation from raw cells, cold, against the same recalculation',
      value: Math.round(seconds / check),
      unit: '×',
      against: `${round(check)} s with all rules; ${sixFormulas}`,
      goal: 'none: the formulas’ time has no reading in it',
      met: null,
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
  const judged = (met: boolean): boolean | null => (isWhole ? met : null);
  const linesOf = (pane: PaneTimes, dirt: string): Measure[] => {
    const against = `${size} ${dirt} filings on the host, ${pane.marks} cells marked, ${round(pane.seconds)} s`;
    return [
      {
        name: `longest block of the pane's thread during a check, ${dirt}`,
        value: Math.round(pane.longestBlock),
        unit: 'ms',
        against: `${against}; it said: ${pane.blockedWhile}; the next ones ${pane.blocks.slice(1, 4).join(', ')} ms`,
        goal: '< 50 ms',
        met: judged(pane.longestBlock < 50),
      },
      {
        name: `longest time without a word of progress, ${dirt}`,
        value: Math.round(pane.longestSilence),
        unit: 'ms',
        against,
        goal: '≤ 250 ms',
        met: judged(pane.longestSilence <= 250),
      },
      {
        name: `cancel obeyed after, ${dirt}`,
        value: round(pane.cancelledAfter),
        unit: 'ms',
        against,
        goal: '< 300 ms',
        met: judged(pane.cancelledAfter < 300),
      },
    ];
  };
  /** The goal is for 5,000 marks; what more marks take is told, and has no goal. */
  const requestsOf = (pane: PaneTimes, state: string, hasGoal: boolean): Measure => {
    const most = Math.ceil(pane.readMegabytes) + OTHER_REQUESTS;
    return {
      name: `requests to Excel, ${state}`,
      value: pane.requests,
      unit: 'requests',
      against: `${size} filings on the host, ${pane.marks} cells marked, ${Math.round(pane.readMegabytes)} MB read`,
      goal: hasGoal
        ? `≤ ${most}: reads at 1 MB each + ${OTHER_REQUESTS}, with 5,000 marks`
        : `none for so many marks; with 5,000 it is ${most}`,
      met: hasGoal ? judged(pane.requests <= most) : null,
    };
  };
  const clean = await inOwnProcess<PaneTimes>(programs('pane-once'), String(size), 'clean');
  const dirty = await inOwnProcess<PaneTimes>(programs('pane-once'), String(size), 'dirty');
  const few = await inOwnProcess<PaneTimes>(programs('pane-once'), String(size), 'few-marks');
  return [
    ...linesOf(clean, 'clean'),
    ...linesOf(dirty, 'dirty'),
    requestsOf(few, 'one mark for twenty filings', true),
    requestsOf(clean, 'clean', false),
    requestsOf(dirty, 'dirty', false),
  ];
}

const measures = [
  ...(await evaluationLines()),
  ...(await identityLines()),
  ...(await paneLines()),
  ...(await liveLines(programs, size, isWhole)),
  firstLoad(),
  ...(await formulasLines()),
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

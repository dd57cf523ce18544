import { parseArgs } from 'node:util';
import { walk } from '../src/app/walk.ts';
import { madeUpCompany } from './bench/made-up-company.ts';
import { sourceOfRows } from './bench/source-of-rows.ts';

/** A line of the benchmark. `met` is null where nothing was measured against a goal. */
interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the value is compared with, in the same run. */
  readonly against: string | null;
  readonly goal: string | null;
  readonly met: boolean | null;
}

const RUNS = 3;
/** Formulas that a user would write take this long for 20,000 filings (LibreOffice Calc, measured 2026-11). */
const FORMULAS_SECONDS_20K = 322;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

async function secondsOf(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    await work();
    times.push((performance.now() - started) / 1000);
  }
  return median(times);
}

async function evaluationSeconds(size: number, dirty: boolean): Promise<{ parse: number; check: number }> {
  const sheets = madeUpCompany(size, dirty);
  const payload = JSON.stringify(sheets);
  const parse = await secondsOf(() => JSON.parse(payload) as unknown);
  const check = await secondsOf(async () => {
    const walked = await walk(
      sourceOfRows(sheets),
      { asOf: '2026-06-30', policy: 'feida' },
      { onProgress: () => undefined, checkpoint: () => undefined },
    );
    if (!walked.ok) throw new Error(walked.failure.message.en);
  });
  return { parse, check };
}

const { values: options } = parseArgs({
  options: { json: { type: 'string' }, size: { type: 'string', default: '20000' } },
});
const size = Number(options.size);
const small = await evaluationSeconds(size / 10, true);
const dirty = await evaluationSeconds(size, true);
const clean = await evaluationSeconds(size, false);
const round = (value: number): number => Math.round(value * 1000) / 1000;
const measures: Measure[] = [
  {
    name: `check of ${size} filings, ${size * 10} ledger rows, dirty`,
    value: round(dirty.check),
    unit: 's',
    against: null,
    goal: null,
    met: null,
  },
  {
    name: `check of ${size} filings, ${size * 10} ledger rows, clean`,
    value: round(clean.check),
    unit: 's',
    against: null,
    goal: null,
    met: null,
  },
  {
    name: 'check, dirty, against JSON.parse of the payload',
    value: round(dirty.check / dirty.parse),
    unit: '×',
    against: `JSON.parse ${round(dirty.parse)} s`,
    goal: '≤ 1.0 at 100,000 filings',
    met: size >= 100_000 ? dirty.check <= dirty.parse : null,
  },
  {
    name: 'growth over ten times the rows',
    value: round(dirty.check / small.check),
    unit: '×',
    against: `${round(small.check)} s`,
    goal: '≤ 12',
    met: dirty.check / small.check <= 12,
  },
  {
    name: 'against the formulas a user would write, 20,000 filings',
    value: Math.round(FORMULAS_SECONDS_20K / dirty.check),
    unit: '×',
    against: `LibreOffice Calc ${FORMULAS_SECONDS_20K} s (not measured in this run)`,
    goal: '≥ 2000',
    met: null,
  },
];

if (options.json === '-') process.stdout.write(`${JSON.stringify(measures, null, 2)}\n`);
else
  for (const { name, value, unit, against, goal } of measures) {
    process.stdout.write(
      `${name}: ${value} ${unit}${against === null ? '' : ` (${against})`}${goal === null ? '' : `; goal ${goal}`}\n`,
    );
  }

/**
 * How well and how fast the identity engine tells who is the same customer: `npm run bench:identity -- [folder]`. The
 * folder holds `dev.csv`, `dev_gold.csv`, `dev_pairs.csv` (another name than dev: `--name`) and perhaps
 * `alias_pairs_real.csv`; without one an archive of made-up companies is taken. `--sizes 20000,50000,100000` for the speed.
 */
import { parseArgs } from 'node:util';
import { keepCustomerIndex } from '../src/engine/identity/customer-index.ts';
import { candidatePairs } from './identity/examples.ts';
import { falseJoins, pairsOfClusters, qualityOf, recallByDeformation, truePairs } from './identity/figures.ts';
import { readLabelledRows } from './identity/labelled-rows.ts';
import type { LabelledRows } from './identity/labelled-rows.ts';
import { madeUpArchive } from './identity/made-up-archive.ts';
import { shortNames, topOne } from './identity/short-names.ts';

const MADE_UP_ROWS = 4000;
const EDITS = 200;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string', default: 'dev' },
    sizes: { type: 'string', default: '20000,50000,100000' },
  },
});
const folder = positionals[0] ?? null;
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const percent = (value: number): string => `${(value * 100).toFixed(2)} %`;
const shares = (kinds: ReadonlyMap<string, { all: number; found: number }>): string =>
  [...kinds].map(([kind, { all, found }]) => `${kind} ${percent(found / all)} of ${all}`).join(', ');

const labelled = folder === null ? madeUpArchive(MADE_UP_ROWS) : readLabelledRows(folder, options.name);
say(
  folder === null
    ? `made-up archive, ${labelled.rows.length} rows`
    : `${options.name}.csv, ${labelled.rows.length} rows`,
);
sayQuality(labelled);
say(`short names, first proposal is right: ${shares(topOne(shortNames(folder, labelled)))}`);
const seconds = options.sizes
  .split(',')
  .map(Number)
  .filter((size) => size > 0)
  .map((size) => [size, saySpeed(size)] as const);
const [half, whole] = [50_000, 100_000].map((size) => seconds.find(([rows]) => rows === size)?.[1]);
if (half !== undefined && whole !== undefined) say(`time(100k) ÷ time(50k): ${(whole / half).toFixed(2)}`);

function sayQuality(archive: LabelledRows): void {
  const truth = truePairs(archive);
  const candidates = candidatePairs(archive);
  const found = candidates.labels.reduce((sum, label) => sum + label, 0);
  say(`candidates: ${candidates.size}, recall ${percent(found / truth.size)}`);
  const index = keepCustomerIndex(archive.rows).customers();
  const customers = Array.from({ length: index.size }, (_, customer) => index.filingsOf(customer));
  const certain = pairsOfClusters(customers, archive.rows.length);
  const reviewed = pairsOfClusters(
    index.reviews().map(({ filings }) => filings),
    archive.rows.length,
  );
  for (const [tier, pairs] of [
    ['certain tier', certain],
    ['both tiers', new Set([...certain, ...reviewed])],
  ] as const) {
    const { precision, recall, f1 } = qualityOf(pairs, truth);
    say(`${tier}: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`);
    say(`  recall by deformation: ${shares(recallByDeformation(pairs, truth, archive))}`);
    say(`  hard negatives joined: ${shares(falseJoins(pairs, archive))}`);
  }
}

/** Builds an index over so many made-up rows, edits rows one by one, and tells the CPU seconds of the building. */
function saySpeed(size: number): number {
  const { rows } = madeUpArchive(size, 1);
  const from = process.cpuUsage();
  const started = performance.now();
  const kept = keepCustomerIndex(rows);
  const { size: customers } = kept.customers();
  const wall = (performance.now() - started) / 1000;
  const used = process.cpuUsage(from);
  const cpu = (used.user + used.system) / 1e6;
  const latencies = Array.from({ length: EDITS }, (_, edit) => {
    const at = (edit * 7919) % rows.length;
    const row = rows[(at + 1) % rows.length];
    const before = process.cpuUsage();
    kept.splice(at, 1, row === undefined ? [] : [{ ...row, number: rows[at]?.number ?? '' }]);
    kept.customers();
    const spent = process.cpuUsage(before);
    return (spent.user + spent.system) / 1000;
  }).sort((a, b) => a - b);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  const [median, most] = [latencies[EDITS / 2] ?? 0, latencies[Math.floor(EDITS * 0.95)] ?? 0];
  say(
    `${size} rows, ${customers} customers: ${cpu.toFixed(2)} s of CPU (${wall.toFixed(2)} s by the clock), peak ${peak} MB; ` +
      `one edited row ${median.toFixed(1)} ms in the median, ${most.toFixed(1)} ms at the 95th percentile`,
  );
  return cpu;
}

/**
 * Trains the model that tells whether two rows are one customer, and prints how good it is by cross-validation.
 * `npx tsx scripts/identity-train.ts <folder> [--write]`: labelled rows as `dev.csv`, `dev_gold.csv`, `dev_pairs.csv`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FEATURES } from '../src/engine/identity/compare/features.ts';
import type { ScoredPair } from '../src/engine/identity/cluster.ts';
import { CERTAIN, LEAST, REVIEW, restrained } from '../src/engine/identity/index/judge-pair.ts';
import { scorerOf } from '../src/engine/identity/score/boosted-trees.ts';
import { candidatePairs } from './identity/examples.ts';
import type { CandidatePairs } from './identity/examples.ts';
import { clusteredPairs, falseJoins, qualityOf, recallByDeformation, truePairs } from './identity/figures.ts';
import { foldOfRows } from './identity/folds.ts';
import { boost } from './identity/gradient-boosting.ts';
import type { Boosting } from './identity/gradient-boosting.ts';
import { readLabelledRows } from './identity/labelled-rows.ts';
import { projectPath } from './project-path.ts';

const FOLDS = 5;
const SETTINGS: Boosting = { trees: 160, depth: 5, rate: 0.12, regularisation: 2, leastHessian: 0.5 };

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false }, 'skip-validation': { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('name the folder with dev.csv, dev_gold.csv and dev_pairs.csv');
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const percent = (value: number): string => (value * 100).toFixed(2);

const labelled = readLabelledRows(folder);
const pairs = candidatePairs(labelled);
const truth = truePairs(labelled);
say(`${labelled.rows.length} rows, ${truth.size} true pairs, ${pairs.size} candidates`);
say(`candidate recall ${percent(pairs.labels.reduce((sum, label) => sum + label, 0) / truth.size)} %`);

if (!options['skip-validation']) validate();
if (options.write) {
  const trees = train(pairs, () => true);
  const file = projectPath('src', 'engine', 'identity', 'data', 'model.json');
  writeFileSync(file, `${JSON.stringify({ features: FEATURES, ...trees })}\n`);
  say(`wrote ${file}`);
}

function crossValidated(all: CandidatePairs, fold: Uint8Array): Float32Array {
  const result = new Float32Array(all.size);
  for (let tested = 0; tested < FOLDS; tested++) {
    const isOutside = (pair: number): boolean => fold[all.a[pair] ?? 0] !== tested && fold[all.b[pair] ?? 0] !== tested;
    const score = scorerOf(train(all, isOutside));
    for (let pair = 0; pair < all.size; pair++) {
      if (fold[all.a[pair] ?? 0] === tested) {
        result[pair] = score(all.inputs.subarray(pair * FEATURES.length, (pair + 1) * FEATURES.length));
      }
    }
  }
  return result;
}

/** As the engine judges: sisters are never joined silently. */
function judged(pair: number, points: number): number {
  const [a, b] = [pairs.profiles[pairs.a[pair] ?? 0], pairs.profiles[pairs.b[pair] ?? 0]];
  return a === undefined || b === undefined ? points : restrained(points, a, b);
}

function train(all: CandidatePairs, isIn: (pair: number) => boolean) {
  const chosen = Array.from({ length: all.size }, (_, pair) => pair).filter(isIn);
  const inputs = new Float32Array(chosen.length * FEATURES.length);
  chosen.forEach((pair, at) =>
    inputs.set(all.inputs.subarray(pair * FEATURES.length, (pair + 1) * FEATURES.length), at * FEATURES.length),
  );
  return boost(
    {
      inputs,
      width: FEATURES.length,
      labels: Uint8Array.from(chosen, (pair) => all.labels[pair] ?? 0),
      weights: new Float32Array(chosen.length).fill(1),
    },
    SETTINGS,
  );
}

function validate(): void {
  const folds = foldOfRows(labelled, FOLDS);
  const scores = crossValidated(pairs, folds);
  const scored = (score: (pair: number, points: number) => number): ScoredPair[] =>
    Array.from(pairs.a, (a, pair) => ({ a, b: pairs.b[pair] ?? 0, score: score(pair, scores[pair] ?? 0) }))
      .filter((pair) => pair.score > LEAST)
      .sort((x, y) => y.score - x.score);
  sayTier('certain tier', clusteredPairs(scored(judged), labelled.rows.length, CERTAIN, 1));
  const raw = scored((_, points) => points);
  sayTier('both tiers', clusteredPairs(raw, labelled.rows.length, REVIEW, 1));
  for (const threshold of [-1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4]) {
    const { precision, recall, f1 } = qualityOf(clusteredPairs(raw, labelled.rows.length, threshold, 1), truth);
    say(`all pairs from ${threshold} on: P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`);
  }
}

function sayTier(tier: string, found: ReadonlySet<number>): void {
  const shares = (kinds: Map<string, { all: number; found: number }>): string =>
    [...kinds].map(([kind, counts]) => `${kind} ${percent(counts.found / counts.all)} of ${counts.all}`).join(', ');
  const { precision, recall, f1 } = qualityOf(found, truth);
  say(`${tier}: P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`);
  say(`  recall by deformation: ${shares(recallByDeformation(found, truth, labelled))}`);
  say(`  hard negatives joined: ${shares(falseJoins(found, labelled))}`);
}

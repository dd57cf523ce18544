/**
 * Trains the model that tells whether two rows are one customer, and prints how good it is by cross-validation.
 * `npx tsx scripts/identity-train.ts <folder> [--write]`: labelled rows as `dev.csv`, `dev_gold.csv`, `dev_pairs.csv`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FEATURES } from '../src/engine/identity/compare/features.ts';
import { IdentityBook } from '../src/engine/identity/index/identity-book.ts';
import { pairScorer } from '../src/engine/identity/index/judge-pair.ts';
import { scorerOf } from '../src/engine/identity/score/boosted-trees.ts';
import type { BoostedTrees } from '../src/engine/identity/score/boosted-trees.ts';
import { candidatePairs } from './identity/examples.ts';
import type { CandidatePairs } from './identity/examples.ts';
import { falseJoins, pairsOfClusters, qualityOf, recallByDeformation, truePairs } from './identity/figures.ts';
import { foldOfRows } from './identity/folds.ts';
import { boost } from './identity/gradient-boosting.ts';
import type { Boosting } from './identity/gradient-boosting.ts';
import { readLabelledRows } from './identity/labelled-rows.ts';
import { madeUpArchive } from './identity/made-up-archive.ts';
import { projectPath } from './project-path.ts';

const FOLDS = 5;
const SETTINGS: Boosting = { trees: 160, depth: 5, rate: 0.12, regularisation: 2, leastHessian: 0.5 };

/** Made-up companies are trained on too, for less: so the model does not learn one set's ways of misspelling by heart. */
const MADE_UP = { rows: 15_000, seed: 5, weight: 0.5 };

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
const madeUp = candidatePairs(madeUpArchive(MADE_UP.rows, MADE_UP.seed));
const madeUpExamples = askedPairs(madeUp).map((pair) => ({ of: madeUp, pair, weight: MADE_UP.weight }));
say(`${labelled.rows.length} rows, ${truth.size} true pairs, ${pairs.size} candidates`);
say(`candidate recall ${percent(pairs.labels.reduce((sum, label) => sum + label, 0) / truth.size)} %`);

if (!options['skip-validation']) validate();
if (options.write) {
  const file = projectPath('src', 'engine', 'identity', 'data', 'model.json');
  writeFileSync(file, `${JSON.stringify({ features: FEATURES, ...train(() => true) })}\n`);
  say(`wrote ${file}`);
}

/** Trees for the pairs that the engine asks about, and for those of the made-up archive. */
function train(isIn: (pair: number) => boolean): BoostedTrees {
  const chosen = [
    ...askedPairs(pairs)
      .filter(isIn)
      .map((pair) => ({ of: pairs, pair, weight: 1 })),
    ...madeUpExamples,
  ];
  const inputs = new Float32Array(chosen.length * FEATURES.length);
  chosen.forEach(({ of, pair }, at) => {
    inputs.set(of.inputs.subarray(pair * FEATURES.length, (pair + 1) * FEATURES.length), at * FEATURES.length);
  });
  const labels = Uint8Array.from(chosen, ({ of, pair }) => of.labels[pair] ?? 0);
  const weights = Float32Array.from(chosen, ({ weight }) => weight);
  return boost({ inputs, width: FEATURES.length, labels, weights }, SETTINGS);
}

function askedPairs({ asked }: CandidatePairs): number[] {
  return Array.from(asked, (_, pair) => pair).filter((pair) => asked[pair] === 1);
}

/**
 * Runs the engine itself over all rows, each pair scored by a model that saw no pair with a row of its fold: proofs,
 * what is left out, corrections, tiers and clusters are those of the engine that ships.
 */
function validate(): void {
  const foldOf = foldOfRows(labelled, FOLDS);
  const scorers = Array.from({ length: FOLDS }, (_, fold) =>
    pairScorer(scorerOf(train((pair) => foldOf[pairs.a[pair] ?? 0] !== fold && foldOf[pairs.b[pair] ?? 0] !== fold))),
  );
  const foldOfNumber = new Map(labelled.rows.map(({ number }, row) => [number, foldOf[row] ?? 0]));
  const book = new IdentityBook(labelled.rows, [], undefined, (a, b, sharers, hopeless) => {
    const lower = a.number < b.number ? a : b;
    return scorers[foldOfNumber.get(lower.number) ?? 0]?.(a, b, sharers, hopeless) ?? 0;
  });
  const certain: (readonly number[])[] = [];
  const review: (readonly number[])[] = [];
  book.eachComponent((component) => {
    certain.push(...component.certain);
    review.push(...component.review);
  });
  sayTier('certain tier', pairsOfClusters(certain, labelled.rows.length));
  sayTier('both tiers', pairsOfClusters(review, labelled.rows.length));
}

function sayTier(tier: string, found: ReadonlySet<number>): void {
  const shares = (kinds: Map<string, { all: number; found: number }>): string =>
    [...kinds].map(([kind, counts]) => `${kind} ${percent(counts.found / counts.all)} of ${counts.all}`).join(', ');
  const { precision, recall, f1 } = qualityOf(found, truth);
  say(`${tier}: P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`);
  say(`  recall by deformation: ${shares(recallByDeformation(found, truth, labelled))}`);
  say(`  hard negatives joined: ${shares(falseJoins(found, labelled))}`);
}

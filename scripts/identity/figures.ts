import type { LabelledRows } from './labelled-rows.ts';

export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Pairs of rows as one number. */
function pairKey(a: number, b: number, size: number): number {
  return a < b ? a * size + b : b * size + a;
}

/** All true pairs of rows. */
export function truePairs({ customers }: LabelledRows): Set<number> {
  const members = new Map<number, number[]>();
  customers.forEach((customer, row) => members.set(customer, [...(members.get(customer) ?? []), row]));
  return pairsOfClusters([...members.values()], customers.length);
}

export function pairsOfClusters(clusters: readonly (readonly number[])[], size: number): Set<number> {
  const pairs = new Set<number>();
  for (const cluster of clusters) {
    cluster.forEach((a, i) => cluster.slice(i + 1).forEach((b) => pairs.add(pairKey(a, b, size))));
  }
  return pairs;
}

export function qualityOf(found: ReadonlySet<number>, truth: ReadonlySet<number>): Quality {
  let right = 0;
  for (const pair of found) if (truth.has(pair)) right++;
  const precision = right / Math.max(1, found.size);
  const recall = right / truth.size;
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

/** Recall by kind of deformation, found and all; a pair counts for each kind of either row. */
export function recallByDeformation(
  found: ReadonlySet<number>,
  truth: ReadonlySet<number>,
  { deformations, rows }: LabelledRows,
): Map<string, { all: number; found: number }> {
  const kinds = new Map<string, { all: number; found: number }>();
  for (const pair of truth) {
    const [a, b] = [Math.floor(pair / rows.length), pair % rows.length];
    for (const kind of new Set([...(deformations[a] ?? []), ...(deformations[b] ?? [])])) {
      const counts = kinds.get(kind) ?? { all: 0, found: 0 };
      counts.all++;
      if (found.has(pair)) counts.found++;
      kinds.set(kind, counts);
    }
  }
  return kinds;
}

/** Hard negatives that were joined, by kind. */
export function falseJoins(
  found: ReadonlySet<number>,
  { hardNegatives, rows }: LabelledRows,
): Map<string, { all: number; found: number }> {
  const kinds = new Map<string, { all: number; found: number }>();
  for (const { a, b, kind } of hardNegatives) {
    const counts = kinds.get(kind) ?? { all: 0, found: 0 };
    counts.all++;
    if (found.has(pairKey(a, b, rows.length))) counts.found++;
    kinds.set(kind, counts);
  }
  return kinds;
}

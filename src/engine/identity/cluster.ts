/** Two rows with how likely they are one customer, as log-odds. */
export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** What a pair counts in a mean that was not compared, or was found to be nothing. */
export const NO_PAIR = -4;
/** Above this a pair counts no more, so that one sure pair does not pull a stranger in. */
const MOST = 6;

export interface ClusterRules {
  /** Pairs below this join nothing. */
  readonly threshold: number;
  /** The mean over all pairs across two clusters that are joined is at most this much below the threshold. */
  readonly slack: number;
  /** A pair with this score joins whatever the mean says. */
  readonly proved: number;
  /** Whether two rows must stay apart; null where none must. */
  readonly apart: ((a: number, b: number) => boolean) | null;
}

/**
 * Joins rows along pairs, the likeliest first, unless the clusters that meet have too little in common as a whole or
 * hold rows that must stay apart. `pairs` come sorted; `clusters` are what is joined already, disjoint. Rows are any
 * numbers. What comes out depends on the pairs' order alone.
 */
export function joinGuarded(
  clusters: readonly (readonly number[])[],
  pairs: readonly ScoredPair[],
  scoreOf: (a: number, b: number) => number,
  { threshold, slack, proved, apart }: ClusterRules,
): number[][] {
  const clusterOf = new Map<number, number[]>();
  for (const members of clusters) {
    const cluster = [...members];
    for (const member of cluster) clusterOf.set(member, cluster);
  }
  for (const { a, b, score } of pairs) {
    if (score < threshold) break;
    const one = clusterOf.get(a) ?? [a];
    const other = clusterOf.get(b) ?? [b];
    if (one === other || !mayJoin(one, other, score >= proved)) continue;
    one.push(...other);
    for (const member of one) clusterOf.set(member, one);
  }
  return [...new Set(clusterOf.values())];

  function mayJoin(one: readonly number[], other: readonly number[], isProved: boolean): boolean {
    if (isProved && apart === null) return true;
    let sum = 0;
    for (const a of one) {
      for (const b of other) {
        if (apart?.(a, b) === true) return false;
        sum += Math.min(MOST, scoreOf(a, b));
      }
    }
    return isProved || sum / (one.length * other.length) >= threshold - slack;
  }
}

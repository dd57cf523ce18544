import { NO_PAIR, joinGuarded } from '../cluster.ts';
import type { ScoredPair } from '../cluster.ts';
import type { KeyTable } from '../keys/key-table.ts';
import type { Profile } from '../profile.ts';
import { isApart, isConfirmed } from './decision-book.ts';
import type { DecisionBook } from './decision-book.ts';
import { CERTAIN, PROVED, REVIEW, restrained } from './judge-pair.ts';
import type { LinkBook } from './link-book.ts';
import { provedGroups, provingKeys } from './proved-groups.ts';

/** How far the mean over two clusters may be below the threshold. */
const SLACK = 1;

/** Rows that hang together by links of at least the review tier, and how they are clustered. Rows ascending everywhere. */
export interface Component {
  readonly rows: readonly number[];
  /** One customer each; the clusters of a component leave no row out. */
  readonly certain: readonly (readonly number[])[];
  /** Unions of certain clusters that may be one customer; those of one certain cluster included. */
  readonly review: readonly (readonly number[])[];
}

/** All that clustering looks at. */
export interface ClusterSources {
  readonly table: KeyTable;
  readonly profiles: readonly (Profile | null)[];
  readonly links: LinkBook;
  readonly decisions: DecisionBook;
}

/** The rows that are linked with a row, directly or over others: by proofs, by links of the review tier, by decisions. */
export function componentOf(row: number, { table, profiles, links, decisions }: ClusterSources): readonly number[] {
  // Most rows have nothing to do with any other.
  if (links.neighbours(row).size === 0 && provingKeys(row, table).length === 0 && !decisions.isDecided(row))
    return [row];
  const found = new Set([row]);
  const seenKeys = new Set<number>();
  const open = [row];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const [other, score] of links.neighbours(at)) if (score >= REVIEW) visit(other);
    for (const other of decisions.rowsDecidedWith(at)) visit(other);
    for (const key of provingKeys(at, table)) {
      if (seenKeys.has(key)) continue;
      seenKeys.add(key);
      for (const group of provedGroups(key, table, profiles)) group.forEach(visit);
    }
  }
  return [...found].sort((a, b) => a - b);

  function visit(other: number): void {
    if (found.has(other)) return;
    found.add(other);
    open.push(other);
  }
}

/**
 * Clusters the rows of a component in two tiers. Ties are broken by what stands in the rows and never by their places, so
 * that the order of rows decides nothing.
 */
export function clusterComponent(rows: readonly number[], sources: ClusterSources): Component {
  if (rows.length === 1) return { rows, certain: [rows], review: [rows] };
  const { links, decisions } = sources;
  const scoreOf = (a: number, b: number): number =>
    isConfirmed(decisions.about(a, b)) ? PROVED : (links.score(a, b) ?? NO_PAIR);
  const pairs = [...provedPairs(rows, sources), ...linkedPairs(rows, sources)];
  const contentOf = contentReader(sources.profiles);
  sortByContent(pairs, contentOf);
  const sure = pairs.map((pair) => ({ ...pair, score: restrainedScore(pair, sources) }));
  sortByContent(sure, contentOf);
  const apart = decisions.size === 0 ? null : (a: number, b: number) => isApart(decisions.about(a, b));
  const singles = rows.map((row) => [row]);
  const certain = joinGuarded(singles, sure, scoreOf, { threshold: CERTAIN, slack: SLACK, proved: PROVED, apart });
  const review = joinGuarded(certain, pairs, scoreOf, { threshold: REVIEW, slack: SLACK, proved: PROVED, apart });
  return { rows, certain: certain.map(ascending), review: review.map(ascending) };
}

/** A pair about which a person must be asked is below the certain tier, whatever the model says. */
function restrainedScore({ a, b, score }: ScoredPair, { profiles }: ClusterSources): number {
  const [one, other] = [profiles[a], profiles[b]];
  return score >= PROVED || one == null || other == null ? score : restrained(score, one, other);
}

/** Each row of a proved group with the one behind it, in the order of their contents: enough to join them all. */
function provedPairs(rows: readonly number[], { table, profiles, decisions }: ClusterSources): ScoredPair[] {
  const contentOf = contentReader(profiles);
  const pairs: ScoredPair[] = [];
  for (const key of new Set(rows.flatMap((row) => provingKeys(row, table)))) {
    for (const group of provedGroups(key, table, profiles)) {
      const inOrder = group.length < 3 ? group : group.sort((a, b) => (contentOf(a) < contentOf(b) ? -1 : 1));
      // With decisions about some of them, every pair has to be looked at: one that stays apart must not part the rest.
      const reach = group.some((row) => decisions.rowsDecidedWith(row).length > 0) ? inOrder.length : 1;
      inOrder.forEach((a, i) =>
        inOrder.slice(i + 1, i + 1 + reach).forEach((b) => pairs.push({ a, b, score: PROVED })),
      );
    }
  }
  return pairs;
}

function linkedPairs(rows: readonly number[], { links, decisions }: ClusterSources): ScoredPair[] {
  const pairs: ScoredPair[] = [];
  for (const a of rows) {
    for (const [b, score] of links.neighbours(a)) if (a < b && score >= REVIEW) pairs.push({ a, b, score });
    for (const b of decisions.rowsDecidedWith(a)) {
      if (a < b && isConfirmed(decisions.about(a, b))) pairs.push({ a, b, score: PROVED + 1 });
    }
  }
  return pairs;
}

function sortByContent(pairs: ScoredPair[], contentOf: (row: number) => string): void {
  const keyOf = ({ a, b }: ScoredPair): string => {
    const [one, other] = [contentOf(a), contentOf(b)];
    return one < other ? `${one}\n${other}` : `${other}\n${one}`;
  };
  pairs.sort((x, y) => {
    if (x.score !== y.score) return y.score - x.score;
    const [one, other] = [keyOf(x), keyOf(y)];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}

/** A text for each row by which it is told from every row that is not equal to it. */
function contentReader(profiles: readonly (Profile | null)[]): (row: number) => string {
  const known = new Map<number, string>();
  return (row) => {
    let content = known.get(row);
    if (content === undefined) {
      content = JSON.stringify(profiles[row] ?? null);
      known.set(row, content);
    }
    return content;
  };
}

function ascending(rows: readonly number[]): number[] {
  return [...rows].sort((a, b) => a - b);
}

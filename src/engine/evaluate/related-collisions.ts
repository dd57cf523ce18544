import type { Collision } from '../dispute/evidence.ts';
import { DisjointSets } from './disjoint-sets.ts';
import type { Facts } from '../model/facts.ts';
import { byFilingDay } from './filing-order.ts';
import { claimantsOf } from './find-overlaps.ts';
import { relatedBuyers } from './related-buyers.ts';

/** Filings that collide because they are of one customer, or of relatives who want one property: each filing once. */
export function relatedCollisions(
  facts: Pick<Facts, 'filings' | 'filingTable'>,
  collisions: readonly Collision[],
): Collision[] {
  const { filings } = facts;
  const sets = new DisjointSets(filings.length);
  const involved = new Set<number>();
  const join = (a: number, b: number): void => {
    sets.join(a, b);
    involved.add(a).add(b);
  };
  for (const { filings: rows } of collisions) {
    for (const row of rows.slice(1)) join(rows[0] ?? row, row);
  }
  for (const { a, b } of relatedBuyers(facts)) join(a.row, b.row);
  const groups = new Map<number, number[]>();
  for (const row of [...involved].sort((a, b) => a - b)) {
    groups.set(sets.root(row), [...(groups.get(sets.root(row)) ?? []), row]);
  }
  return [...groups.values()].map((rows) => {
    const members = rows.flatMap((row) => filings[row] ?? []);
    const [first] = [...members].sort(byFilingDay);
    return { customer: first?.customer ?? 0, filings: rows, salespeople: claimantsOf(members) };
  });
}

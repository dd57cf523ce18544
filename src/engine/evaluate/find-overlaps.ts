import { DisjointSets } from './disjoint-sets.ts';
import type { CustomerIndex, Overlap } from '../model/customers.ts';
import type { Filing } from '../model/filing.ts';
import type { ProtectionBook } from '../model/protection.ts';
import { byFilingDay } from './filing-order.ts';

/**
 * Customers with two or more live filings that are in each other's way, in the order of their first filing; salespeople
 * by the day they filed. Where a policy lets one filing follow another, only those that collide are an overlap.
 */
export function findOverlaps(
  filings: readonly Filing[],
  customers: CustomerIndex,
  collide: ProtectionBook['collide'],
): Overlap[] {
  const overlaps: Overlap[] = [];
  const claims = liveFilings(filings, customers.size);
  for (let customer = 0; customer < customers.size; customer++) {
    if ((claims[customer] ?? 0) < 2) continue;
    const live = customers.filingsOf(customer).filter((row) => filings[row]?.state === 'live');
    for (const rows of collide === undefined ? [live] : collisions(live, collide)) {
      overlaps.push({
        customer,
        filings: rows,
        ...customers.link(customer),
        salespeople: claimantsOf(rows.flatMap((row) => filings[row] ?? [])),
      });
    }
  }
  return overlaps;
}

/** How many live filings a customer has, by customer: nearly everybody has one. */
function liveFilings(filings: readonly Filing[], customerCount: number): Uint32Array {
  const counts = new Uint32Array(customerCount);
  for (const { state, customer } of filings) if (state === 'live') counts[customer] = (counts[customer] ?? 0) + 1;
  return counts;
}

/** Who claims a customer by these filings, by the day they filed. */
export function claimantsOf(filings: readonly Filing[]): string[] {
  return [...new Set([...filings].sort(byFilingDay).flatMap(claimant))];
}

/** Groups of filings that collide with one another, directly or through others; a filing in nobody's way is in none. */
function collisions(rows: readonly number[], collide: (a: number, b: number) => boolean): number[][] {
  const sets = new DisjointSets(rows.length);
  rows.forEach((a, i) => {
    rows.slice(i + 1).forEach((b, j) => {
      if (collide(a, b)) sets.join(i, i + 1 + j);
    });
  });
  const groups = new Map<number, number[]>();
  rows.forEach((row, i) => {
    const root = sets.root(i);
    groups.set(root, [...(groups.get(root) ?? []), row]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Who claims the customer by this filing; nobody where it belongs to the company. */
function claimant(filing: Filing): string[] {
  return filing.ownedByCompany || filing.salesperson === '' ? [] : [filing.salesperson];
}

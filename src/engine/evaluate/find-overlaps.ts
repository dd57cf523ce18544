import type { CustomerIndex, Overlap } from '../model/customers.ts';
import type { Filing } from '../model/filing.ts';

/** Customers with two or more live filings, in the order of their first filing. */
export function findOverlaps(filings: readonly Filing[], customers: CustomerIndex): Overlap[] {
  const overlaps: Overlap[] = [];
  for (let customer = 0; customer < customers.size; customer++) {
    const live = customers.filingsOf(customer).filter((row) => filings[row]?.state === 'live');
    if (live.length < 2) continue;
    const salespeople = live.map((row) => filings[row]).flatMap((filing) => claimant(filing));
    overlaps.push({ customer, filings: live, ...customers.link(customer), salespeople: [...new Set(salespeople)] });
  }
  return overlaps;
}

/** Who claims the customer by this filing; nobody where it belongs to the company. */
function claimant(filing: Filing | undefined): string[] {
  return filing === undefined || filing.ownedByCompany || filing.salesperson === '' ? [] : [filing.salesperson];
}

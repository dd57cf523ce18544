import type { CustomerIndex, Overlap } from '../model/customers.ts';
import type { Filing } from '../model/filing.ts';
import { byFilingDay } from './filing-order.ts';

/** Customers with two or more live filings, in the order of their first filing; salespeople by the day they filed. */
export function findOverlaps(filings: readonly Filing[], customers: CustomerIndex): Overlap[] {
  const overlaps: Overlap[] = [];
  for (let customer = 0; customer < customers.size; customer++) {
    const live = customers.filingsOf(customer).filter((row) => filings[row]?.state === 'live');
    if (live.length < 2) continue;
    const inOrder = live.flatMap((row) => filings[row] ?? []).sort(byFilingDay);
    const salespeople = inOrder.flatMap(claimant);
    overlaps.push({ customer, filings: live, ...customers.link(customer), salespeople: [...new Set(salespeople)] });
  }
  return overlaps;
}

/** Who claims the customer by this filing; nobody where it belongs to the company. */
function claimant(filing: Filing): string[] {
  return filing.ownedByCompany || filing.salesperson === '' ? [] : [filing.salesperson];
}

import type { Acts } from '../model/acts.ts';
import type { Day } from '../model/civil-date.ts';
import type { Facts } from '../model/facts.ts';
import type { Filing } from '../model/filing.ts';
import type { Policy } from '../model/policy.ts';
import { isContact } from './visit-methods.ts';

type Read = Pick<Facts, 'filings' | 'filingTable' | 'customers' | 'visits' | 'visitTable' | 'sales' | 'saleTable'>;

/** Visits, calls and messages, or sales, of one customer from before the day on which he was filed. */
export interface PrematureDeals {
  readonly kind: 'visit' | 'sale';
  readonly filing: Filing;
  readonly filedOn: Day;
  /** Record indices of the acts, by day; at least one. */
  readonly records: readonly number[];
}

/** Dealings that came before the filing, where the policy names the day from which a customer may be dealt with. */
export function prematureDeals(facts: Read, { duties: { dealFrom } }: Policy): PrematureDeals[] {
  const { filings, filingTable, visits, visitTable, sales } = facts;
  if (dealFrom === undefined || !filingTable.has(dealFrom)) return [];
  const first = new Map<number, { filing: Filing; filedOn: Day }>();
  for (const filing of filings) {
    const filedOn = filing.state === 'live' ? filingTable.day(dealFrom).at(filing.row) : null;
    if (filedOn !== null && filedOn < (first.get(filing.customer)?.filedOn ?? Infinity))
      first.set(filing.customer, { filing, filedOn });
  }
  const before = (acts: Acts, customer: number, filedOn: Day, counts: (record: number) => boolean): number[] =>
    [...acts.ofCustomer(customer)].filter((record) => (acts.days[record] ?? filedOn) < filedOn && counts(record));
  return [...first].flatMap(([customer, { filing, filedOn }]): PrematureDeals[] => {
    const contacts = before(visits, customer, filedOn, (record) => isContact(visitTable, record));
    const sold = before(sales, customer, filedOn, (record) => (sales.fen[record] ?? 0) > 0);
    return [
      ...(contacts.length === 0 ? [] : [{ kind: 'visit' as const, filing, filedOn, records: contacts }]),
      ...(sold.length === 0 ? [] : [{ kind: 'sale' as const, filing, filedOn, records: sold }]),
    ];
  });
}

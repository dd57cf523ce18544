import type { CustomerIndex } from '../model/customers.ts';
import type { Filing } from '../model/filing.ts';

/** Filings by the day they were filed, undated ones last, then by what they say: the order of rows decides nothing. */
export function byFilingDay(a: Filing, b: Filing): number {
  const days = dayOf(a) - dayOf(b);
  return (
    (Number.isNaN(days) ? 0 : days) ||
    compare(a.salesperson, b.salesperson) ||
    compare(a.number ?? '', b.number ?? '') ||
    compare(a.name, b.name)
  );
}

/** The filing by which a customer is named: the earliest that is live, else the earliest of all. */
export function leadingFiling(
  customer: number,
  customers: Pick<CustomerIndex, 'filingsOf'>,
  filings: readonly Filing[],
): Filing | null {
  const all = customers.filingsOf(customer).flatMap((row) => filings[row] ?? []);
  const live = all.filter(({ state }) => state === 'live');
  return earliest(live.length > 0 ? live : all);
}

function earliest(filings: readonly Filing[]): Filing | null {
  return filings.reduce<Filing | null>((first, filing) => {
    return first === null || byFilingDay(filing, first) < 0 ? filing : first;
  }, null);
}

function dayOf({ filedOn }: Filing): number {
  return filedOn ?? Infinity;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

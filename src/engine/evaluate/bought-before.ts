import { nameKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import type { Facts } from '../model/facts.ts';
import { isInRegion } from './regions.ts';

type Read = Pick<Facts, 'sales' | 'saleTable' | 'roster'>;

/** A sale as far as it shows what a customer bought at home. */
interface Purchase {
  readonly customer: number;
  /** Region of the customer. */
  readonly region: string;
  /** 品名 as the ledger spells it. */
  readonly product: string;
}

/**
 * The latest sale of a product to a customer before the day, by somebody of the customer's own region: then the product is
 * bought there already (五 of territory-price). Null where there is none, or where the row names no product.
 */
export function boughtBefore({ sales, saleTable, roster }: Read, purchase: Purchase, before: Day): number | null {
  const product = nameKey(purchase.product);
  if (product === '') return null;
  const products = saleTable.text('品名');
  const isAtHome = (record: number): boolean => {
    const person = sales.personName(sales.persons[record] ?? 0);
    return sales.company[record] === 1 || isInRegion(roster.find(person)?.region ?? '', purchase.region);
  };
  const earlier = [...sales.ofCustomer(purchase.customer)].filter(
    (record) =>
      (sales.days[record] ?? before) < before &&
      (sales.fen[record] ?? 0) > 0 &&
      nameKey(products.at(record)) === product &&
      isAtHome(record),
  );
  return earlier.at(-1) ?? null;
}

import type { Acts } from '../model/acts.ts';
import type { Day } from '../model/civil-date.ts';
import type { Filing } from '../model/filing.ts';
import type { Transfer } from '../model/protection.ts';
import type { Activity } from './sale-chain.ts';

const NONE: readonly Transfer[] = [];

type Visitor = (kind: Activity['kind'], day: Day, role: Activity['role'], record: number) => void;

/**
 * The trade of a filing's customer and the transfers to its salesperson, in the order in which a sale term is offered
 * them. It merges lists that are sorted by day and makes nothing: a check asks for the terms of every filing.
 */
export function eachActivity(
  filing: Filing,
  acts: { readonly sales: Acts; readonly payments: Acts },
  transfers: readonly Transfer[],
  visit: Visitor,
): void {
  const { sales, payments } = acts;
  const sold = sales.ofCustomer(filing.customer);
  const paid = payments.ofCustomer(filing.customer);
  const seller = sales.personNumber(filing.salesperson);
  const isOwn = (record: number): boolean => sales.persons[record] === seller && sales.company[record] === 0;
  const handedOver =
    transfers.length === 0
      ? NONE
      : transfers.filter(({ to }) => to === filing.salesperson).sort((a, b) => a.day - b.day);

  let [sale, payment, transfer] = [0, 0, 0];
  for (;;) {
    const day = Math.min(
      dayOf(sales, sold[sale]),
      dayOf(payments, paid[payment]),
      handedOver[transfer]?.day ?? Infinity,
    );
    if (day === Infinity) return;
    for (; handedOver[transfer]?.day === day; transfer++) {
      visit('transfer', day, 'transfers', handedOver[transfer]?.record ?? 0);
    }
    const firstSale = sale;
    while (dayOf(sales, sold[sale]) === day) sale++;
    for (let i = firstSale; i < sale; i++) {
      const record = sold[i] ?? 0;
      if ((sales.fen[record] ?? 0) > 0 && isOwn(record)) visit('own-sale', day, 'sales', record);
    }
    for (let i = firstSale; i < sale; i++) {
      const record = sold[i] ?? 0;
      if ((sales.fen[record] ?? 0) > 0 && !isOwn(record)) visit('other', day, 'sales', record);
    }
    for (; dayOf(payments, paid[payment]) === day; payment++) {
      const record = paid[payment] ?? 0;
      if ((payments.fen[record] ?? 0) > 0) visit('other', day, 'payments', record);
    }
  }
}

function dayOf(acts: Acts, record: number | undefined): Day {
  return record === undefined ? Infinity : (acts.days[record] ?? Infinity);
}

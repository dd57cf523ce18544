import type { Acts } from '../model/acts.ts';
import type { Filing } from '../model/filing.ts';
import type { Transfer } from '../model/protection.ts';
import type { Activity } from './sale-chain.ts';

const NONE: readonly Transfer[] = [];
const FIRST_ROOM = 64;
/** What a row is to the filing's salesperson; a return is nothing. */
const NOTHING = 0;
const OWN_SALE = 1;
const OTHER = 2;

type Visitor = (kind: Activity['kind'], day: number, role: Activity['role'], record: number) => void;

/**
 * Tells of a filing the trade of its customer and the transfers to its salesperson, in the order in which a sale term is
 * offered them: by day, on a day transfers first, then own sales, then all else. It merges lists that are sorted by day
 * and makes nothing: a check asks for the terms of every filing.
 */
export function activityReader({
  sales,
  payments,
}: {
  readonly sales: Acts;
  readonly payments: Acts;
}): (filing: Filing, transfers: readonly Transfer[], visit: Visitor) => void {
  const sold = new TradeOfCustomer(sales);
  const paid = new TradeOfCustomer(payments);
  return (filing, transfers, visit) => {
    sold.read(filing.customer, sales.personNumber(filing.salesperson));
    paid.read(filing.customer, NOBODY);
    const handedOver =
      transfers.length === 0
        ? NONE
        : transfers.filter(({ to }) => to === filing.salesperson).sort((a, b) => a.day - b.day);

    let [sale, payment, transfer] = [0, 0, 0];
    for (;;) {
      const day = Math.min(sold.day(sale), paid.day(payment), handedOver[transfer]?.day ?? LATER);
      if (day === LATER) return;
      for (; handedOver[transfer]?.day === day; transfer++) {
        visit('transfer', day, 'transfers', handedOver[transfer]?.record ?? 0);
      }
      const firstSale = sale;
      for (; sold.day(sale) === day; sale++) {
        if (sold.kind(sale) === OWN_SALE) visit('own-sale', day, 'sales', sold.record(sale));
      }
      for (let i = firstSale; i < sale; i++) {
        if (sold.kind(i) === OTHER) visit('other', day, 'sales', sold.record(i));
      }
      for (; paid.day(payment) === day; payment++) {
        if (paid.kind(payment) !== NOTHING) visit('other', day, 'payments', paid.record(payment));
      }
    }
  };
}

/** No person has this number. */
const NOBODY = -1;
/** Later than any day, and small enough to be kept as a whole number. */
const LATER = 0x3fff_ffff;

/**
 * Sales or payments of one customer. They stand all over the ledger, so their columns are read before anything is
 * decided by them: memory then answers for all of them at a time, and not for one after the other.
 */
class TradeOfCustomer {
  private readonly acts: Acts;
  private records: Int32Array = new Int32Array(0);
  private days = new Int32Array(FIRST_ROOM);
  private kinds = new Uint8Array(FIRST_ROOM);

  constructor(acts: Acts) {
    this.acts = acts;
  }

  read(customer: number, own: number): void {
    const { fen, persons, company, days: dayOf } = this.acts;
    const records = this.acts.ofCustomer(customer);
    this.records = records;
    const count = records.length;
    if (count >= this.days.length) {
      this.days = new Int32Array(2 * count);
      this.kinds = new Uint8Array(2 * count);
    }
    const { days, kinds } = this;
    for (let i = 0; i < count; i++) {
      const record = records[i] ?? 0;
      days[i] = dayOf[record] ?? LATER;
      const isOwn = persons[record] === own && company[record] === 0;
      kinds[i] = (fen[record] ?? 0) > 0 ? (isOwn ? OWN_SALE : OTHER) : NOTHING;
    }
    days[count] = LATER;
  }

  /** `LATER` behind the last. */
  day(at: number): number {
    return this.days[at] ?? LATER;
  }

  kind(at: number): number {
    return this.kinds[at] ?? NOTHING;
  }

  record(at: number): number {
    return this.records[at] ?? 0;
  }
}

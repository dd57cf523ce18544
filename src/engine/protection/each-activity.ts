import type { Acts } from '../model/acts.ts';
import type { Day } from '../model/civil-date.ts';
import type { Filing } from '../model/filing.ts';
import type { Transfer } from '../model/protection.ts';
import type { Activity } from './sale-chain.ts';

const NONE: readonly Transfer[] = [];
const FIRST_ROOM = 64;
/** What a row is to the filing's salesperson; a return is nothing. */
const NOTHING = 0;
const OWN_SALE = 1;
const OTHER = 2;

/**
 * Tells of a filing the trade of its customer and the transfers to its salesperson, in the order in which a sale term is
 * offered them: by day, on a day transfers first, then own sales, then all else. From the day of the last own sale on, or
 * all of them; nothing where there is no own sale.
 */
export type ActivityReader = (
  filing: Filing,
  from: 'the-first' | 'the-last-own-sale',
  visit: (kind: Activity['kind'], day: Day, role: Activity['role'], record: number) => void,
) => void;

/** It merges lists that are sorted by day and makes nothing: a check asks for the terms of every filing. */
export function activityReader({
  sales,
  payments,
  transfers,
}: {
  readonly sales: Acts;
  readonly payments: Acts;
  readonly transfers: readonly Transfer[];
}): ActivityReader {
  const sold = new TradeOfCustomer(sales);
  const paid = new TradeOfCustomer(payments);
  const handedOver = transfersByCustomer(transfers);
  return ({ customer, salesperson }, from, visit) => {
    const seller = sales.personNumber(salesperson);
    const since = sold.read(customer, seller, from === 'the-first' ? EARLIER : null);
    if (since === LATER) return;
    paid.read(customer, NOBODY, since);
    const handovers = handedOver.get(customer)?.filter(({ to, day }) => to === salesperson && day >= since) ?? NONE;

    let [sale, payment, handover] = [sold.first, paid.first, 0];
    for (;;) {
      const day = Math.min(sold.day(sale), paid.day(payment), handovers[handover]?.day ?? LATER);
      if (day === LATER) return;
      for (; handovers[handover]?.day === day; handover++) {
        visit('transfer', day, 'transfers', handovers[handover]?.record ?? 0);
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

/** The transfers of each customer, by day. */
function transfersByCustomer(transfers: readonly Transfer[]): ReadonlyMap<number, readonly Transfer[]> {
  const groups = new Map<number, Transfer[]>();
  for (const transfer of [...transfers].sort((a, b) => a.day - b.day)) {
    const group = groups.get(transfer.customer);
    if (group === undefined) groups.set(transfer.customer, [transfer]);
    else group.push(transfer);
  }
  return groups;
}

/** No person has this number. */
const NOBODY = -1;
/** Later than any day, and earlier; small enough to be kept as whole numbers. */
const LATER = 0x3fff_ffff;
const EARLIER = -LATER;

/**
 * Sales or payments of one customer. They stand all over the ledger, so that each row that need not be read saves
 * much, and their columns are read before anything is decided by them: memory then answers for several at a time.
 */
class TradeOfCustomer {
  /** Place of the first row that was read. */
  first = 0;
  private readonly acts: Acts;
  private records: Int32Array = new Int32Array(0);
  private days = new Int32Array(FIRST_ROOM);
  private kinds = new Uint8Array(FIRST_ROOM);

  constructor(acts: Acts) {
    this.acts = acts;
  }

  /** Reads the rows from a day on, or from that of the last own sale; answers the day, `LATER` where there is no such sale. */
  read(customer: number, own: number, since: Day | null): Day {
    const { fen, persons, company, days: dayOf } = this.acts;
    const records = this.acts.ofCustomer(customer);
    this.records = records;
    const count = records.length;
    if (count >= this.days.length) {
      this.days = new Int32Array(2 * count);
      this.kinds = new Uint8Array(2 * count);
    }
    const { days, kinds } = this;
    days[count] = LATER;
    let from = since;
    let first = count;
    while (first > 0) {
      const record = records[first - 1] ?? 0;
      const day = dayOf[record] ?? LATER;
      if (from !== null && day < from) break;
      first--;
      const isOwn = persons[record] === own && company[record] === 0;
      const kind = (fen[record] ?? 0) > 0 ? (isOwn ? OWN_SALE : OTHER) : NOTHING;
      days[first] = day;
      kinds[first] = kind;
      if (from === null && kind === OWN_SALE) from = day;
    }
    this.first = first;
    return from ?? LATER;
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

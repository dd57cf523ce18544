import type { Acts } from '../model/acts.ts';
import type { Day } from '../model/civil-date.ts';
import type { Filing } from '../model/filing.ts';
import type { Transfer } from '../model/protection.ts';
import type { ProtectionInput } from './protection-input.ts';
import type { Activity } from './sale-chain.ts';

const NONE: readonly Transfer[] = [];
const FIRST_ROOM = 64;
/** What a row is to the filing's salesperson; a return is nothing. */
const NOTHING = 0;
const OWN_SALE = 1;
const OTHER = 2;

/**
 * Reads for a filing the trade of its customer and the transfers to its salesperson, in the order in which a sale term is
 * offered them: by day, on a day transfers first, then own sales, then all else. It merges lists that are sorted by day,
 * and what it has read stands in it until it reads for another filing: a check asks for the terms of every filing.
 */
export class TradeReader {
  /** How many activities were read. */
  length = 0;
  private readonly kinds: Activity['kind'][] = [];
  private readonly days: Day[] = [];
  private readonly roles: Activity['role'][] = [];
  private readonly records: number[] = [];
  private readonly sales: Acts;
  private readonly sold: TradeOfCustomer;
  private readonly paid: TradeOfCustomer;
  private readonly transfers: ReadonlyMap<number, readonly Transfer[]>;

  constructor({ sales, payments, transfers }: Pick<ProtectionInput, 'sales' | 'payments' | 'transfers'>) {
    this.sales = sales;
    this.sold = new TradeOfCustomer(sales);
    this.paid = new TradeOfCustomer(payments);
    this.transfers = transfersByCustomer(transfers);
  }

  kind(at: number): Activity['kind'] {
    return this.kinds[at] ?? 'other';
  }

  day(at: number): Day {
    return this.days[at] ?? LATER;
  }

  role(at: number): Activity['role'] {
    return this.roles[at] ?? 'sales';
  }

  record(at: number): number {
    return this.records[at] ?? -1;
  }

  /** Reads all, or what there is from the day of the last own sale on: nothing where there is no own sale. */
  read({ customer, salesperson }: Filing, from: 'the-first' | 'the-last-own-sale'): void {
    const { sold, paid } = this;
    this.length = 0;
    const since = sold.read(customer, this.sales.personNumber(salesperson), from === 'the-first' ? EARLIER : null);
    if (since === LATER) return;
    paid.read(customer, NOBODY, since);
    const handovers = this.transfers.get(customer)?.filter(({ to, day }) => to === salesperson && day >= since) ?? NONE;

    let [sale, payment, handover] = [sold.first, paid.first, 0];
    for (;;) {
      const day = Math.min(sold.day(sale), paid.day(payment), handovers[handover]?.day ?? LATER);
      if (day === LATER) return;
      for (; handovers[handover]?.day === day; handover++) {
        this.add('transfer', day, 'transfers', handovers[handover]?.record ?? 0);
      }
      const firstSale = sale;
      for (; sold.day(sale) === day; sale++) {
        if (sold.kind(sale) === OWN_SALE) this.add('own-sale', day, 'sales', sold.record(sale));
      }
      for (let i = firstSale; i < sale; i++) {
        if (sold.kind(i) === OTHER) this.add('other', day, 'sales', sold.record(i));
      }
      for (; paid.day(payment) === day; payment++) {
        if (paid.kind(payment) !== NOTHING) this.add('other', day, 'payments', paid.record(payment));
      }
    }
  }

  private add(kind: Activity['kind'], day: Day, role: Activity['role'], record: number): void {
    const at = this.length++;
    this.kinds[at] = kind;
    this.days[at] = day;
    this.roles[at] = role;
    this.records[at] = record;
  }
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

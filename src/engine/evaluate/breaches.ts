import type { Acts } from '../model/acts.ts';
import type { Day } from '../model/civil-date.ts';
import type { CustomerIndex } from '../model/customers.ts';
import type { Filing } from '../model/filing.ts';
import type { Protection, ProtectionBook } from '../model/protection.ts';
import { byFilingDay } from './filing-order.ts';

/** An act of somebody else inside a protection that stood on the act's day. */
export interface Breach {
  readonly record: number;
  readonly person: string;
  readonly day: number;
  /** The filing whose protection was broken: the earliest filed, where several were. */
  readonly filing: Filing;
  readonly protection: Protection;
}

interface BreachInput {
  readonly acts: Acts;
  readonly customers: CustomerIndex;
  readonly filings: readonly Filing[];
  readonly protections: ProtectionBook;
  /** Acts that can break a protection at all. */
  readonly isOffence: (record: number) => boolean;
  /** Which kinds of protection the act can break. */
  readonly breaks: (protection: Protection) => boolean;
}

/** The breach that an act is, if it is one, by the day and what was known on it (readings of 3.1 and 3.2 of feida). */
export function breachReader(input: BreachInput): (record: number) => Breach | null {
  const { acts } = input;
  const claims = claimsByCustomer(input);
  return (record) => {
    const customer = acts.customers[record] ?? -1;
    const number = acts.persons[record] ?? 0;
    if (acts.counts[record] !== 1 || customer < 0 || number === 0) return null;
    // Nearly every act is the sole owner's.
    if (claims.soleOwner[customer] === number || !input.isOffence(record)) return null;
    const person = acts.personName(number);
    const day = acts.days[record] ?? 0;
    for (const filing of claims.of(customer)) {
      if (filing.salesperson === person || filing.filedOn === null || filing.filedOn > day) continue;
      if (input.protections.allows?.(filing.row, person) === true) continue;
      const protection = protectionBefore(input.protections, filing.row, day);
      if (isStanding(protection) && input.breaks(protection)) return { record, person, day, filing, protection };
    }
    return null;
  };
}

interface Claims {
  /** Dated live filings of a customer by the day they were filed. */
  of(customer: number): readonly Filing[];
  /** By customer: the person of the acts who alone claims it, −1 where several do, or one of whom no act tells. */
  readonly soleOwner: Int32Array;
}

function claimsByCustomer({ acts, customers, filings }: BreachInput): Claims {
  /** Nearly every customer has one filing; only the others have a list. */
  const first = new Int32Array(customers.size).fill(-1);
  const lists = new Map<number, Filing[]>();
  const soleOwner = new Int32Array(customers.size).fill(-1);
  for (const filing of filings) {
    if (filing.state !== 'live' || filing.filedOn === null) continue;
    const { customer } = filing;
    const only = filings[first[customer] ?? -1];
    const person = acts.personNumber(filing.salesperson);
    soleOwner[customer] = only === undefined || soleOwner[customer] === person ? person : -1;
    if (only === undefined) {
      first[customer] = filing.row;
      continue;
    }
    const list = lists.get(customer);
    if (list === undefined) lists.set(customer, [only, filing]);
    else list.push(filing);
  }
  for (const list of lists.values()) list.sort(byFilingDay);
  const onlyOf = (customer: number): readonly Filing[] => {
    const only = filings[first[customer] ?? -1];
    return only === undefined ? [] : [only];
  };
  return { of: (customer) => lists.get(customer) ?? onlyOf(customer), soleOwner };
}

/**
 * The protection that stood on the day, told as it was the day before: otherwise a sale by another would be named
 * as the trade that renewed the protection it broke.
 */
function protectionBefore(protections: ProtectionBook, filing: number, day: Day): Protection {
  const today = protections.on(filing, day);
  const before = protections.on(filing, day - 1);
  const same = before.basis === today.basis && before.state === today.state;
  return same && before.lastDay !== null && before.lastDay >= day ? before : today;
}

function isStanding({ state }: Protection): boolean {
  return state === 'protected' || state === 'expiring';
}

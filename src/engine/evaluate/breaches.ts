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

/** Breaches by day and rows known on that day (readings of 3.1 and 3.2 of feida), in record order. */
export function findBreaches(input: BreachInput): Breach[] {
  const { acts, customers, filings } = input;
  const breaches: Breach[] = [];
  for (let record = 0; record < acts.size; record++) {
    const customer = acts.customers[record] ?? -1;
    const person = acts.personName(acts.persons[record] ?? 0);
    if (acts.counts[record] !== 1 || customer < 0 || person === '' || !input.isOffence(record)) continue;
    const day = acts.days[record] ?? 0;
    const claims = customers
      .filingsOf(customer)
      .flatMap((row) => filings[row] ?? [])
      .filter((filing) => filing.state === 'live' && filing.filedOn !== null && filing.filedOn <= day);
    const broken = claims
      .filter((filing) => filing.salesperson !== person)
      .map((filing) => ({ filing, protection: protectionBefore(input.protections, filing.row, day) }))
      .filter(({ protection }) => isStanding(protection) && input.breaks(protection))
      .sort((a, b) => byFilingDay(a.filing, b.filing))[0];
    if (broken !== undefined) breaches.push({ record, person, day, ...broken });
  }
  return breaches;
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

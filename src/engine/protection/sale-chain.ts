import { months } from './term-length.ts';
import type { Day } from '../model/civil-date.ts';
import type { Proof, Protection } from '../model/protection.ts';

/** A sale or payment of the customer, or a transfer to the filing's salesperson. */
export interface Activity extends Proof {
  /** `own-sale`: credited to the filing's salesperson. */
  readonly kind: 'own-sale' | 'other' | 'transfer';
  readonly role: 'sales' | 'payments' | 'transfers';
}

export interface SaleTermRule {
  readonly months: number;
  /** Whether an own sale after the lapse brings the protection back; a transfer to the salesperson always does. */
  readonly ownSaleRevives: boolean;
  /** Day of a filing made after the lapse that opens the term anew; null where it does not. */
  readonly renewedByFilingOn: Day | null;
  /** Last day of a term that an activity on the day begins or renews. */
  readonly lastDayAfter: (day: Day) => Day;
}

/** The activities that keep the protection alive, by day. */
export interface SaleChain {
  readonly links: readonly Activity[];
  readonly rule: SaleTermRule;
}

const ORDER_ON_A_DAY: Readonly<Record<Activity['kind'], number>> = { transfer: 0, 'own-sale': 1, other: 2 };

/**
 * Clause 3.3 of feida, over time: the term begins with the first own sale, every sale or payment renews it,
 * and once it has lapsed nobody else's trade brings it back. Activities are offered in their order: by day, on a day
 * transfers first, then own sales, then all else.
 */
export class SaleTerm {
  private begun = false;
  private day: Day = 0;
  private role: Activity['role'] = 'sales';
  private record = -1;
  private lastDay: Day = 0;
  private readonly rule: SaleTermRule;

  constructor(rule: SaleTermRule) {
    this.rule = rule;
  }

  /** Whether the activity begins, renews or revives the term. */
  offer(kind: Activity['kind'], day: Day, role: Activity['role'], record: number): boolean {
    if (!this.takes(kind, day)) return false;
    if (!this.begun || day !== this.day) this.lastDay = this.rule.lastDayAfter(day);
    this.begun = true;
    this.day = day;
    this.role = role;
    this.record = record;
    return true;
  }

  /** The protection on a day on or after all that was offered; null while there is no own sale. */
  protectionOn(day: Day): Protection | null {
    const { role, record } = this;
    return this.begun ? saleTermFrom({ role, record, day: this.day }, day, this.rule) : null;
  }

  private takes(kind: Activity['kind'], day: Day): boolean {
    if (!this.begun) return kind === 'own-sale';
    return day <= this.lastDay ? kind !== 'transfer' : revives(kind, day, this.lastDay, this.rule);
  }
}

/** The activities that keep the protection alive, of any number in any order. */
export function buildSaleChain(activities: readonly Activity[], rule: SaleTermRule): SaleChain {
  const inOrder = [...activities].sort((a, b) => a.day - b.day || ORDER_ON_A_DAY[a.kind] - ORDER_ON_A_DAY[b.kind]);
  const term = new SaleTerm(rule);
  return { links: inOrder.filter(({ kind, day, role, record }) => term.offer(kind, day, role, record)), rule };
}

function revives(kind: Activity['kind'], day: Day, lastDay: Day, rule: SaleTermRule): boolean {
  if (kind === 'transfer') return true;
  if (kind !== 'own-sale') return false;
  if (rule.ownSaleRevives) return true;
  const refiled = rule.renewedByFilingOn;
  return refiled !== null && refiled > lastDay && day >= refiled;
}

/** The sale protection on a day, from what happened on or before it; null while there is no own sale. */
export function saleProtectionOn(chain: SaleChain, day: Day): Protection | null {
  const last = lastLinkOn(chain.links, day);
  if (last === null) return null;
  const { role, record, day: start } = last;
  return saleTermFrom({ role, record, day: start }, day, chain.rule);
}

/** The sale protection on a day, once it is known which activity was the last to keep it alive. */
export function saleTermFrom(
  proof: Proof,
  day: Day,
  { months: count, lastDayAfter }: Pick<SaleTermRule, 'months' | 'lastDayAfter'>,
): Protection {
  const start = proof.day;
  const lastDay = lastDayAfter(start);
  return {
    basis: 'sale',
    start,
    lastDay,
    termDays: lastDay - start,
    length: months(count),
    state: day <= lastDay ? 'protected' : 'lapsed',
    proof,
    right: null,
  };
}

function lastLinkOn(links: readonly Activity[], day: Day): Activity | null {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.day ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return links[low - 1] ?? null;
}

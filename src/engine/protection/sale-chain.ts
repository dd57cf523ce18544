import { addMonths } from '../dates/periods.ts';
import type { Day } from '../model/civil-date.ts';
import type { Protection } from '../model/protection.ts';

/** A sale or payment of the customer, or a transfer to the filing's salesperson. */
export interface Activity {
  readonly day: Day;
  /** `own-sale`: credited to the filing's salesperson. */
  readonly kind: 'own-sale' | 'other' | 'transfer';
  readonly role: 'sales' | 'payments' | 'transfers';
  readonly record: number;
}

export interface SaleTermRule {
  readonly months: number;
  /** Whether an own sale after the lapse brings the protection back; a transfer to the salesperson always does. */
  readonly ownSaleRevives: boolean;
  /** Day of a filing made after the lapse that opens the term anew; null where it does not. */
  readonly renewedByFilingOn: Day | null;
  /** Moves a last day that falls on a holiday, where the company wants it. */
  readonly settleLastDay: (day: Day) => Day;
}

/** The activities that keep the protection alive, by day. */
export interface SaleChain {
  readonly links: readonly Activity[];
  readonly rule: SaleTermRule;
}

const ORDER_ON_A_DAY: Readonly<Record<Activity['kind'], number>> = { transfer: 0, 'own-sale': 1, other: 2 };

/**
 * Clause 3.3 of feida, over time: the term begins with the first own sale, every sale or payment renews it,
 * and once it has lapsed nobody else's trade brings it back.
 */
export function buildSaleChain(activities: readonly Activity[], rule: SaleTermRule): SaleChain {
  const inOrder = [...activities].sort((a, b) => a.day - b.day || ORDER_ON_A_DAY[a.kind] - ORDER_ON_A_DAY[b.kind]);
  const links: Activity[] = [];
  for (const activity of inOrder) {
    const last = links.at(-1);
    if (last === undefined) {
      if (activity.kind === 'own-sale') links.push(activity);
      continue;
    }
    const alive = activity.day <= lastDayAfter(last.day, rule);
    if (alive ? activity.kind !== 'transfer' : revives(activity, last, rule)) links.push(activity);
  }
  return { links, rule };
}

function lastDayAfter(day: Day, rule: SaleTermRule): Day {
  return rule.settleLastDay(addMonths(day, rule.months));
}

function revives(activity: Activity, last: Activity, rule: SaleTermRule): boolean {
  if (activity.kind === 'transfer') return true;
  if (activity.kind !== 'own-sale') return false;
  if (rule.ownSaleRevives) return true;
  const refiled = rule.renewedByFilingOn;
  return refiled !== null && refiled > lastDayAfter(last.day, rule) && activity.day >= refiled;
}

/** The sale protection on a day, from what happened on or before it; null while there is no own sale. */
export function saleProtectionOn(chain: SaleChain, day: Day): Protection | null {
  const last = lastLinkOn(chain.links, day);
  if (last === null) return null;
  const lastDay = lastDayAfter(last.day, chain.rule);
  return {
    basis: 'sale',
    start: last.day,
    lastDay,
    termDays: lastDay - last.day,
    state: day <= lastDay ? 'protected' : 'lapsed',
    proof: { role: last.role, record: last.record },
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

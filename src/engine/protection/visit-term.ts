import { months } from './term-length.ts';
import { addMonths } from '../dates/periods.ts';
import type { Day } from '../model/civil-date.ts';
import type { Protection } from '../model/protection.ts';

/** A visit of the filing's own salesperson. */
export interface OwnVisit {
  readonly day: Day;
  readonly record: number;
}

export interface VisitTermRule {
  readonly months: number;
  /** `filing`: the latest visit on or before the filing date, else the first after it. `latest`: each visit renews. */
  readonly anchor: 'filing' | 'latest';
  readonly settleLastDay: (day: Day) => Day;
}

/** Clause 3.2 of feida: the visit protection on a day. `visits` ascend by day; null while there is no visit. */
export function visitProtectionOn(
  visits: readonly OwnVisit[],
  filedOn: Day,
  day: Day,
  rule: VisitTermRule,
): Protection | null {
  const anchor = anchorVisit(visits, filedOn, day, rule.anchor);
  if (anchor === null) return null;
  const start = Math.max(anchor.day, filedOn);
  const lastDay = rule.settleLastDay(addMonths(anchor.day, rule.months));
  return {
    basis: 'visit',
    start,
    lastDay,
    termDays: lastDay - anchor.day,
    length: months(rule.months),
    state: day <= lastDay ? 'protected' : 'expired',
    proof: { role: 'visits', record: anchor.record },
    right: null,
  };
}

function anchorVisit(
  visits: readonly OwnVisit[],
  filedOn: Day,
  day: Day,
  anchor: VisitTermRule['anchor'],
): OwnVisit | null {
  const known = visits.filter((visit) => visit.day <= day);
  if (anchor === 'latest') return known.at(-1) ?? null;
  return known.findLast((visit) => visit.day <= filedOn) ?? known[0] ?? null;
}

import { months } from './term-length.ts';
import { addMonths } from '../dates/periods.ts';
import type { Day } from '../model/civil-date.ts';
import type { Proof, Protection } from '../model/protection.ts';

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

/** Clause 3.2 of feida: the visit protection on a day. `visits` ascend by day; null while there is no filing or no visit. */
export function visitProtectionOn(
  visits: readonly OwnVisit[],
  filedOn: Day | null,
  day: Day,
  rule: VisitTermRule,
): Protection | null {
  if (filedOn === null || filedOn > day) return null;
  const anchor = anchorVisit(visits, filedOn, day, rule.anchor);
  return anchor === null ? null : visitTermFrom({ role: 'visits', ...anchor }, filedOn, day, rule);
}

/** The visit protection on a day, once it is known which visit counts. */
export function visitTermFrom(proof: Proof, filedOn: Day, day: Day, rule: VisitTermRule): Protection {
  const lastDay = rule.settleLastDay(addMonths(proof.day, rule.months));
  return {
    basis: 'visit',
    start: Math.max(proof.day, filedOn),
    lastDay,
    termDays: lastDay - proof.day,
    length: months(rule.months),
    state: day <= lastDay ? 'protected' : 'expired',
    proof,
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

import { addMonths } from '../dates/periods.ts';
import type { Day } from '../model/civil-date.ts';
import type { Protection, RightCourse } from '../model/protection.ts';

/** A filing as far as the right to develop its customer goes (4.1 and 4.4 of development-right). */
export interface RightFiling {
  /** Record index in the archive. */
  readonly row: number;
  readonly salesperson: string;
  readonly filedOn: Day | null;
  /** Day on which the salesperson was told of the right; null where it was not given. */
  readonly notifiedOn: Day | null;
  readonly dealtOn: Day | null;
  /** The manager's judgement that this filing can build the better relation. */
  readonly better: boolean;
  /** People who develop the customer together with the salesperson. */
  readonly partners: ReadonlySet<string>;
}

export interface RightTerms {
  readonly months: number;
  /** How often a term is extended by itself. */
  readonly extensions: number;
  readonly settleLastDay: (day: Day) => Day;
}

/** A later filing, and the day on which the right passes to it. */
interface Challenge {
  readonly filing: RightFiling;
  readonly passesOn: Day;
}

/**
 * The right of a filing on a day, from what was filed and done on or before it; null before the right is given.
 * `rivals` are the other live filings of the customer.
 */
export function rightOn(
  own: RightFiling,
  rivals: readonly RightFiling[],
  day: Day,
  terms: RightTerms,
): Protection | null {
  const start = own.notifiedOn;
  if (start === null || start > day) return null;
  const endOf = (term: number): Day => terms.settleLastDay(addMonths(start, term * terms.months));
  const firstEnd = endOf(1);
  const challenge = firstChallenge(own, rivals, day, firstEnd, terms);
  const lastEnd = endOf(1 + terms.extensions);
  const heldThrough = challenge === null ? lastEnd : Math.min(challenge.passesOn - 1, lastEnd);
  const right = (state: Protection['state'], lastDay: Day | null, course: RightCourse): Protection => ({
    basis: 'right',
    start,
    lastDay,
    termDays: lastDay === null ? null : lastDay - start,
    length: { unit: 'months', count: terms.months },
    state,
    proof: null,
    right: course,
  });

  const { dealtOn } = own;
  if (dealtOn !== null && start <= dealtOn && dealtOn <= Math.min(heldThrough, day)) {
    return right('protected', null, { kind: 'success', on: dealtOn });
  }
  if (day > heldThrough) {
    return challenge !== null && heldThrough === challenge.passesOn - 1
      ? right('lapsed', heldThrough, { kind: 'passed', to: challenge.filing.row, better: challenge.filing.better })
      : right('expired', heldThrough, { kind: 'used-up' });
  }
  if (day <= firstEnd) return right('protected', firstEnd, { kind: 'running' });
  if (challenge !== null) return right('protected', heldThrough, { kind: 'waiting', rival: challenge.filing.row });
  let term = 2;
  while (endOf(term) < day) term++;
  return right('protected', endOf(term), { kind: 'extended', times: term - 1 });
}

/** The later filing to which the right passes first; null while nobody else has filed. */
function firstChallenge(
  own: RightFiling,
  rivals: readonly RightFiling[],
  day: Day,
  firstEnd: Day,
  terms: RightTerms,
): Challenge | null {
  const challenges = rivals
    .filter((rival) => isRival(rival, own, day))
    .sort(byFiling)
    .map((filing) => ({ filing, passesOn: passingDay(filing, firstEnd, terms) }));
  return challenges.reduce<Challenge | null>(
    (first, next) => (first === null || next.passesOn < first.passesOn ? next : first),
    null,
  );
}

/** At once after the term to the better relation; to first data only three months after they were filed. */
function passingDay({ filedOn, better }: RightFiling, firstEnd: Day, terms: RightTerms): Day {
  const filed = filedOn ?? firstEnd;
  if (better) return Math.max(firstEnd + 1, filed);
  return Math.max(firstEnd, terms.settleLastDay(addMonths(filed, terms.months))) + 1;
}

function isRival(rival: RightFiling, own: RightFiling, day: Day): boolean {
  if (rival.salesperson === '' || rival.salesperson === own.salesperson) return false;
  if (own.partners.has(rival.salesperson) || rival.partners.has(own.salesperson)) return false;
  return rival.filedOn !== null && rival.filedOn <= day && byFiling(own, rival) < 0;
}

/** Who filed first; on one day, whose right was given first. */
function byFiling(a: RightFiling, b: RightFiling): number {
  return filingDay(a) - filingDay(b) || (a.notifiedOn ?? LATER) - (b.notifiedOn ?? LATER) || a.row - b.row;
}

/** Later than any date. */
const LATER = Number.MAX_SAFE_INTEGER;

function filingDay({ filedOn, notifiedOn }: RightFiling): Day {
  return filedOn ?? notifiedOn ?? LATER;
}

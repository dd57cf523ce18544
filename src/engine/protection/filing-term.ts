import type { Day } from '../model/civil-date.ts';
import type { Protection } from '../model/protection.ts';

/** The days that start the terms of a filing: an enquiry in the shop, then the deposit (protection of property). */
export interface TermDays {
  readonly filedOn: Day | null;
  readonly depositOn: Day | null;
}

export interface FilingTerms {
  readonly enquiryDays: number;
  readonly depositDays: number;
  readonly settleLastDay: (day: Day) => Day;
}

/** First and last day of a term. */
export interface Span {
  readonly start: Day;
  readonly lastDay: Day;
}

/** The term of a filing on a day: the deposit's once there is one, else the enquiry's; null where neither has begun. */
export function filingTermOn(days: TermDays, day: Day, terms: FilingTerms): Protection | null {
  const { filedOn, depositOn } = days;
  if (depositOn !== null && depositOn <= day) return term('deposit', depositOn, terms.depositDays, day, terms);
  if (filedOn === null || filedOn > day) return null;
  return term('filing', filedOn, terms.enquiryDays, day, terms);
}

function term(
  basis: 'filing' | 'deposit',
  start: Day,
  count: number,
  day: Day,
  { settleLastDay }: FilingTerms,
): Protection {
  const lastDay = settleLastDay(start + count);
  return {
    basis,
    start,
    lastDay,
    termDays: lastDay - start,
    length: { unit: 'days', count },
    state: day <= lastDay ? 'protected' : 'expired',
    proof: null,
    right: null,
  };
}

/** All days on which a filing is, or was, inside a term. */
function spansOf({ filedOn, depositOn }: TermDays, terms: FilingTerms): Span[] {
  const span = (start: Day | null, days: number): Span[] =>
    start === null ? [] : [{ start, lastDay: terms.settleLastDay(start + days) }];
  return [...span(filedOn, terms.enquiryDays), ...span(depositOn, terms.depositDays)];
}

/** Whether the terms of two filings share a day. */
export function termsMeet(a: TermDays, b: TermDays, terms: FilingTerms): boolean {
  const others = spansOf(b, terms);
  return spansOf(a, terms).some((span) =>
    others.some((other) => span.start <= other.lastDay && other.start <= span.lastDay),
  );
}

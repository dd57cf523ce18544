/** What a contender has to show: net sales of the window, visits and calls, filled share of the archive in 0..1. */
export interface ContenderEvidence {
  readonly sales: number;
  readonly visits: number;
  readonly completeness: number;
}

/** Marks for the three criteria: the maxima that a policy sets, or what is proposed within them. */
export interface CriterionMarks {
  readonly trade: number;
  readonly visits: number;
  readonly completeness: number;
}

const HUNDREDTHS = 100;
/** Digits that a double holds for certain; what lies beyond them is not the user's arithmetic. */
const EXACT_DIGITS = 15;

/**
 * Clause 4.1 of feida: marks in proportion to the best contender, rounded to two decimals half up.
 * Where nobody has sales (or visits), everybody gets 0; returns that outweigh the sales count as no sales.
 */
export function proposeMarks(contenders: readonly ContenderEvidence[], maxima: CriterionMarks): CriterionMarks[] {
  const topSales = Math.max(0, ...contenders.map(({ sales }) => sales));
  const topVisits = Math.max(0, ...contenders.map(({ visits }) => visits));
  return contenders.map(({ sales, visits, completeness }) => ({
    trade: share(sales, topSales, maxima.trade),
    visits: share(visits, topVisits, maxima.visits),
    completeness: share(completeness, 1, maxima.completeness),
  }));
}

function share(own: number, top: number, maximum: number): number {
  if (top <= 0) return 0;
  return roundHalfUp((maximum * Math.max(0, own)) / top);
}

function roundHalfUp(mark: number): number {
  return Math.round(Number((mark * HUNDREDTHS).toPrecision(EXACT_DIGITS))) / HUNDREDTHS;
}

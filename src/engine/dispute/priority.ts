import type { Day } from '../model/civil-date.ts';
import type { Resolution } from '../model/dispute.ts';

/** A contender of a dispute that the archive decides. */
export interface PriorityClaim {
  readonly salesperson: string;
  readonly filedOn: Day | null;
  /** First order of the customer with this salesperson, null where there is none. */
  readonly firstOrderOn: Day | null;
}

/**
 * Chapter 4 of loan: the only one with an order wins; of several, the earliest filed of those who had an order before
 * the others filed; what this does not decide goes to the panel.
 */
export function decideByPriority(claims: readonly PriorityClaim[]): Resolution {
  const old = claims.filter(({ firstOrderOn }) => firstOrderOn !== null);
  const [first] = old;
  if (first === undefined) {
    return tie({ zh: '双方都还没有下单记录，请界定小组裁定', en: 'Nobody has an order yet; the panel decides' });
  }
  if (old.length === 1) {
    return won(first.salesperson, {
      zh: `只有${first.salesperson}有下单记录`,
      en: `only ${first.salesperson} has an order`,
    });
  }
  const earlier = old.filter((claim) => hadOrderBefore(claim, old));
  const filedOn = Math.min(...earlier.map(filingDay));
  const [winner, ...others] = earlier.filter((claim) => filingDay(claim) === filedOn);
  if (winner === undefined || others.length > 0) {
    return tie({
      zh: '几方都有下单记录，先后也分不出，请界定小组裁定',
      en: 'several have orders and neither was first; the panel decides',
    });
  }
  return won(winner.salesperson, {
    zh: `${winner.salesperson}在对方备案之前已有下单记录`,
    en: `${winner.salesperson} had an order before the other filed`,
  });
}

function hadOrderBefore(own: PriorityClaim, all: readonly PriorityClaim[]): boolean {
  const others = all.filter((claim) => claim !== own);
  return others.every((other) => (own.firstOrderOn ?? Infinity) < filingDay(other));
}

/** A filing without a date is no bound to anybody, and earlier than nobody. */
function filingDay({ filedOn }: PriorityClaim): number {
  return filedOn ?? Infinity;
}

function won(winner: string, reason: Resolution['reason']): Resolution {
  return { result: 'decided', winner, shares: null, reason };
}

function tie(reason: Resolution['reason']): Resolution {
  return { result: 'tie', winner: null, shares: null, reason };
}

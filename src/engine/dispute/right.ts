import type { Resolution } from '../model/dispute.ts';
import type { Protection } from '../model/protection.ts';

/** A contender of a dispute about the right to develop a customer, with the rights of the contender's filings. */
export interface RightClaim {
  readonly salesperson: string;
  readonly rights: readonly Protection[];
}

/**
 * Development right: the customer is his who succeeded, else his who holds the right. A right that has passed on is the
 * taker's from that day, whether or not the notice is written yet. `salespersonOf` names the person of a filing.
 */
export function decideByRight(
  claims: readonly RightClaim[],
  salespersonOf: (filing: number) => string | null,
): Resolution {
  const succeeded = claims.find(({ rights }) => rights.some(({ right }) => right?.kind === 'success'));
  if (succeeded !== undefined) {
    return won(succeeded.salesperson, {
      zh: `${succeeded.salesperson}在期限内首次交易，开发成功`,
      en: `${succeeded.salesperson} made the first deal in time`,
    });
  }
  const holders = claims.filter(({ rights }) => rights.some(isHeld)).map(({ salesperson }) => salesperson);
  const takers = claims
    .flatMap(({ rights }) => rights)
    .flatMap(({ right }) => (right?.kind === 'passed' ? (salespersonOf(right.to) ?? []) : []));
  const [holder, ...others] = [...new Set(holders.length > 0 ? holders : takers)];
  if (holder === undefined) {
    return {
      result: 'pending',
      winner: null,
      shares: null,
      reason: { zh: '开发权还没有通知给任何一方', en: 'nobody has been told of the right yet' },
    };
  }
  if (others.length > 0) {
    return {
      result: 'tie',
      winner: null,
      shares: null,
      reason: {
        zh: `${[holder, ...others].join('、')}都有开发权，请主管裁定或登记为联合开发`,
        en: `${[holder, ...others].join(' and ')} all hold the right; the manager decides, or records a joint development`,
      },
    };
  }
  return won(holder, { zh: `开发权属于${holder}`, en: `${holder} holds the development right` });
}

function isHeld({ basis, state }: Protection): boolean {
  return basis === 'right' && (state === 'protected' || state === 'expiring');
}

function won(winner: string, reason: Resolution['reason']): Resolution {
  return { result: 'decided', winner, shares: null, reason };
}

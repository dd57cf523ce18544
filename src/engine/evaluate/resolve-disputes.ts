import { isBlockOf } from '../dispute/block-of.ts';
import { decideByPriority } from '../dispute/priority.ts';
import { decideByRight } from '../dispute/right.ts';
import { decideBySettlement } from '../dispute/settlement.ts';
import { decide } from '../dispute/verdict.ts';
import { nameKey } from '../identity/keys.ts';
import type { Dispute, Resolution } from '../model/dispute.ts';
import type { ProcedureInput } from './procedure-input.ts';
import { readSettlements } from './settlements.ts';

/** feida: what the judges' marks in 客户界定 say. */
export function resolveByPoints(dispute: Dispute, { facts }: ProcedureInput): Resolution {
  const block = facts.disputeBlocks.findLast((candidate) => isBlockOf(candidate, dispute, facts));
  if (block === undefined) {
    return {
      result: 'pending',
      winner: null,
      shares: null,
      reason: { zh: '还没有交界定小组评分', en: 'the panel has not been asked yet' },
    };
  }
  const { result, winner } = decide(block);
  const reason = {
    pending: { zh: '评委还没有评完', en: 'the judges have not finished' },
    tie: { zh: '平均分相同，请界定小组裁定', en: 'the means are equal; the panel decides' },
    decided: { zh: `${winner ?? ''}平均分最高`, en: `${winner ?? ''} has the highest mean` },
  }[result];
  return { result, winner, shares: null, reason };
}

/** loan: orders and filing dates of the archive. */
export function resolveByPriority(dispute: Dispute, { facts }: ProcedureInput): Resolution {
  return decideByPriority(
    dispute.contenders.map(({ salesperson, filings, saleRows }) => {
      const filed = filings.flatMap((row) => facts.filings[row]?.filedOn ?? []);
      const ordered = saleRows
        .filter((record) => (facts.sales.fen[record] ?? 0) > 0)
        .map((record) => facts.sales.days[record] ?? 0);
      return {
        salesperson,
        filedOn: filed.length === 0 ? null : Math.min(...filed),
        firstOrderOn: ordered.length === 0 ? null : Math.min(...ordered),
      };
    }),
  );
}

/** development-right: who holds the right. */
export function resolveByRight(dispute: Dispute, { facts, asOf }: ProcedureInput): Resolution {
  return decideByRight(
    dispute.contenders.map(({ salesperson, filings }) => ({
      salesperson,
      rights: filings.map((row) => facts.protections.on(row, asOf)),
    })),
    (filing) => facts.filings[filing]?.salesperson ?? null,
  );
}

/** property: what stands in 撞单说明 about any of the customers. */
export function resolveBySettlement(dispute: Dispute, { facts, asOf }: ProcedureInput): Resolution {
  const filings = dispute.filings.flatMap((row) => facts.filings[row] ?? []);
  const customers = new Set(filings.map(({ customer }) => customer));
  const names = new Set(filings.map(({ name }) => nameKey(name)));
  return decideBySettlement(
    dispute.contenders.map(({ salesperson }) => salesperson),
    readSettlements(facts, asOf).filter(({ customer, named }) => customers.has(customer) || names.has(named)),
  );
}

import type { Facts } from '../model/facts.ts';
import type { Filing } from '../model/filing.ts';
import type { FindingFact, RowReference } from '../model/finding.ts';
import type { Protection } from '../model/protection.ts';
import type { RuleContext } from '../model/rule.ts';
import { termFacts } from '../text/say-protection.ts';

/** The tables in which a protection's proof may stand. */
export type ProofTables = Pick<Facts, 'filingTable' | 'visitTable' | 'saleTable' | 'paymentTable' | 'transferTable'>;

export const PROOF_READS = ['filingTable', 'visitTable', 'saleTable', 'paymentTable', 'transferTable'] as const;

const TABLE_OF = {
  visits: 'visitTable',
  sales: 'saleTable',
  payments: 'paymentTable',
  transfers: 'transferTable',
} as const;

/** The filing and the row that started its term, with the arithmetic. */
export function protectionEvidence(
  filing: Filing,
  protection: Protection,
  tables: ProofTables,
  context: RuleContext,
): { evidence: RowReference[]; facts: FindingFact[] } {
  const { proof } = protection;
  const rival = rivalOf(protection);
  const own = tables.filingTable.reference(filing.row);
  const started = proof === null ? [own] : [own, tables[TABLE_OF[proof.role]].reference(proof.record)];
  return {
    evidence: rival === null ? started : [...started, tables.filingTable.reference(rival)],
    facts: termFacts(protection, filing.filedOn, proof?.day ?? null, context.asOf),
  };
}

/** The later filing that takes over a development right, or will. */
function rivalOf({ right }: Protection): number | null {
  if (right?.kind === 'passed') return right.to;
  return right?.kind === 'waiting' ? right.rival : null;
}

import type { Facts } from '../model/facts.ts';
import type { Filing } from '../model/filing.ts';
import type { Bilingual, FindingCode } from '../model/finding.ts';
import type { Protection } from '../model/protection.ts';
import type { ProtectionState } from '../model/report.ts';
import type { RuleContext, Verdict } from '../model/rule.ts';
import { isoFromDay } from '../dates/iso.ts';
import { protectionEvidence } from './protection-evidence.ts';
import type { ProofTables } from './protection-evidence.ts';
import { onFiling } from './verdict-on.ts';

export const STATE_READS = [
  'filings',
  'protections',
  'filingTable',
  'visitTable',
  'saleTable',
  'paymentTable',
  'transferTable',
] as const;

/** A verdict on every live filing whose protection is in the state on the as-of day. */
export function filingsInState(
  facts: Pick<Facts, 'filings' | 'protections'> & ProofTables,
  context: RuleContext,
  state: ProtectionState,
  code: FindingCode,
  say: (filing: Filing, protection: Protection) => Bilingual,
): Verdict[] {
  const { filings, protections, filingTable } = facts;
  const verdicts: Verdict[] = [];
  for (const filing of filings) {
    if (filing.state !== 'live' || protections.stateNow(filing.row) !== state) continue;
    const protection = protections.on(filing.row, context.asOf);
    const { evidence, facts: lines } = protectionEvidence(filing, protection, facts, context);
    verdicts.push(
      onFiling(filingTable, filing, {
        code,
        column: '业务员',
        keyParts: [filing.salesperson, protection.lastDay === null ? '' : isoFromDay(protection.lastDay)],
        message: say(filing, protection),
        evidence,
        facts: lines,
      }),
    );
  }
  return verdicts;
}

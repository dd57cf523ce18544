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
  return facts.filings.flatMap((filing) => {
    if (filing.state !== 'live') return [];
    const protection = facts.protections.on(filing.row, context.asOf);
    if (protection.state !== state) return [];
    return [
      onFiling(facts.filingTable, filing, {
        code,
        column: '业务员',
        keyParts: [filing.salesperson, protection.lastDay === null ? '' : isoFromDay(protection.lastDay)],
        message: say(filing, protection),
        ...protectionEvidence(filing, protection, facts, context),
      }),
    ];
  });
}

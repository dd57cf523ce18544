import type { Filing } from '../model/filing.ts';
import type { Protection } from '../model/protection.ts';
import type { ProtectionState } from '../model/report.ts';
import { CurrentProofs } from './current-proofs.ts';
import type { ActivityReader } from './each-activity.ts';
import { NO_TERM } from './no-term.ts';
import { ownVisitsOf } from './own-visits.ts';
import type { ProtectionInput, TermRules } from './protection-input.ts';
import { withReminder } from './reminder.ts';
import { SaleTerm, saleTermFrom } from './sale-chain.ts';
import { visitProtectionOn, visitTermFrom } from './visit-term.ts';

/** The terms of filings on the as-of day. */
export interface CurrentTerms {
  of(filing: Filing): Protection;
  stateOf(filing: Filing): ProtectionState;
}

/** They are asked of every filing, most of them for their state alone: each is found once, and what it rests on is kept. */
export function currentTerms(input: ProtectionInput, rules: TermRules, eachActivity: ActivityReader): CurrentTerms {
  const { asOf, terms } = input;
  const proofs = new CurrentProofs(input.filings.length);
  // An own sale that brings back what has lapsed settles whatever was before it.
  const from = terms.ownSaleRevives ? 'the-last-own-sale' : 'the-first';
  const find = (filing: Filing): Protection => {
    const term = new SaleTerm(rules.sale(filing));
    eachActivity(filing, from, (kind, day, role, record) => {
      term.offer(kind, day, role, record);
    });
    return (
      term.protectionOn(asOf) ??
      visitProtectionOn(ownVisitsOf(filing, input), filing.filedOn, asOf, rules.visit) ??
      NO_TERM
    );
  };
  const remind = (protection: Protection): Protection => withReminder(protection, asOf, terms.reminderDays);
  const settle = (filing: Filing): ProtectionState => {
    const found = find(filing);
    const { state } = remind(found);
    proofs.keep(filing.row, state, found.proof);
    return state;
  };
  const stateOf = (filing: Filing): ProtectionState => proofs.state(filing.row) ?? settle(filing);
  return {
    stateOf,
    of: (filing) => {
      stateOf(filing);
      const proof = proofs.proof(filing.row);
      if (proof === null) return NO_TERM;
      return remind(
        proof.role === 'visits'
          ? visitTermFrom(proof, filing.filedOn ?? proof.day, asOf, rules.visit)
          : saleTermFrom(proof, asOf, rules.sale(filing)),
      );
    },
  };
}

import type { Filing } from '../model/filing.ts';
import type { Protection } from '../model/protection.ts';
import type { ProtectionState } from '../model/report.ts';
import { CurrentProofs } from './current-proofs.ts';
import { NO_TERM } from './no-term.ts';
import { ownVisitsOf } from './own-visits.ts';
import type { ProtectionInput, TermRules } from './protection-input.ts';
import { withReminder } from './reminder.ts';
import { SaleTerm, saleTermFrom } from './sale-chain.ts';
import type { TradeReader } from './trade-reader.ts';
import { visitProtectionOn, visitTermFrom } from './visit-term.ts';

/** The terms of filings on the as-of day. */
export interface CurrentTerms {
  of(filing: Filing): Protection;
  /** `none` of a filing that has no term. */
  stateOf(filing: number): ProtectionState;
}

/**
 * Every rule that asks for them asks for all filings, and mostly for their state alone. So all are found in one go when
 * the first is asked for, and what they rest on is kept.
 */
export function currentTerms(
  input: ProtectionInput,
  mayHaveTerm: (filing: Filing) => boolean,
  rules: TermRules,
  trade: TradeReader,
): CurrentTerms {
  const { asOf, terms } = input;
  // An own sale that brings back what has lapsed settles whatever was before it.
  const from = terms.ownSaleRevives ? 'the-last-own-sale' : 'the-first';
  let kept: CurrentProofs | null = null;
  const proofs = (): CurrentProofs => (kept ??= findAll());
  return {
    stateOf: (filing) => proofs().state(filing),
    of: (filing) => {
      const proof = proofs().proof(filing.row);
      if (proof === null) return NO_TERM;
      return remind(
        proof.role === 'visits'
          ? visitTermFrom(proof, filing.filedOn ?? proof.day, asOf, rules.visit)
          : saleTermFrom(proof, asOf, rules.sale(filing)),
      );
    },
  };

  function findAll(): CurrentProofs {
    const found = new CurrentProofs(input.filings.length);
    for (const filing of input.filings) {
      if (!mayHaveTerm(filing)) continue;
      const term = saleTerm(filing) ?? visitTerm(filing);
      if (term !== null) found.keep(filing.row, remind(term).state, term.proof);
    }
    return found;
  }

  function saleTerm(filing: Filing): Protection | null {
    const term = new SaleTerm(rules.sale(filing));
    trade.read(filing, from);
    for (let at = 0; at < trade.length; at++) {
      term.offer(trade.kind(at), trade.day(at), trade.role(at), trade.record(at));
    }
    return term.protectionOn(asOf);
  }

  function visitTerm(filing: Filing): Protection | null {
    return visitProtectionOn(ownVisitsOf(filing, input), filing.filedOn, asOf, rules.visit);
  }

  function remind(protection: Protection): Protection {
    return withReminder(protection, asOf, terms.reminderDays);
  }
}

import type { Filing } from '../model/filing.ts';
import type { ProtectionBook } from '../model/protection.ts';
import { findCompanyReasons } from './company-customers.ts';
import { currentTerms } from './current-terms.ts';
import { COMPANY_PROTECTION, NO_TERM } from './no-term.ts';
import { pastTerms } from './past-terms.ts';
import { termRules } from './protection-input.ts';
import type { ProtectionInput } from './protection-input.ts';
import { TradeReader } from './trade-reader.ts';

/** Protections by clauses 3.1 to 3.3 of feida: a sale protection where there is an own sale, else a visit protection. */
export function buildProtectionBook(input: ProtectionInput): ProtectionBook {
  const { filings, asOf } = input;
  const companyReasons = findCompanyReasons(input);
  const mayHaveTerm = ({ row, state, salesperson }: Filing): boolean =>
    state === 'live' && salesperson !== '' && !companyReasons.has(row);
  const rules = termRules(input.terms);
  const trade = new TradeReader(input);
  const current = currentTerms(input, mayHaveTerm, rules, trade);
  const past = pastTerms(input, rules, trade);
  return {
    on: (row, day) => {
      if (companyReasons.has(row)) return COMPANY_PROTECTION;
      const filing = filings[row];
      if (filing === undefined || !mayHaveTerm(filing)) return NO_TERM;
      return day === asOf ? current.of(filing) : (past(filing, day) ?? NO_TERM);
    },
    stateNow: (row) => (companyReasons.has(row) ? COMPANY_PROTECTION.state : current.stateOf(row)),
    companyReason: (row) => companyReasons.get(row) ?? null,
  };
}

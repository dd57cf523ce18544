import type { Filing } from '../model/filing.ts';
import type { ProtectionBook } from '../model/protection.ts';
import { findCompanyReasons } from './company-customers.ts';
import { currentTerms } from './current-terms.ts';
import { activityReader } from './each-activity.ts';
import { COMPANY_PROTECTION, NO_TERM } from './no-term.ts';
import { pastTerms } from './past-terms.ts';
import { termRules } from './protection-input.ts';
import type { ProtectionInput } from './protection-input.ts';

/** Protections by clauses 3.1 to 3.3 of feida: a sale protection where there is an own sale, else a visit protection. */
export function buildProtectionBook(input: ProtectionInput): ProtectionBook {
  const companyReasons = findCompanyReasons(input);
  const rules = termRules(input.terms);
  const eachActivity = activityReader(input);
  const current = currentTerms(input, rules, eachActivity);
  const past = pastTerms(input, rules, eachActivity);
  /** Only these may have a term. */
  const claimAt = (row: number): Filing | null => {
    const filing = input.filings[row];
    return filing?.state === 'live' && filing.salesperson !== '' ? filing : null;
  };
  return {
    on: (row, day) => {
      if (companyReasons.has(row)) return COMPANY_PROTECTION;
      const filing = claimAt(row);
      if (filing === null) return NO_TERM;
      return day === input.asOf ? current.of(filing) : (past(filing, day) ?? NO_TERM);
    },
    stateNow: (row) => {
      if (companyReasons.has(row)) return COMPANY_PROTECTION.state;
      const filing = claimAt(row);
      return filing === null ? NO_TERM.state : current.stateOf(filing);
    },
    companyReason: (row) => companyReasons.get(row) ?? null,
  };
}

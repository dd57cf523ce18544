import type { ProtectionBook } from '../model/protection.ts';

/** The book of a policy that protects nobody. */
export const NO_PROTECTION: ProtectionBook = {
  on: () => ({ basis: 'none', start: null, lastDay: null, termDays: null, state: 'none', proof: null }),
  companyReason: () => null,
};

import type { ProtectionBook } from '../model/protection.ts';
import { NO_TERM } from './no-term.ts';

/** The book of a policy that protects nobody. */
export const NO_PROTECTION: ProtectionBook = {
  on: () => NO_TERM,
  stateNow: () => NO_TERM.state,
  companyReason: () => null,
};

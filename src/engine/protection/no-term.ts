import type { Protection } from '../model/protection.ts';

const WITHOUT_TERM = { start: null, lastDay: null, termDays: null, length: null, proof: null, right: null } as const;

/** Nothing protects the filing. */
export const NO_TERM: Protection = { ...WITHOUT_TERM, basis: 'none', state: 'none' };

/** The customer is the company's own. */
export const COMPANY_PROTECTION: Protection = { ...WITHOUT_TERM, basis: 'company', state: 'company' };

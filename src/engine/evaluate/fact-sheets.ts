import type { FactName } from '../model/facts.ts';

const CUSTOMERS = ['filings', 'aliases'] as const;
const ACTS = ['visits', 'sales', 'payments'] as const;

/** The roles of the sheets on which a fact rests, directly or through other facts; null where it may be any. */
const SHEETS: Readonly<Record<FactName, readonly string[] | null>> = {
  table: null,
  filingTable: ['filings'],
  visitTable: ['visits'],
  saleTable: ['sales'],
  paymentTable: ['payments'],
  rosterTable: ['roster'],
  transferTable: ['transfers'],
  approvalTable: ['access-approvals'],
  logTable: ['log'],
  reviewTable: ['monthly-reviews'],
  problems: null,
  settingProblems: ['settings'],
  ownRules: ['settings'],
  disputeBlocks: [],
  deadlines: null,
  customers: CUSTOMERS,
  filings: CUSTOMERS,
  visits: ['visits', ...CUSTOMERS],
  sales: ['sales', ...CUSTOMERS],
  payments: ['payments', ...CUSTOMERS],
  roster: ['roster'],
  transfers: ['transfers', ...CUSTOMERS],
  protections: [...ACTS, ...CUSTOMERS, 'transfers', 'holidays'],
  unknownYears: null,
  overlaps: [...CUSTOMERS, ...ACTS],
  disputes: null,
  resolutions: null,
  metrics: null,
  tallies: null,
};

/** Whether what is read may be another after an edit of the sheets with these roles. */
export function restsOn(reads: readonly FactName[], roles: ReadonlySet<string>): boolean {
  return reads.some((name) => SHEETS[name]?.some((role) => roles.has(role)) ?? true);
}

import type { Day } from './civil-date.ts';
import type { ProtectionBasis, ProtectionState } from './report.ts';

/** The protection of a filing on a day: what it rests on, from when, through which last day. */
export interface Protection {
  readonly basis: ProtectionBasis;
  readonly start: Day | null;
  /** The last protected day; the day after it is free. */
  readonly lastDay: Day | null;
  /** Length of the whole term in days, null where there is none. */
  readonly termDays: number | null;
  readonly state: ProtectionState;
  /** Where the proof stands: the row that started the term. */
  readonly proof: { readonly role: 'visits' | 'sales' | 'payments' | 'transfers'; readonly record: number } | null;
}

/** Protections of all filings, on any day up to the as-of day. */
export interface ProtectionBook {
  /** The protection that stood on the day, from rows dated on or before it. `expiring` only on the as-of day. */
  on(filing: number, day: Day): Protection;
  /** Why the customer of this filing is the company's own, null where it is not. */
  companyReason(filing: number): CompanyReason | null;
}

/** `ledger`: bought at the company before anybody filed. `column`: 归属 = 公司. */
export type CompanyReason =
  { readonly kind: 'ledger'; readonly sale: number } | { readonly kind: 'column'; readonly filing: number };

/** A row of 转移记录: the customer passed to the person on the day. */
export interface Transfer {
  readonly record: number;
  readonly day: Day;
  readonly customer: number;
  readonly to: string;
}

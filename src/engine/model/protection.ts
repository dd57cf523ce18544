import type { Day } from './civil-date.ts';
import type { ProtectionBasis, ProtectionState } from './report.ts';

/** How long a term is, as the policy counts it. */
export interface TermLength {
  readonly unit: 'months' | 'days';
  readonly count: number;
}

/**
 * What has become of a development right: its first term runs; it was extended by itself; it goes on for a while though
 * a rival (a filing's record index) has filed; it has passed to one; its extensions are used up; or it has succeeded.
 */
export type RightCourse =
  | { readonly kind: 'running' }
  | { readonly kind: 'extended'; readonly times: number }
  | { readonly kind: 'waiting'; readonly rival: number }
  | { readonly kind: 'passed'; readonly to: number; readonly better: boolean }
  | { readonly kind: 'used-up' }
  | { readonly kind: 'success'; readonly on: Day };

/** The row that started a term or renewed it last: in which sheet it stands, as which record, of which day. */
export interface Proof {
  readonly role: 'visits' | 'sales' | 'payments' | 'transfers';
  readonly record: number;
  readonly day: Day;
}

/** The protection of a filing on a day: what it rests on, from when, through which last day. */
export interface Protection {
  readonly basis: ProtectionBasis;
  readonly start: Day | null;
  /** The last protected day; the day after it is free. */
  readonly lastDay: Day | null;
  /** Length of the whole term in days, null where there is none. */
  readonly termDays: number | null;
  readonly length: TermLength | null;
  readonly state: ProtectionState;
  readonly proof: Proof | null;
  /** Null for all that is no development right. */
  readonly right: RightCourse | null;
}

/** Protections of all filings, on any day up to the as-of day. */
export interface ProtectionBook {
  /** The protection that stood on the day, from rows dated on or before it. `expiring` only on the as-of day. */
  on(filing: number, day: Day): Protection;
  /** The state alone, on the as-of day: it is asked of every filing. */
  stateNow(filing: number): ProtectionState;
  /** Why the customer of this filing is the company's own, null where it is not. */
  companyReason(filing: number): CompanyReason | null;
  /** Whether somebody beside the owner may deal with the customer: a partner in a joint development. */
  readonly allows?: (filing: number, person: string) => boolean;
  /** Whether two filings of one customer are in each other's way at all; where there is no such thing, they always are. */
  readonly collide?: (a: number, b: number) => boolean;
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

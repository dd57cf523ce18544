import type { CustomerIndex, IdentityDecision } from '../model/customers.ts';
import type { IdentityRow } from './identity-row.ts';
import { customersOf } from './index/customer-view.ts';
import type { CustomerView } from './index/customer-view.ts';
import { IdentityBook } from './index/identity-book.ts';

export type { IdentityRow } from './identity-row.ts';

/**
 * Builds the index over the archive's filings, one row each, in record order, with what persons have decided about them.
 * The result does not depend on that order.
 */
export function buildCustomerIndex(
  rows: readonly IdentityRow[],
  decisions: readonly IdentityDecision[] = [],
  onProgress?: (share: number) => void,
): CustomerIndex {
  return customersOf(new IdentityBook(rows, decisions, onProgress));
}

/** An index that follows edits: after each `splice`, `customers` answers as one built from scratch would. */
export interface KeptCustomerIndex {
  customers(): CustomerIndex;
  /** Replaces `removed` rows from row `at` on by others. Cost: what the rows touch, not the size of the archive. */
  splice(at: number, removed: number, rows: readonly IdentityRow[]): void;
  /**
   * Replaces rows from `at` on by as many others with the same numbers and names. True where nobody else is concerned: then
   * the index that `customers` has answered holds on.
   */
  refresh(at: number, rows: readonly IdentityRow[]): boolean;
  /** Obeys these decisions from now on, in the place of those before. */
  decide(decisions: readonly IdentityDecision[]): void;
}

export function keepCustomerIndex(
  rows: readonly IdentityRow[],
  decisions: readonly IdentityDecision[] = [],
  onProgress?: (share: number) => void,
): KeptCustomerIndex {
  const book = new IdentityBook(rows, decisions, onProgress);
  let customers: CustomerView | null = null;
  return {
    customers: () => (customers ??= customersOf(book)),
    splice: (at, removed, added) => {
      book.splice(at, removed, added);
      customers = null;
    },
    refresh: (at, fresh) => {
      const before = new Map(fresh.map((_, i) => [at + i, book.profileOfRow(at + i)]));
      const isAlone = book.splice(at, fresh.length, fresh);
      const isRefreshed = isAlone && customers?.refresh(before) === true;
      if (!isRefreshed) customers = null;
      return isRefreshed;
    },
    decide: (made) => {
      book.decide(made);
      customers = null;
    },
  };
}

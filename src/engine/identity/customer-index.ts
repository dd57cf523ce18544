import type { CustomerIndex, IdentityDecision } from '../model/customers.ts';
import type { IdentityRow } from './identity-row.ts';
import { customersOf } from './index/customer-view.ts';
import type { CustomerView, CustomersChange } from './index/customer-view.ts';
import { IdentityBook } from './index/identity-book.ts';

export type { IdentityRow } from './identity-row.ts';
export type { CustomersChange } from './index/customer-view.ts';

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

/** An index that follows edits: after each, `customers` answers as one built from scratch would. */
export interface KeptCustomerIndex {
  /** Customers are numbered in the order of their first filings; what was answered before may end with it. */
  customers(): CustomerIndex;
  /**
   * Replaces `removed` rows from row `at` on by others. Cost: what the rows touch, not the size of the archive. Where the
   * index that `customers` has answered holds on, with other numbers for whom it concerns alone, it tells who that is;
   * else null.
   */
  splice(at: number, removed: number, rows: readonly IdentityRow[]): CustomersChange | null;
  /** Obeys these decisions from now on, in the place of those before. */
  decide(decisions: readonly IdentityDecision[]): void;
  /** What `customers` answers next is another index than those before, also where these hold on. */
  renew(): void;
}

export function keepCustomerIndex(
  rows: readonly IdentityRow[],
  decisions: readonly IdentityDecision[] = [],
  onProgress?: (share: number) => void,
): KeptCustomerIndex {
  const book = new IdentityBook(rows, decisions, onProgress);
  let customers: CustomerView | null = null;
  return {
    customers: () => {
      if (customers?.isInOrder !== true) customers = customersOf(book);
      return customers;
    },
    splice: (at, removed, added) => {
      const edit = book.splice(at, removed, added);
      const change = edit === null ? null : (customers?.follow(edit) ?? null);
      if (change === null) customers = null;
      return change;
    },
    decide: (made) => {
      book.decide(made);
      customers = null;
    },
    renew: () => {
      customers = null;
    },
  };
}

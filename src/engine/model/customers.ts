import type { Bilingual } from './finding.ts';

/** Why two rows are held to be one customer. */
export interface LinkReason {
  readonly kind: 'number' | 'name' | 'code' | 'phone' | 'decision';
  readonly text: Bilingual;
}

/** A customer who stands in the archive more than once. */
export interface Overlap {
  readonly customer: number;
  /** Record indices of live filings, ascending. */
  readonly filings: readonly number[];
  /** 0..1. */
  readonly confidence: number;
  readonly reasons: readonly LinkReason[];
  /** Distinct salespeople of the filings. */
  readonly salespeople: readonly string[];
}

/** What a row of another sheet means: a customer for certain, one that it may be, or none. */
export type CustomerMatch =
  | { readonly kind: 'certain'; readonly customer: number }
  | {
      readonly kind: 'doubtful';
      readonly proposals: readonly { readonly customer: number; readonly confidence: number }[];
    }
  | { readonly kind: 'none' };

/**
 * Who is the same customer. Issue-wide interface: rules and ledgers ask here and know nothing of how names are compared.
 */
export interface CustomerIndex {
  /** Number of customers; they are numbered from 0. */
  readonly size: number;
  /** Customer of each filing, by record index of the archive. */
  readonly ofFiling: Int32Array;
  /** Record indices of the filings of a customer, ascending. */
  filingsOf(customer: number): readonly number[];
  /** By 客户编号 first, else by name. Either may be empty. */
  match(number: string, name: string): CustomerMatch;
  /** Why the filings of a customer are one, with the confidence of the weakest link. */
  link(customer: number): { readonly confidence: number; readonly reasons: readonly LinkReason[] };
}

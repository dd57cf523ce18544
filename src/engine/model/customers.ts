import type { Bilingual } from './finding.ts';

/** What a reason is about. */
export const REASON_KINDS = [
  'decision',
  'number',
  'name',
  'code',
  'code-near',
  'phone',
  'contact',
  'address',
  'boss',
  'former-name',
  'short-form',
  'spelling',
  'homophone',
  'trade-name',
  'region',
  'industry',
  'ordinal',
  'branch',
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** One thing that speaks for or against two rows being one customer. */
export interface LinkReason {
  readonly kind: ReasonKind;
  readonly speaks: 'for' | 'against';
  readonly text: Bilingual;
}

/** `certain` links join filings to one customer; `review` links wait for a person and join nothing. */
export type LinkTier = 'certain' | 'review';

/** Two filings that are, or may be, one customer. `a` and `b` are record indices of the archive, a < b. */
export interface CustomerLink {
  readonly a: number;
  readonly b: number;
  /** 0..1: how likely they are one customer. */
  readonly confidence: number;
  readonly tier: LinkTier;
  /** Those for it first, the weightiest of them first. */
  readonly reasons: readonly LinkReason[];
}

/** How two different customers belong together: branch of a company, group and member, same legal representative, same phone. */
export type Relation = 'branch' | 'parent' | 'boss' | 'phone';

/** Two filings of different customers that have to do with each other. `a` and `b` are record indices, a < b. */
export interface RelatedLink {
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  /** 0..1. */
  readonly confidence: number;
  readonly reasons: readonly LinkReason[];
}

/**
 * What a person has decided about two customers; a row of the sheet 别名. Each side is a 客户编号 or a name, as it
 * stands there: a name need not be in the archive, so that the spelling of a ledger can be made known.
 */
export interface IdentityDecision {
  readonly first: string;
  readonly second: string;
  /** Confirmed to be one customer, or confirmed to be two. */
  readonly same: boolean;
  /** Whether the rows it rested on have changed since: it is then obeyed no longer, and comes up again for review. */
  readonly stale: boolean;
}

/** Filings that may be one customer and wait for a person. */
export interface ReviewCluster {
  /** Record indices, ascending; filings that are one customer already stand in it together. */
  readonly filings: readonly number[];
  /** Every pair that was compared, by confidence, highest first. Those of the tier `certain` are joined already. */
  readonly links: readonly CustomerLink[];
  /** Decisions about filings of this cluster that are to be taken anew. */
  readonly staleDecisions: readonly IdentityDecision[];
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

/** A filed customer whom a name may mean. */
export interface CustomerProposal {
  readonly customer: number;
  /** 0..1. */
  readonly confidence: number;
  readonly reasons: readonly LinkReason[];
}

/** What a row of another sheet means: a customer for certain, one that it may be, or none. */
export type CustomerMatch =
  | { readonly kind: 'certain'; readonly customer: number }
  | {
      readonly kind: 'doubtful';
      /** The likeliest first; never empty. */
      readonly proposals: readonly CustomerProposal[];
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
  /** By 客户编号 first, else by name, with the phone of the row where it has one. Each may be empty. */
  match(number: string, name: string, phone?: string): CustomerMatch;
  /** Why the filings of a customer are one, with the confidence of the weakest link. */
  link(customer: number): { readonly confidence: number; readonly reasons: readonly LinkReason[] };
  /** The pairs inside a customer that were compared, by confidence, highest first; none where it has one filing. */
  linksOf(customer: number): readonly CustomerLink[];
  /** Filings that may be one customer and wait for a person, the likeliest cluster first. */
  reviews(): readonly ReviewCluster[];
  /** Different customers that belong together, by their record indices. */
  related(): readonly RelatedLink[];
}

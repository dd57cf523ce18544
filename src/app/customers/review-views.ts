import type { IdentityDecision, LinkReason, LinkTier } from '../../engine/model/customers.ts';
import type { Bilingual } from '../../engine/model/finding.ts';
import type { Place } from '../services.ts';

/** A cell as a review shows it; cells with equal keys say the same, however they are spelled. */
export interface ReviewCell {
  readonly text: string;
  /** Empty where the cell is. */
  readonly key: string;
}

/** A filing, or the name that a ledger uses, beside others that may be the same customer. */
export interface ReviewRow {
  /** What a decision writes in 别名: the name, or the 客户编号 where the name alone would not tell. */
  readonly side: string;
  /** Of the filing's cells; `-` for a name that is no filing. */
  readonly fingerprint: string;
  /** The customer's first filing, as record of the archive: rows with equal numbers are one already; -1 for a name. */
  readonly customer: number;
  /** 客户编号, null where there is none. */
  readonly number: string | null;
  readonly place: Place;
  /** In the order of the headers. */
  readonly cells: readonly ReviewCell[];
}

/** What speaks for and against two rows of an item; `a` and `b` are positions in its rows. */
export interface ReviewLink {
  readonly a: number;
  readonly b: number;
  readonly confidence: number;
  readonly tier: LinkTier;
  readonly reasons: readonly LinkReason[];
}

/** One thing for a person to decide. */
export interface ReviewItem {
  /** Stable across checks. */
  readonly id: string;
  /** Filings that may be one customer; or a name of the ledgers, in the first row, with the filings it may mean. */
  readonly kind: 'filings' | 'name';
  readonly rows: readonly ReviewRow[];
  /** The likeliest first. */
  readonly links: readonly ReviewLink[];
  /** Earlier decisions whose rows have changed since. */
  readonly stale: readonly IdentityDecision[];
  /** Where a name stands: how often, by sheet. Empty for filings. */
  readonly seen: readonly { readonly sheet: string; readonly rows: number }[];
  /** False where two rows cannot be told apart in 别名: one name, and no 客户编号. */
  readonly decidable: boolean;
}

/** All that waits for a person after a check. */
export interface Reviews {
  readonly headers: readonly Bilingual[];
  readonly items: readonly ReviewItem[];
  /** The sheet in which decisions are kept; null where the workbook has none yet. */
  readonly sheet: string | null;
}

/** That two sides are one customer, or two. */
export interface DecidedPair {
  readonly first: string;
  readonly second: string;
  readonly same: boolean;
  /** Of both sides, as their rows had them: kept in 核对码. Null: the decision holds whatever becomes of the rows. */
  readonly fingerprints: readonly [string, string] | null;
}

/** Decisions to be kept in the workbook, with who took them. */
export interface DecideRequest {
  readonly pairs: readonly DecidedPair[];
  /** The name as the person gave it: declared, not proven. */
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly reason: string;
}

/** Where decisions were written, and all that is needed to take them back. */
export interface Decided {
  readonly sheet: string;
  /** True where the sheet was inserted for them. */
  readonly inserted: boolean;
  /** Excel's number of the first row, 1-based. */
  readonly row: number;
  /** The rows as they were written, from the sheet's first column. */
  readonly cells: readonly (readonly string[])[];
}

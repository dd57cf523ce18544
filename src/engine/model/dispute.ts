import type { Day } from './civil-date.ts';
import type { Bilingual } from './finding.ts';
import type { DisputeProcedure } from './policy.ts';

/** A contender's evidence on the as-of day. */
export interface Contender {
  readonly salesperson: string;
  /** Record indices of the contender's filings of this customer. */
  readonly filings: readonly number[];
  /** Net sales of the window, in fen. */
  readonly salesFen: number;
  readonly visits: number;
  /** Weighted filled share, 0..1. */
  readonly completeness: number;
  /** Marks by criterion; null where the policy does not decide by points. */
  readonly proposed: { readonly trade: number; readonly visits: number; readonly completeness: number } | null;
  /** Record indices of the rows that were counted. */
  readonly saleRows: readonly number[];
  readonly visitRows: readonly number[];
}

/** Two or more salespeople who claim one customer. */
export interface Dispute {
  /** The customer, the earliest filed where related ones collide. */
  readonly customer: number;
  /** Record indices of the filings that collide, ascending. */
  readonly filings: readonly number[];
  readonly asOf: Day;
  readonly contenders: readonly Contender[];
}

/** What the policy's procedure makes of a dispute on the as-of day. */
export interface Resolution {
  readonly result: 'pending' | 'tie' | 'decided';
  readonly winner: string | null;
  /** What the contenders have agreed to share, 0..1 each; null where nothing is shared. */
  readonly shares: readonly { readonly salesperson: string; readonly share: number }[] | null;
  /** Why it is decided so, or what is still to do; a clause without a full stop. */
  readonly reason: Bilingual;
}

/** Nothing is known of the dispute yet. */
export const UNRESOLVED: Resolution = {
  result: 'pending',
  winner: null,
  shares: null,
  reason: { zh: '', en: '' },
};

/** A dispute as it stands in the sheet 客户界定. */
export interface DisputeBlock {
  readonly number: string;
  /** How it is decided: a policy reads the blocks of its own procedure alone. */
  readonly procedure: DisputeProcedure['procedure'];
  /** What stands behind 结果, as the sheet's own formula shows it. */
  readonly shownResult: string;
  readonly customerName: string;
  readonly customerNumbers: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly digest: string;
  readonly sheet: string;
  /** Excel's row number of the block's first row. */
  readonly row: number;
  readonly judges: readonly { readonly duty: string; readonly name: string }[];
  readonly contenders: readonly {
    readonly salesperson: string;
    /** Excel's row number. */
    readonly row: number;
    /** `marks[judge][criterion]`, null while missing, NaN where it is no number. */
    readonly marks: readonly (readonly (number | null)[])[];
  }[];
  /** Largest mark of each criterion. */
  readonly maxima: readonly number[];
}

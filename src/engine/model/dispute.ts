import type { Day } from './civil-date.ts';

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
  readonly proposed: { readonly trade: number; readonly visits: number; readonly completeness: number };
  /** Record indices of the rows that were counted. */
  readonly saleRows: readonly number[];
  readonly visitRows: readonly number[];
}

/** Two or more salespeople who claim one customer. */
export interface Dispute {
  readonly customer: number;
  readonly asOf: Day;
  readonly contenders: readonly Contender[];
}

/** A dispute as it stands in the sheet 客户界定. */
export interface DisputeBlock {
  readonly number: string;
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

import type { Bilingual, Finding, Severity } from './finding.ts';

export type ProtectionBasis = 'visit' | 'sale' | 'filing' | 'deposit' | 'right' | 'none' | 'company';
export type ProtectionState = 'protected' | 'expiring' | 'expired' | 'lapsed' | 'company' | 'none';

/** The protection of one filing on the as-of day. Dates are `YYYY-MM-DD`. */
export interface ProtectionReport {
  readonly customer: string | null;
  readonly row: number;
  readonly salesperson: string | null;
  readonly basis: ProtectionBasis;
  readonly start: string | null;
  readonly lastDay: string | null;
  readonly state: ProtectionState;
}

export interface OverlapReport {
  /** Excel row numbers in the archive, ascending. */
  readonly rows: readonly number[];
  readonly customers: readonly (string | null)[];
  readonly confidence: number;
  readonly reasons: readonly { readonly kind: string; readonly text: string; readonly textEn: string }[];
}

/** A contender's evidence and the marks proposed from it, by criterion id. */
export interface ContenderReport {
  readonly salesperson: string;
  /** Sales of the window in yuan, returns netted off. */
  readonly sales: number;
  readonly visits: number;
  /** Weighted filled share, 0..1. */
  readonly completeness: number;
  readonly proposed: Readonly<Record<string, number>>;
}

export interface DisputeReport {
  readonly customers: readonly (string | null)[];
  readonly result: 'pending' | 'tie' | 'decided';
  readonly winner: string | null;
  /** What the contenders have agreed to share, 0..1 each; null where nothing is shared. */
  readonly shares: readonly { readonly salesperson: string; readonly share: number }[] | null;
  /** Why it is decided so, or what is still to do. Not in the JSON. */
  readonly reason: Bilingual;
  readonly contenders: readonly ContenderReport[];
}

export interface MetricReport {
  readonly code: string;
  readonly subject: string;
  readonly period: string;
  readonly value: number;
  readonly norm: number;
  readonly met: boolean;
}

/** A sum of a month without a norm. */
export interface TallyReport {
  readonly code: string;
  readonly subject: string;
  readonly period: string;
  readonly value: number;
  /** The sum in a sentence. Not in the JSON. */
  readonly message: Bilingual;
}

export type Served = 'check' | 'assist' | 'statement';

export interface CoverageReport {
  readonly clause: string;
  readonly served: Served;
  readonly rules: readonly string[];
}

/** What a check answers: the JSON of the command line, and what the pane shows. */
export interface CheckReport {
  readonly schema: 1;
  readonly policy: string;
  readonly asOf: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly Finding[];
  readonly protections: readonly ProtectionReport[];
  readonly overlaps: readonly OverlapReport[];
  readonly disputes: readonly DisputeReport[];
  readonly metrics: readonly MetricReport[];
  readonly tallies: readonly TallyReport[];
  readonly coverage: readonly CoverageReport[];
}

/** Something the reader must know that is no finding: skipped rows, merged cells, a sheet that is not there. */
export interface Notice {
  readonly kind:
    | 'sheet-missing'
    | 'sheet-ignored'
    | 'column-duplicate'
    | 'rows-skipped'
    | 'merged-cells'
    /** Formulas that no program has calculated yet: their cells read as empty. */
    | 'formulas-uncalculated'
    /** A visitor withdrew and still has to talk to the colleague (clause 4.3 of feida). */
    | 'talk-due'
    /** Rows of 别名 that decide nothing as they stand. */
    | 'decision-unusable'
    /** Development rights were extended by themselves (4.4.3 of development-right). */
    | 'right-extended'
    /** Rows on which an opened dispute rested have changed since. */
    | 'evidence-changed'
    /** Lines of 操作日志 that its hashes do not bear out. */
    | 'log-broken'
    /** No worker starts here: the page itself has judged many rows. */
    | 'judged-on-page'
    | 'ledger-added-up';
  readonly sheet: string;
  readonly message: Bilingual;
}

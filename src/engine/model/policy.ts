import type { ColumnDefinition, SheetDefinition } from '../headers/definition.ts';
import type { Bilingual, FindingCode, Severity } from './finding.ts';
import type { PolicyDuties } from './policy-duties.ts';
import type { Served } from './report.ts';

/** A clause of a policy in our own words, and how it is served; `served` names the main way first. */
export interface ClauseDefinition {
  /** `第三章第二条`. */
  readonly number: string;
  readonly served: readonly [Served, ...Served[]];
  readonly text: Bilingual;
}

export type ParameterValue = number | boolean | string;

/** A setting of a policy that a company may change in the sheet 制度参数. */
export type ParameterDefinition = {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly explanation: Bilingual;
  readonly clause: string;
} & (
  | {
      readonly type: 'number';
      readonly default: number;
      readonly min: number;
      readonly max: number;
      readonly integer: boolean;
    }
  | { readonly type: 'boolean'; readonly default: boolean }
  | {
      readonly type: 'choice';
      readonly default: string;
      readonly choices: readonly { readonly id: string; readonly name: Bilingual }[];
    }
  /** Canonical headers, separated by `、` in the sheet. */
  | { readonly type: 'columns'; readonly default: readonly string[]; readonly allowed: readonly string[] }
  /** Words of the company's own, separated by `、` in the sheet. */
  | { readonly type: 'words'; readonly default: readonly string[] }
  /** Weights of canonical headers, 1 unless told: `资产=2、信用状况=0.5` in the sheet. */
  | {
      readonly type: 'weights';
      readonly default: Readonly<Record<string, number>>;
      readonly allowed: readonly string[];
    }
);

/** Values of a policy's parameters: the defaults with the workbook's own settings over them. */
export type Parameters = Readonly<
  Record<string, ParameterValue | readonly string[] | Readonly<Record<string, number>>>
>;

/** That a policy uses a rule: for which clause, and where it judges more or less severely than usual. */
export interface RuleUse {
  readonly rule: string;
  readonly clause: string;
  /** Further clauses that the rule serves. */
  readonly also?: readonly string[];
  /** Clauses of single codes where they differ from the rule's. */
  readonly clauses?: Partial<Record<FindingCode, string>>;
  readonly severities?: Partial<Record<FindingCode, Severity>>;
}

/** A criterion of a dispute by points: which evidence, and how many points at most (a parameter's id). */
export interface DisputeCriterion {
  readonly id: 'trade' | 'visits' | 'completeness';
  readonly name: Bilingual;
  readonly maximumParameter: string;
}

/** How filings are protected: by visits and sales (feida), by terms from filing and deposit, by a development right. */
export interface ProtectionProcedure {
  readonly procedure: 'visit-and-sale' | 'filing-term' | 'development-right';
}

/**
 * How a customer whom several salespeople have filed is decided on: by a panel's points (feida), by who had orders first,
 * by who holds the development right, or by what they settle between them.
 */
export type DisputeProcedure =
  | { readonly procedure: 'points'; readonly criteria: readonly DisputeCriterion[] }
  | { readonly procedure: 'priority' | 'right' | 'settlement' };

/** A policy as data: nothing in it computes. */
export interface Policy {
  readonly id: string;
  readonly name: Bilingual;
  /** What it is for, in a sentence. */
  readonly purpose: Bilingual;
  readonly clauses: readonly ClauseDefinition[];
  readonly parameters: readonly ParameterDefinition[];
  readonly rules: readonly RuleUse[];
  /** Roles of sheets that the policy reads; the first is the archive. */
  readonly sheets: readonly string[];
  /** Roles of sheets on which everyday clauses rest: where one is not there, the reader is told. */
  readonly expectedSheets: readonly string[];
  /** Columns that the policy adds to common sheets, by role. */
  readonly columns: Readonly<Record<string, readonly ColumnDefinition[]>>;
  /** Sheets that only this policy, and others that name them, read. */
  readonly ownSheets: readonly SheetDefinition[];
  /** Headers of the day on which a filing was made; the first that is filled in counts. */
  readonly filingDates: readonly [string, ...string[]];
  /** Headers of the customer's name; the first that is filled in counts. */
  readonly customerNames: readonly [string, ...string[]];
  /** Archive fields over which completeness is measured, by group, as canonical headers. */
  readonly archiveFields: readonly { readonly group: Bilingual; readonly fields: readonly string[] }[];
  /** Duties of the roster (职务) that the policy names. */
  readonly roles: {
    /** Who may look into the archive without an approval. */
    readonly mayLook: readonly string[];
    /** Whose approval lets others look; empty where the policy names nobody: then anybody but the asker may approve. */
    readonly approver: readonly string[];
    /** The panel that decides disputes, in the order of its columns; each duty with its other spellings. */
    readonly panel: readonly (readonly [string, ...string[]])[];
  };
  /** Codes of the periodic norms that are measured. */
  readonly metrics: readonly string[];
  /** Codes of the monthly sums that are told without a norm. */
  readonly tallies?: readonly string[];
  readonly duties: PolicyDuties;
  /** Null for a policy that protects nobody. */
  readonly protection: ProtectionProcedure | null;
  /** Null for a policy that decides no disputes: an overlap is then a finding and nothing more. */
  readonly dispute: DisputeProcedure | null;
}

import type { Bilingual, Finding, FindingCode } from '../../engine/model/finding.ts';

/** A policy to choose, with what it is for and what it would find in this workbook. */
export interface PolicyChoice {
  readonly id: string;
  readonly name: Bilingual;
  readonly purpose: Bilingual;
  /** Whether it is the one that holds now. */
  readonly current: boolean;
  /** Clauses that are checked, and all clauses. */
  readonly checked: number;
  readonly clauses: number;
  readonly sheets: Needed;
  /** Columns of the archive that the policy brings or wants filled in. */
  readonly columns: Needed;
}

/** What a policy reads: what of it is in the workbook, and what is not. */
export interface Needed {
  readonly present: readonly Bilingual[];
  readonly missing: readonly Bilingual[];
}

/** What would be found by another policy that is not found now, and what would no longer be found. */
export interface PolicyComparison {
  readonly policy: string;
  /** By code, those with the most changes first. */
  readonly codes: readonly { readonly code: FindingCode; readonly appearing: number; readonly vanishing: number }[];
  readonly appearing: readonly Finding[];
  readonly vanishing: readonly Finding[];
  /** Findings that stay as they are. */
  readonly staying: number;
}

/** A switch that has been made, and all that is needed to take it back. */
export interface PolicySwitch {
  readonly from: string;
  readonly to: string;
  readonly sheet: string;
  readonly done:
    | { readonly how: 'sheet-added' }
    | { readonly how: 'row-added'; readonly cells: readonly string[] }
    | { readonly how: 'cells-changed'; readonly cells: readonly ChangedCell[] };
}

/** A cell of 制度参数 before and after a switch. Zero-based. */
export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/** What inserting or completing 制度参数 would write. */
export interface SettingsPreview {
  readonly sheet: string;
  readonly how: 'sheet' | 'rows' | 'nothing';
  /** The cells 参数 of the lines that would be written. */
  readonly lines: readonly string[];
}

/** What was written into 制度参数, and all that is needed to take it back. */
export interface SettingsWritten extends SettingsPreview {
  /** Headers that were added beside those that stand. */
  readonly headers: readonly ChangedCell[];
  readonly cells: readonly (readonly string[])[];
}

/** A setting of the company's that is not the policy's own. */
export interface SettingDifference {
  readonly name: Bilingual;
  readonly value: Bilingual;
  readonly standard: Bilingual;
}

import type { Day } from './civil-date.ts';
import type { RowReference, Severity } from './finding.ts';

/** How the cell of a column has to stand to that of another. */
export type Relation = '<' | '<=' | '>' | '>=' | '=' | '<>';

/** A bound of a range; `today` is the as-of day. */
export type Bound =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'day'; readonly value: Day }
  | { readonly kind: 'today' };

/** What an own rule asks of the cells of its column. */
export type Requirement =
  | { readonly kind: 'required' }
  /** In re2js's syntax; the whole cell has to match. */
  | { readonly kind: 'pattern'; readonly pattern: string }
  | {
      readonly kind: 'range';
      readonly bounds: readonly { readonly relation: '<' | '<=' | '>' | '>='; readonly bound: Bound }[];
    }
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'comparison'; readonly relation: Relation; readonly column: string }
  /** Together with the cells of further columns. */
  | { readonly kind: 'unique'; readonly columns: readonly string[] };

/** Which rows an own rule judges: those whose cell is filled, is empty, or holds one of the values, or none of them. */
export interface OwnCondition {
  readonly column: string;
  readonly test: 'filled' | 'empty' | 'one-of' | 'none-of';
  readonly values: readonly string[];
}

/** A rule that the company has written into 制度参数 itself. */
export interface OwnRule {
  /** What the company calls it, else its place among the own rules. Part of the findings' keys. */
  readonly name: string;
  readonly role: string;
  /** Header as the sheet's columns are known by: canonical where the policy knows the column, else as it stands. */
  readonly column: string;
  readonly requirement: Requirement;
  readonly condition: OwnCondition | null;
  readonly severity: Severity;
  /** The company's own words; empty where a finding has to say itself what is wrong. */
  readonly message: string;
  readonly clause: string;
  readonly place: RowReference;
}

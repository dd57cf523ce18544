import type { Day } from './civil-date.ts';
import type { Facts } from './facts.ts';
import type { Bilingual, FindingFact, RowReference } from './finding.ts';
import type { Parameters, Policy } from './policy.ts';

/** How a person or a unit stands to a periodic norm. */
export interface Metric {
  readonly code: string;
  /** Person, courier company, branch …, as a sheet spells it. */
  readonly subject: string;
  /** Month as `YYYY-MM`. */
  readonly period: string;
  /** A count, or a ratio 0..1. */
  readonly value: number;
  readonly norm: number;
  readonly met: boolean;
  /** What a ratio was divided from, so that a sheet can divide it again; null for a count. */
  readonly ratio: { readonly part: number; readonly whole: number } | null;
  /** How badly the norm is missed; null where it is met. */
  readonly shortfall: 'warning' | 'error' | null;
  /** The row on which a shortfall stands: the subject's, or the first that was counted. */
  readonly row: RowReference;
  readonly salesperson: string | null;
  /** What is short, by how much, and what follows. */
  readonly message: Bilingual;
  readonly evidence: readonly RowReference[];
  readonly facts: readonly FindingFact[];
}

export interface MetricContext {
  readonly asOf: Day;
  readonly policy: Policy;
  readonly parameters: Parameters;
}

/** One norm that can be measured. A policy names the ones it uses by their codes. */
export interface MetricDefinition {
  readonly code: string;
  readonly name: Bilingual;
  /** How a value is shown: `26分`, `88.3%`. */
  readonly format: 'count' | 'percent';
  readonly unit: Bilingual;
  /** Roles of the sheets on which it rests: an edit of another one leaves it as it is. */
  readonly sheets: readonly string[];
  /** By period, then subject. */
  measure(facts: Facts, context: MetricContext): readonly Metric[];
}

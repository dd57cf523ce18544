import type { Facts } from './facts.ts';
import type { Bilingual } from './finding.ts';
import type { MetricContext } from './metric.ts';

/** A sum of a month that is told without a norm: customers taken in, a pot of fines. */
export interface Tally {
  readonly code: string;
  /** Branch, person …, as a sheet spells it. */
  readonly subject: string;
  /** Month as `YYYY-MM`. */
  readonly period: string;
  readonly value: number;
  /** The sum in a sentence, with what follows from it. */
  readonly message: Bilingual;
}

/** One sum that can be told. A policy names the ones it uses by their codes. */
export interface TallyDefinition {
  readonly code: string;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  /** Roles of the sheets on which it rests: an edit of another one leaves it as it is. */
  readonly sheets: readonly string[];
  /** By period, then subject. */
  count(facts: Facts, context: MetricContext): readonly Tally[];
}

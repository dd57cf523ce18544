import type { Facts } from '../model/facts.ts';
import type { Metric, MetricContext, MetricDefinition } from '../model/metric.ts';
import { completeFilings } from './complete-filings.ts';
import { entryRate } from './entry-rate.ts';
import { onTimeActs } from './on-time-acts.ts';
import { visitPoints } from './visit-points.ts';

/** Every metric there is. */
export const METRICS: readonly MetricDefinition[] = [completeFilings, entryRate, onTimeActs, visitPoints];

/** Whether one of these metrics may be another after an edit of the sheets with these roles. */
export function areMetricsTouched(codes: readonly string[], roles: ReadonlySet<string>): boolean {
  return METRICS.some(({ code, sheets }) => codes.includes(code) && sheets.some((role) => roles.has(role)));
}

/** The metrics that a policy names, in its order. */
export function measureMetrics(codes: readonly string[], facts: Facts, context: MetricContext): Metric[] {
  return codes.flatMap((code) => {
    const metric = METRICS.find((candidate) => candidate.code === code);
    if (metric === undefined) throw new Error(`the metric ${code} does not exist`);
    return [...metric.measure(facts, context)];
  });
}

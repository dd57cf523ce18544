import type { Facts } from '../model/facts.ts';
import type { Metric, MetricContext, MetricDefinition } from '../model/metric.ts';
import { completeFilings } from './complete-filings.ts';
import { entryRate } from './entry-rate.ts';
import { onTimeActs } from './on-time-acts.ts';
import { visitPoints } from './visit-points.ts';

/** Every metric there is. */
export const METRICS: readonly MetricDefinition[] = [completeFilings, entryRate, onTimeActs, visitPoints];

/** The metrics that a policy names, in its order. */
export function measureMetrics(codes: readonly string[], facts: Facts, context: MetricContext): Metric[] {
  return codes.flatMap((code) => {
    const metric = METRICS.find((candidate) => candidate.code === code);
    if (metric === undefined) throw new Error(`the metric ${code} does not exist`);
    return [...metric.measure(facts, context)];
  });
}

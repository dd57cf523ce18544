import type { Facts } from '../engine/model/facts.ts';
import { METRICS } from '../engine/metrics/index.ts';
import type { MarkPlan, SheetPlan } from '../engine/model/mark-plan.ts';
import { planDisputesSheet } from '../engine/plan/plan-disputes-sheet.ts';
import { planFindingsSheet } from '../engine/plan/plan-findings-sheet.ts';
import { planMetricsSheet } from '../engine/plan/plan-metrics-sheet.ts';
import { planHighlights } from '../engine/plan/plan-highlights.ts';
import { TALLIES } from '../engine/tallies/index.ts';
import type { Walk } from './walk.ts';

/** What a check writes: the marked cells, the sheet 检查结果, and 考核 where the policy measures norms. */
export function planMarks(walked: Walk): MarkPlan {
  const { evaluation, places, handlings } = walked;
  const { findings, asOf } = evaluation.report;
  return {
    highlights: planHighlights(findings, places),
    sheets: [planFindingsSheet(findings, places, asOf, handlings), ...planMetrics(evaluation.facts, walked)],
  };
}

/** The sheet 考核, where the policy measures norms. */
export function planMetrics(
  { metrics, tallies }: Pick<Facts, 'metrics' | 'tallies'>,
  { policy, remarks }: Pick<Walk, 'policy' | 'remarks'>,
): SheetPlan[] {
  if (policy.metrics.length === 0) return [];
  return [planMetricsSheet({ metrics, metricDefinitions: METRICS, tallies, tallyDefinitions: TALLIES, remarks })];
}

/** What opening the disputes writes: a block in 客户界定 for each that has none; null where every one has its block. */
export function planDisputes(walk: Walk): ReturnType<typeof planDisputesSheet> {
  return planDisputesSheet({
    facts: walk.evaluation.facts,
    policy: walk.policy,
    parameters: walk.settings.parameters,
    places: walk.places,
    existing: walk.disputeBlocks,
    firstFreeRow: walk.disputesEnd,
  });
}

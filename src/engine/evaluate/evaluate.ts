import { isoFromDay } from '../dates/iso.ts';
import { UNRESOLVED } from '../model/dispute.ts';
import type { Facts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import { NO_ADJUSTMENTS } from '../model/adjustments.ts';
import type { RuleAdjustments } from '../model/adjustments.ts';
import type { Policy, RuleUse } from '../model/policy.ts';
import type {
  CheckReport,
  CoverageReport,
  DisputeReport,
  MetricReport,
  OverlapReport,
  ProtectionReport,
} from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import { createFacts } from './create-facts.ts';
import type { FactsInput } from './create-facts.ts';
import { judge } from './judge.ts';
import { ruleUses } from './rule-uses.ts';
import { orderFindings } from './order.ts';
import type { Places } from './order.ts';

export interface Evaluation {
  readonly report: CheckReport;
  readonly facts: Facts;
}

export type EvaluationInput = FactsInput & {
  readonly rules: readonly Rule[];
  readonly places: Places;
  /** What the company has changed of the policy's rules; nothing unless given. */
  readonly adjustments?: RuleAdjustments;
};

/** Judges the records by the policy on the as-of day. The same input gives the same report, byte for byte. */
export function evaluate(input: EvaluationInput): Evaluation {
  const steps = evaluateInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same rule by rule: yields the share that is done, 0..1, so that who has to keep a page alive can pause. */
export function* evaluateInSteps(input: EvaluationInput): Generator<number, Evaluation> {
  const { policy, parameters, asOf, rules, places, adjustments = NO_ADJUSTMENTS } = input;
  const uses = ruleUses(policy, rules).filter(({ rule }) => !adjustments.disabled.has(rule));
  const facts = createFacts(input);
  const context = { asOf, policy, parameters };
  const fallback = { sheet: facts.filingTable.sheet, row: facts.filingTable.headerRow };
  const findings: Finding[] = [];
  for (const [at, use] of uses.entries()) {
    const rule = rules.find(({ id }) => id === use.rule);
    if (rule === undefined) throw new Error(`policy ${policy.id} names the rule ${use.rule}, which does not exist`);
    const found = judge(rule, use, facts, context, { fallback, severities: adjustments.severities });
    for (const finding of found) findings.push(finding);
    yield (at + 1) / uses.length;
  }
  const ordered = orderFindings(findings, places);
  const report: CheckReport = {
    schema: 1,
    policy: policy.id,
    asOf: isoFromDay(asOf),
    counts: {
      error: ordered.filter(({ severity }) => severity === 'error').length,
      warning: ordered.filter(({ severity }) => severity === 'warning').length,
      info: ordered.filter(({ severity }) => severity === 'info').length,
    },
    findings: ordered,
    protections: reportProtections(facts, asOf),
    overlaps: reportOverlaps(facts),
    disputes: reportDisputes(facts),
    metrics: reportMetrics(facts),
    tallies: facts.tallies,
    coverage: reportCoverage(policy, uses),
  };
  return { report, facts };
}

function reportProtections({ filings, filingTable, protections }: Facts, asOf: number): ProtectionReport[] {
  return filings.map((filing) => {
    const { basis, start, lastDay, state } = protections.on(filing.row, asOf);
    return {
      customer: filing.number,
      row: filingTable.reference(filing.row).row,
      salesperson: filing.salesperson || null,
      basis,
      start: start === null ? null : isoFromDay(start),
      lastDay: lastDay === null ? null : isoFromDay(lastDay),
      state,
    };
  });
}

function reportOverlaps({ overlaps, filings, filingTable }: Facts): OverlapReport[] {
  return overlaps.map((overlap) => ({
    rows: overlap.filings.map((row) => filingTable.reference(row).row),
    customers: overlap.filings.map((row) => filings[row]?.number ?? null),
    confidence: overlap.confidence,
    reasons: overlap.reasons.map(({ kind, text }) => ({ kind, text: text.zh, textEn: text.en })),
  }));
}

function reportDisputes(facts: Facts): DisputeReport[] {
  const { disputes, resolutions, filings } = facts;
  return disputes.map((dispute, i) => {
    const { result, winner, shares, reason } = resolutions[i] ?? UNRESOLVED;
    return {
      customers: [...new Set(dispute.filings.map((row) => filings[row]?.number ?? null))],
      result,
      winner,
      shares,
      reason,
      contenders: dispute.contenders.map(({ salesperson, salesFen, visits, completeness, proposed }) => ({
        salesperson,
        sales: salesFen / 100,
        visits,
        completeness,
        proposed: proposed ?? {},
      })),
    };
  });
}

function reportMetrics({ metrics }: Facts): MetricReport[] {
  return metrics.map(({ code, subject, period, value, norm, met }) => ({ code, subject, period, value, norm, met }));
}

function reportCoverage(policy: Policy, uses: readonly RuleUse[]): CoverageReport[] {
  return policy.clauses.map(({ number, served }) => ({
    clause: number,
    served: served[0],
    rules: uses
      .filter(
        (use) =>
          use.clause === number ||
          use.also?.includes(number) === true ||
          Object.values(use.clauses ?? {}).includes(number),
      )
      .map(({ rule }) => rule),
  }));
}

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
  /** What each rule found, in the policy's order; keys are not numbered yet. */
  readonly found: readonly RuleFindings[];
}

/** A rule with how the policy uses it. */
export interface UsedRule {
  readonly rule: Rule;
  readonly use: RuleUse;
}

/** What a rule found under a policy; null where it is not applicable. */
export interface RuleFindings extends UsedRule {
  readonly findings: readonly Finding[] | null;
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
  const { policy, asOf, places } = input;
  const facts = createFacts(input);
  const uses = usedRules(input);
  const found: RuleFindings[] = [];
  for (const one of uses) {
    found.push({ ...one, findings: judgeRule(one, facts, input) });
    yield found.length / uses.length;
  }
  const ordered = orderFindings(
    found.flatMap(({ findings }) => findings ?? []),
    places,
  );
  // There are as many as filings, and only the command line tells them.
  let protections: readonly ProtectionReport[] | null = null;
  const report: CheckReport = {
    schema: 1,
    policy: policy.id,
    asOf: isoFromDay(asOf),
    counts: countsOf(ordered),
    findings: ordered,
    get protections() {
      return (protections ??= reportProtections(facts, asOf));
    },
    overlaps: reportOverlaps(facts),
    disputes: reportDisputes(facts),
    metrics: reportMetrics(facts),
    tallies: facts.tallies,
    coverage: reportCoverage(
      policy,
      uses.map(({ use }) => use),
    ),
  };
  return { report, facts, found };
}

/** The rules that the policy uses and the company has not switched off. */
function usedRules({
  policy,
  rules,
  adjustments = NO_ADJUSTMENTS,
}: Pick<EvaluationInput, 'policy' | 'rules' | 'adjustments'>): UsedRule[] {
  return ruleUses(policy, rules)
    .filter(({ rule }) => !adjustments.disabled.has(rule))
    .map((use) => {
      const rule = rules.find(({ id }) => id === use.rule);
      if (rule === undefined) throw new Error(`policy ${policy.id} names the rule ${use.rule}, which does not exist`);
      return { rule, use };
    });
}

/** What one rule finds in the facts; null where it is not applicable. */
export function judgeRule(
  { rule, use }: UsedRule,
  facts: Facts,
  { policy, parameters, asOf, adjustments = NO_ADJUSTMENTS }: Omit<EvaluationInput, 'records'>,
): Finding[] | null {
  const fallback = { sheet: facts.filingTable.sheet, row: facts.filingTable.headerRow };
  return judge(rule, use, facts, { asOf, policy, parameters }, { fallback, severities: adjustments.severities });
}

/** How many findings there are of each severity. */
function countsOf(findings: readonly Finding[]): CheckReport['counts'] {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
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

/** What a report says of the overlaps, in their order. */
export function reportOverlaps({ overlaps, filings, filingTable }: Facts): OverlapReport[] {
  return overlaps.map((overlap) => ({
    rows: overlap.filings.map((row) => filingTable.reference(row).row),
    customers: overlap.filings.map((row) => filings[row]?.number ?? null),
    confidence: overlap.confidence,
    reasons: overlap.reasons.map(({ kind, text }) => ({ kind, text: text.zh, textEn: text.en })),
  }));
}

/** What a report says of the disputes, in their order. */
export function reportDisputes(facts: Facts): DisputeReport[] {
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

/** What a report says of the metrics, in their order. */
export function reportMetrics({ metrics }: Pick<Facts, 'metrics'>): MetricReport[] {
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

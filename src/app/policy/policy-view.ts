import type { Policy } from '../../engine/model/policy.ts';
import { ruleUses } from '../../engine/evaluate/rule-uses.ts';
import { METRICS } from '../../engine/metrics/index.ts';
import { TALLIES } from '../../engine/tallies/index.ts';
import { RULES } from '../../rules/index.ts';
import type { PolicyView } from '../services.ts';

/** A policy as the pane shows it. */
export function viewPolicy(policy: Policy): PolicyView {
  const { id, name, purpose, clauses, rules, metrics, tallies = [], dispute, roles } = policy;
  return {
    id,
    name,
    purpose,
    clauses,
    metrics: METRICS.filter(({ code }) => metrics.includes(code)).map(({ code, name: own, unit, format }) => ({
      code,
      name: own,
      unit,
      format,
    })),
    tallies: TALLIES.filter(({ code }) => tallies.includes(code)).map(({ code, name: own, unit }) => ({
      code,
      name: own,
      unit,
    })),
    dispute:
      dispute === null
        ? null
        : { procedure: dispute.procedure, judges: dispute.procedure === 'points' ? roles.panel.length : 0 },
    rules: ruleUses({ rules }, RULES).flatMap((use) => {
      const rule = RULES.find((one) => one.id === use.rule);
      if (rule === undefined) return [];
      const served = [use.clause, ...(use.also ?? []), ...Object.values(use.clauses ?? {})];
      return [{ id: rule.id, title: rule.title, clauses: [...new Set(served)].filter((number) => number !== '') }];
    }),
  };
}

import type { Policy } from '../engine/model/policy.ts';
import { ruleUses } from '../engine/evaluate/rule-uses.ts';
import { METRICS } from '../engine/metrics/index.ts';
import { RULES } from '../rules/index.ts';
import type { PolicyView } from './services.ts';

/** A policy as the pane shows it. */
export function viewPolicy({ id, name, purpose, clauses, rules, metrics }: Policy): PolicyView {
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
    rules: ruleUses({ rules }, RULES).flatMap((use) => {
      const rule = RULES.find((one) => one.id === use.rule);
      if (rule === undefined) return [];
      const served = [use.clause, ...(use.also ?? []), ...Object.values(use.clauses ?? {})];
      return [{ id: rule.id, title: rule.title, clauses: [...new Set(served)].filter((number) => number !== '') }];
    }),
  };
}

import type { Policy } from '../engine/model/policy.ts';
import { RULES } from '../rules/index.ts';
import type { PolicyView } from './services.ts';

/** A policy as the pane shows it. */
export function viewPolicy({ id, name, purpose, clauses, rules }: Policy): PolicyView {
  return {
    id,
    name,
    purpose,
    clauses,
    rules: rules.flatMap((use) => {
      const rule = RULES.find((one) => one.id === use.rule);
      if (rule === undefined) return [];
      const served = [use.clause, ...(use.also ?? []), ...Object.values(use.clauses ?? {})];
      return [{ id: rule.id, title: rule.title, clauses: [...new Set(served)].filter((number) => number !== '') }];
    }),
  };
}

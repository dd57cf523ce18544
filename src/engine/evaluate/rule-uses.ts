import type { Policy, RuleUse } from '../model/policy.ts';

/** What holds under every policy: a company's own rules are judged, and what is wrong in 制度参数 is told. */
const ALWAYS: readonly RuleUse[] = [
  { rule: 'unusable-setting', clause: '' },
  { rule: 'broken-own-rule', clause: '' },
];

/** The rules that a policy names, and those of the given ones that hold under every policy. */
export function ruleUses(policy: Pick<Policy, 'rules'>, rules: readonly { readonly id: string }[]): readonly RuleUse[] {
  const added = ALWAYS.filter(
    ({ rule }) => rules.some(({ id }) => id === rule) && !policy.rules.some((use) => use.rule === rule),
  );
  return [...policy.rules, ...added];
}

import { definitionsFor } from '../../engine/headers/sheets.ts';
import type { SheetDefinition } from '../../engine/headers/definition.ts';
import { SETTINGS } from '../../engine/headers/sheets/settings.ts';
import type { SheetPlan } from '../../engine/model/mark-plan.ts';
import type { Policy } from '../../engine/model/policy.ts';
import { planSettings } from '../../engine/plan/plan-settings.ts';
import type { SettingsInput } from '../../engine/plan/setting-lines.ts';
import { planTemplate } from '../../engine/plan/plan-template.ts';
import { POLICIES } from '../../policies/index.ts';
import { RULES } from '../../rules/index.ts';

/** Empty sheets of a policy for the given roles, in the order in which the policy names its sheets; 制度参数 comes last. */
export function templatePlans(policy: Policy, roles: readonly string[], language: 'zh' | 'en'): SheetPlan[] {
  const place = ({ role }: SheetDefinition): number =>
    policy.sheets.includes(role) ? policy.sheets.indexOf(role) : Infinity;
  const sheets = definitionsFor(policy)
    .filter(({ role, own }) => own !== true && role !== SETTINGS.role && roles.includes(role))
    .sort((a, b) => place(a) - place(b))
    .map((definition) =>
      planTemplate(definition, {
        language,
        required: definition.role === policy.sheets[0] ? requiredFieldsOf(policy) : [],
      }),
    );
  return roles.includes(SETTINGS.role) ? [...sheets, planSettings(settingsInput(policy, language))] : sheets;
}

/** Canonical headers of the cells that every filing has to fill in, unless the company says otherwise. */
export function requiredFieldsOf({ parameters }: Policy): readonly string[] {
  const required = parameters.find(({ id }) => id === 'required-fields');
  return required?.type === 'columns' ? required.default : [];
}

/** What 制度参数 is planned from. */
export function settingsInput(policy: Policy, language: 'zh' | 'en'): SettingsInput {
  const sheets = definitionsFor(policy)
    .filter(({ role, own }) => own !== true && policy.sheets.includes(role))
    .map(({ name }) => name);
  return { policy, policies: POLICIES, rules: RULES, sheets, language };
}

import { ruleUses } from '../evaluate/rule-uses.ts';
import { defaultSeverity } from '../evaluate/default-severity.ts';
import { FINDING_NAMES } from '../model/finding-names.ts';
import type { Bilingual, FindingCode, Severity } from '../model/finding.ts';
import { SEVERITIES } from '../model/finding.ts';
import type { ParameterDefinition, Policy } from '../model/policy.ts';
import { SEVERITY_NAMES } from '../model/severity-names.ts';
import { POLICY_ROW, RULE_ROW, SEVERITY_ROW, SUM_ROW } from '../settings/row-names.ts';
import { isAlwaysOn } from '../settings/always-on.ts';
import { sayValue } from '../settings/say-value.ts';

type Language = 'zh' | 'en';

/** A line of 制度参数 with what its 取值 may hold. */
export interface SettingLine {
  /** The cell 参数. */
  readonly name: string;
  readonly value: string;
  readonly standard: string | number;
  readonly unit: string;
  readonly explanation: string;
  readonly clause: string;
  readonly allowed: Allowed | null;
  /** Native formula of 取值, given the address of the first line's cell; only for lines that calculate. */
  readonly formula: ((valueOf: (parameter: string) => string | null) => string) | null;
  /** The parameter's id, null for other lines. */
  readonly parameter: string | null;
}

type Allowed =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'decimal'; readonly min: number; readonly max: number; readonly error: string };

export interface SettingsInput {
  readonly policy: Policy;
  /** All policies, the default first. */
  readonly policies: readonly Policy[];
  readonly rules: readonly { readonly id: string; readonly title: Bilingual; readonly codes: readonly FindingCode[] }[];
  /** Names of the sheets in which own rules can stand. */
  readonly sheets: readonly string[];
  readonly language: Language;
}

/** Every line that the sheet has for a policy: the policy itself, its parameters, its rules, their findings. */
export function settingLines(input: SettingsInput): SettingLine[] {
  const { policy, language } = input;
  return [
    policyLine(input),
    ...policy.parameters.map((parameter) => parameterLine(parameter, language)),
    ...sumLine(policy, language),
    ...ruleLines(input),
    ...severityLines(input),
  ];
}

function policyLine({ policy, policies, language }: SettingsInput): SettingLine {
  return {
    ...NO_VALUE,
    name: POLICY_ROW[language],
    value: policy.name[language],
    standard: policies[0]?.name[language] ?? '',
    explanation: {
      zh: '按哪一套制度检查。下面各行的“取值”空着就用默认值，填了就按填的，下次检查起生效。',
      en: 'Which policy judges. Below, an empty value leaves the default; what is filled in holds from the next check on.',
    }[language],
    allowed: { kind: 'list', values: policies.map(({ name }) => name[language]) },
  };
}

const NO_VALUE = { value: '', unit: '', clause: '', allowed: null, formula: null, parameter: null };

function parameterLine(parameter: ParameterDefinition, language: Language): SettingLine {
  const standard = sayValue(parameter, parameter.default)[language];
  return {
    ...NO_VALUE,
    name: parameter.name[language],
    standard: parameter.type === 'number' ? parameter.default : standard,
    unit: parameter.unit[language],
    explanation: parameter.explanation[language],
    clause: parameter.clause,
    allowed: allowedOf(parameter, language),
    parameter: parameter.id,
  };
}

function allowedOf(parameter: ParameterDefinition, language: Language): Allowed | null {
  switch (parameter.type) {
    case 'number': {
      const { min, max, integer } = parameter;
      const zh = `请填${min}到${max}之间的${integer ? '整数' : '数字'}，或留空用默认值。`;
      const en = `Fill in a ${integer ? 'whole number' : 'number'} from ${min} to ${max}, or leave the cell empty.`;
      return { kind: 'decimal', min, max, error: language === 'zh' ? zh : en };
    }
    case 'boolean':
      return { kind: 'list', values: [true, false].map((value) => sayValue(parameter, value)[language]) };
    case 'choice':
      return { kind: 'list', values: parameter.choices.map(({ name }) => name[language]) };
    case 'columns':
    case 'words':
    case 'weights':
      return null;
  }
}

/** The maxima of a dispute's criteria need not sum to 100: the sheet says what they sum to. */
function sumLine({ dispute, parameters }: Policy, language: Language): SettingLine[] {
  const ids = dispute !== null && 'criteria' in dispute ? dispute.criteria.map((one) => one.maximumParameter) : [];
  if (ids.length === 0) return [];
  const maxima = parameters.flatMap(({ id, ...rest }) =>
    ids.includes(id) && rest.type === 'number' ? [rest.default] : [],
  );
  return [
    {
      ...NO_VALUE,
      name: SUM_ROW[language],
      standard: maxima.reduce((sum, maximum) => sum + maximum, 0),
      unit: { zh: '分', en: 'points' }[language],
      explanation: {
        zh: '界定打分各项满分之和，自动计算，不必是100。',
        en: 'What the highest marks of a dispute sum to; calculated, and not necessarily 100.',
      }[language],
      formula: (valueOf) => `=SUM(${ids.flatMap((id) => valueOf(id) ?? []).join(',')})`,
    },
  ];
}

function ruleLines({ policy, rules, language }: SettingsInput): SettingLine[] {
  return ruleUses(policy, rules).flatMap((use): SettingLine[] => {
    const rule = rules.find(({ id }) => id === use.rule);
    if (rule === undefined || isAlwaysOn(rule.id)) return [];
    return [
      {
        ...NO_VALUE,
        name: `${RULE_ROW[language]}${COLON[language]}${rule.title[language]}`,
        standard: ON_OFF[language][0],
        explanation: {
          zh: '这项检查要不要做。停用后不再给出它的问题。',
          en: 'Whether this check is done. Switched off, it gives no findings.',
        }[language],
        clause: use.clause,
        allowed: { kind: 'list', values: ON_OFF[language] },
      },
    ];
  });
}

const COLON = { zh: '：', en: ': ' } as const;
/** The two values of a switch. */
export const ON_OFF = { zh: ['启用', '停用'], en: ['on', 'off'] } as const;

function severityLines({ policy, rules, language }: SettingsInput): SettingLine[] {
  const severities = new Map<FindingCode, Severity>();
  for (const use of ruleUses(policy, rules)) {
    for (const code of rules.find(({ id }) => id === use.rule)?.codes ?? []) {
      if (!isAlwaysOn(code) && !severities.has(code))
        severities.set(code, use.severities?.[code] ?? defaultSeverity(code));
    }
  }
  return [...severities].map(([code, severity]) => ({
    ...NO_VALUE,
    name: `${SEVERITY_ROW[language]}${COLON[language]}${FINDING_NAMES[language][code]}`,
    standard: SEVERITY_NAMES[severity][language],
    explanation: {
      zh: '这类问题算哪一级，停用则不再列出。',
      en: 'How severe this kind of finding is; switched off, it is no longer listed.',
    }[language],
    allowed: {
      kind: 'list' as const,
      values: [...SEVERITIES.map((one) => SEVERITY_NAMES[one][language]), ON_OFF[language][1]],
    },
  }));
}

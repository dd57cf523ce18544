import { sayValue } from '../../engine/settings/say-value.ts';
import type { Bilingual } from '../../engine/model/finding.ts';
import type { ParameterDefinition, Policy } from '../../engine/model/policy.ts';
import { POLICIES } from '../../policies/index.ts';

/** A policy as the command line lists it. */
export interface PolicySummary {
  readonly id: string;
  readonly name: Bilingual;
  readonly purpose: Bilingual;
  /** How many clauses there are, and how many by the way that each is served in the first place. */
  readonly clauses: {
    readonly total: number;
    readonly check: number;
    readonly assist: number;
    readonly statement: number;
  };
  readonly parameters: readonly ParameterSummary[];
}

/** A parameter of a policy with its default. */
export interface ParameterSummary {
  readonly id: string;
  readonly name: Bilingual;
  readonly type: ParameterDefinition['type'];
  readonly default: ParameterDefinition['default'];
  /** The default as 制度参数 spells it. */
  readonly standard: Bilingual;
  readonly unit: Bilingual;
  readonly explanation: Bilingual;
  readonly clause: string;
}

/** Every policy there is, the default first. */
export function listPolicies(): PolicySummary[] {
  return POLICIES.map(summary);
}

function summary({ id, name, purpose, clauses, parameters }: Policy): PolicySummary {
  const servedFirst = (way: string): number => clauses.filter(({ served }) => served[0] === way).length;
  return {
    id,
    name,
    purpose,
    clauses: {
      total: clauses.length,
      check: servedFirst('check'),
      assist: servedFirst('assist'),
      statement: servedFirst('statement'),
    },
    parameters: parameters.map((parameter) => ({
      id: parameter.id,
      name: parameter.name,
      type: parameter.type,
      default: parameter.default,
      standard: sayValue(parameter, parameter.default),
      unit: parameter.unit,
      explanation: parameter.explanation,
      clause: parameter.clause,
    })),
  };
}

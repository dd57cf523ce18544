import type { ParameterDefinition } from '../../engine/model/policy.ts';

/** Which of the archive’s columns every filing has to fill in, among those allowed; the rule missing-field judges by it. */
export function requiredFields({
  clause,
  fields,
  allowed,
  filing = '备案',
}: {
  readonly clause: string;
  readonly fields: readonly string[];
  readonly allowed: readonly string[];
  /** What the policy calls a filing. */
  readonly filing?: '备案' | '报备';
}): ParameterDefinition {
  return {
    id: 'required-fields',
    type: 'columns',
    default: fields,
    allowed,
    name: { zh: '必填项', en: 'Required cells' },
    unit: { zh: '列名，用顿号隔开', en: 'headers, separated by 、' },
    explanation: { zh: `每份${filing}必须填写的列。`, en: 'Cells that every filing has to fill in.' },
    clause,
  };
}

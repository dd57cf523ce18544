import type { Bilingual } from '../model/finding.ts';
import type { ParameterDefinition, Parameters } from '../model/policy.ts';

/** A parameter's value as 取值 spells it, in a form that reads back as the same value. */
export function sayValue(definition: ParameterDefinition, value: Parameters[string]): Bilingual {
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (typeof value === 'number') return same(String(value));
  if (typeof value === 'string') {
    const choice = definition.type === 'choice' ? definition.choices.find(({ id }) => id === value) : undefined;
    return choice?.name ?? same(value);
  }
  if (Array.isArray(value)) return same(value.join('、'));
  return same(
    Object.entries(value)
      .map(([header, weight]) => `${header}=${String(weight)}`)
      .join('、'),
  );
}

function same(text: string): Bilingual {
  return { zh: text, en: text };
}

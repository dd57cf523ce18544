import { nameKey } from '../../identity/keys.ts';
import type { Bilingual } from '../../model/finding.ts';
import type { Requirement } from '../../model/own-rule.ts';

/** The demands of own rules as 要求 offers them. */
export const DEMANDS: readonly (Bilingual & { readonly kind: Requirement['kind'] })[] = [
  { kind: 'required', zh: '必填', en: 'required' },
  { kind: 'pattern', zh: '格式', en: 'pattern' },
  { kind: 'range', zh: '范围', en: 'range' },
  { kind: 'list', zh: '取值于', en: 'list' },
  { kind: 'comparison', zh: '比较', en: 'comparison' },
  { kind: 'unique', zh: '唯一', en: 'unique' },
];

/** The demand that a cell names, null where it names none. */
export function demandOf(text: string): Requirement['kind'] | null {
  const key = nameKey(text);
  return DEMANDS.find(({ zh, en }) => nameKey(zh) === key || nameKey(en) === key)?.kind ?? null;
}

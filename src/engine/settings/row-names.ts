import { nameKey } from '../identity/keys.ts';

/** The row of 制度参数 that names the policy. */
export const POLICY_ROW = { zh: '制度', en: 'Policy' } as const;
/** In front of a rule's title: 启用 or 停用. */
export const RULE_ROW = { zh: '规则开关', en: 'Rule' } as const;
/** In front of a finding's name: 严重, 注意, 提示 or 停用. */
export const SEVERITY_ROW = { zh: '级别', en: 'Severity' } as const;
/** A rule of the company's own; a name may follow. */
export const OWN_RULE_ROW = { zh: '自定规则', en: 'Own rule' } as const;
/** A row that only calculates: the sum of the maxima. */
export const SUM_ROW = { zh: '满分合计', en: 'Sum of the points' } as const;

const KINDS = new Map<string, RowKind>(
  [
    [POLICY_ROW.zh, 'policy'],
    ['政策', 'policy'],
    [POLICY_ROW.en, 'policy'],
    [RULE_ROW.zh, 'rule'],
    ['规则', 'rule'],
    [RULE_ROW.en, 'rule'],
    [SEVERITY_ROW.zh, 'severity'],
    [SEVERITY_ROW.en, 'severity'],
    [OWN_RULE_ROW.zh, 'own-rule'],
    ['自定义规则', 'own-rule'],
    [OWN_RULE_ROW.en, 'own-rule'],
    [SUM_ROW.zh, 'sum'],
    [SUM_ROW.en, 'sum'],
  ].map(([name, kind]) => [nameKey(name ?? ''), kind as RowKind]),
);

type RowKind = 'policy' | 'rule' | 'severity' | 'own-rule' | 'sum';

/** What a row of 制度参数 is about; a parameter bears its own name, which only the policy knows. */
export interface SettingRow {
  readonly kind: RowKind | 'parameter' | 'blank';
  /** What stands behind the colon of 规则开关：… and the like, else the whole name. */
  readonly subject: string;
}

/** Reads the cell 参数. Width of the colon, blanks and case make no difference. */
export function settingRow(cell: string): SettingRow {
  const name = cell.normalize('NFKC').trim();
  if (name === '') return { kind: 'blank', subject: '' };
  const colon = name.indexOf(':');
  const front = colon < 0 ? name : name.slice(0, colon);
  const kind = KINDS.get(nameKey(front));
  if (kind === undefined) return { kind: 'parameter', subject: name };
  const bare = kind === 'policy' || kind === 'sum';
  if (bare && colon >= 0) return { kind: 'parameter', subject: name };
  if (!bare && kind !== 'own-rule' && colon < 0) return { kind: 'parameter', subject: name };
  return { kind, subject: colon < 0 ? '' : name.slice(colon + 1).trim() };
}

import type { Bilingual } from '../model/finding.ts';
import type { PlannedCell } from '../model/mark-plan.ts';
import type { SettingLine } from './setting-lines.ts';

/** The column of ours that says in each line whether the company's value differs; calculated by the sheet itself. */
export const COMPARED: Bilingual = { zh: '对比', en: 'Compared' };
const DIFFERS: Bilingual = { zh: '与默认值不同', en: 'differs from default' };

/** Says whether the cell `own` holds something else than the cell `byDefault`; both are addresses. */
export function comparedCell(
  own: string,
  byDefault: string,
  { value, standard }: Pick<SettingLine, 'value' | 'standard'>,
  language: 'zh' | 'en',
): PlannedCell {
  return {
    formula: `=IF(${own}="","",IF(${own}=${byDefault},"","${DIFFERS[language]}"))`,
    value: value === '' || value === String(standard) ? '' : DIFFERS[language],
  };
}

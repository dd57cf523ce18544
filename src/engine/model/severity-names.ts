import type { Bilingual, Severity } from './finding.ts';

/** The severities as people read and write them. */
export const SEVERITY_NAMES: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '严重', en: 'Serious' },
  warning: { zh: '注意', en: 'Caution' },
  info: { zh: '提示', en: 'Note' },
};

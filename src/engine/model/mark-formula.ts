import type { Severity } from './finding.ts';

/** What every formula of a mark of ours contains, in Excel and in files. */
const MARK_TAG = '"kebei-mark:';

/** The condition of a mark: always true, without references, calculated alike by every spreadsheet program. */
export function markFormula(severity: Severity): string {
  return `=LEN(${MARK_TAG}${severity}")>0`;
}

/** Whether a conditional format's formula is one of ours; a program may have respelt it when it saved the file. */
export function isMarkFormula(formula: string): boolean {
  return formula.toLowerCase().includes(MARK_TAG);
}

/** The severity of a formula of ours; empty where a program has lost it. */
export function severityIn(formula: string): string {
  return /"kebei-mark:([a-z]+)/i.exec(formula)?.[1]?.toLowerCase() ?? '';
}

import { formatCount as n } from './format.ts';
import type { zhPolicies } from './zh-policies.ts';

/** English texts of choosing a policy and of its settings. */
export const enPolicies: typeof zhPolicies = {
  policies: {
    title: 'Choose a policy',
    menu: 'Policy',
    choose: 'Change the policy',
    settings: 'Settings',
    clauses: 'Clauses',
    openMenu: (name) => `${name}: clauses, settings, change`,
    intro: 'Click a policy to see first which findings it would add and drop, then decide.',
    current: 'in use',
    served: (checked, all) => `${n(all)} clauses, ${n(checked)} of them checked`,
    complete: 'All sheets and columns that it needs are there',
    lacks: (sheets, columns) =>
      `Lacks ${[sheets > 0 ? counted(sheets, 'sheet') : '', columns > 0 ? counted(columns, 'column') : ''].filter((part) => part !== '').join(' and ')}`,
    missingSheets: 'Missing sheets',
    missingColumns: 'Missing columns of the archive',
    presentColumns: 'Columns that are there',
    none: 'none',
    comparing: 'Trying this policy; nothing is written',
    comparison: 'What would change',
    same: (staying) => `The findings stay as they are, ${n(staying)} of them.`,
    summary: (appearing, vanishing, staying) =>
      `${n(appearing)} new, ${n(vanishing)} no longer listed, ${n(staying)} unchanged.`,
    appearing: (count) => `${n(count)} new`,
    vanishing: (count) => `${n(count)} no longer listed`,
    more: (count) => `${n(count)} more`,
    codeTable: 'Changes by kind of finding',
    kind: 'Finding',
    plus: 'New',
    minus: 'Dropped',
    willWrite: (name) =>
      `A switch writes “${name}” into the line 制度 of the sheet 制度参数, which is made where there is none. Nothing else changes.`,
    use: 'Use this policy',
    using: 'Switching',
    switched: (name) => `“${name}” is in use. Check again.`,
    switchedSpoken: 'The policy was changed.',
    undoneSpoken: 'The change was undone.',
    undo: 'Undo',
    back: 'Back to the check',
    rules: 'Checks',
    colon: ': ',
    findings: (count) => counted(count, 'finding'),
    noFindings: 'no findings',
    notChecked: 'not checked yet',
  },
  metrics: {
    title: 'Norms',
    checkFirst: 'After a check, how each person stands month by month is listed here.',
    none: 'No month has ended yet that could be measured.',
    month: (period) => period,
    value: (value, norm) => `${value}, norm ${norm}`,
    short: (by) => `${by} short`,
    met: 'met',
    sheet:
      'The same figures stand in a sheet of their own; formulas calculate the shortfall and whether the norm is met.',
    count: (value, unit) => `${value} ${unit}`,
  },
  settings: {
    title: 'Settings',
    intro:
      'The company’s own values, checks switched off, changed severities and own rules stand in the settings sheet and hold from the next check on.',
    reading: 'Reading the settings sheet',
    differences: 'Settings that differ from the default',
    noDifferences: 'All defaults hold.',
    checkFirst: 'After a check, the settings that differ from the default are listed here.',
    value: (value, standard) => `${value} (default: ${standard === '' ? 'empty' : standard})`,
    willAdd: (sheet, lines) =>
      `Makes the sheet ${sheet} with ${n(lines)} settings and their defaults. An empty value leaves the default; nothing else changes.`,
    willComplete: (sheet, lines) =>
      `${sheet} lacks ${n(lines)} settings of this policy; they are added at its end. The rows that stand do not change.`,
    complete: (sheet) => `${sheet} lists all settings of this policy; change them in the sheet.`,
    open: 'Open the sheet',
    add: 'Make the sheet',
    completeDo: 'Add what is missing',
    writing: 'Writing',
    written: (sheet, lines) => `Wrote ${counted(lines, 'setting')} into ${sheet}.`,
    lines: 'Settings to be written',
    ownRules:
      'Own rules stand in the same sheet: a line “Own rule” with sheet, column, demand and content. There are six demands: required, pattern, range, list, comparison, unique. Select a header to see how to write them.',
  },
};

function counted(count: number, what: string): string {
  return `${n(count)} ${what}${count === 1 ? '' : 's'}`;
}

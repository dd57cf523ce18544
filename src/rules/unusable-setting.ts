import { defineRule } from '../engine/model/rule.ts';

/** A parameter or own rule in 制度参数 that cannot be used: the default holds, and it is told on its cell. */
export const unusableSetting = defineRule({
  id: 'unusable-setting',
  title: { zh: '制度参数不可用', en: 'Setting cannot be used' },
  scope: 'workbook',
  codes: ['settings.invalid'],
  reads: ['settingProblems'],
  evaluate: ({ settingProblems }) =>
    settingProblems.map(({ kind, sheet, row, column, name, reason }) => ({
      code: 'settings.invalid' as const,
      sheet,
      row,
      column,
      customer: null,
      customerName: null,
      salesperson: null,
      keyParts: [name],
      message:
        kind === 'value'
          ? {
              zh: `参数“${name}”${reason.zh}，这次检查用的是默认值。`,
              en: `Setting “${name}” ${reason.en}; this check used the default.`,
            }
          : {
              zh: `“${name}”${reason.zh}，这条规则这次没有执行。`,
              en: `“${name}” ${reason.en}; this rule was not applied.`,
            },
      evidence: [],
      facts: [],
    })),
});

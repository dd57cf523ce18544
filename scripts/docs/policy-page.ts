import { settingsInput, requiredFieldsOf } from '../../src/app/policy/template-plans.ts';
import { defaultSeverity } from '../../src/engine/evaluate/default-severity.ts';
import { ruleUses } from '../../src/engine/evaluate/rule-uses.ts';
import { definitionsFor } from '../../src/engine/headers/sheets.ts';
import { FINDING_NAMES } from '../../src/engine/model/finding-names.ts';
import type { Policy, RuleUse } from '../../src/engine/model/policy.ts';
import type { Served } from '../../src/engine/model/report.ts';
import { SEVERITY_NAMES } from '../../src/engine/model/severity-names.ts';
import { settingLines } from '../../src/engine/plan/setting-lines.ts';
import { noteOn } from '../../src/engine/plan/plan-template.ts';
import { RULES } from '../../src/rules/index.ts';
import { joined, table, words } from './markdown.ts';
import type { Language } from './markdown.ts';

const SERVED: Readonly<Record<Served, Readonly<Record<Language, string>>>> = {
  check: words('自动检查', 'checked'),
  assist: words('协助办理', 'assisted'),
  statement: words('请人遵守', 'for people'),
};

/** The page of a policy: clauses, parameters, checks, sheets and columns; Chinese first, English second. */
export function policyPage(policy: Policy): string {
  return `${[
    `# ${policy.name.zh}`,
    `<!-- 由程序生成，请勿手改。Generated from the code: npm run docs. -->`,
    ...sections(policy, 'zh'),
    `# ${policy.name.en}`,
    ...sections(policy, 'en'),
  ].join('\n\n')}\n`;
}

function sections(policy: Policy, language: Language): string[] {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  return [
    policy.purpose[language],
    say(`编号：\`${policy.id}\``, `Id: \`${policy.id}\``),
    `## ${say('条款', 'Clauses')}`,
    table(
      [say('条款', 'Clause'), say('怎样办', 'Served'), say('内容', 'Content'), say('检查项目', 'Checks')],
      policy.clauses.map(({ number, served, text }) => [
        number,
        joined(
          served.map((way) => SERVED[way][language]),
          language,
        ),
        text[language],
        joined(rulesOf(policy, number, language), language),
      ]),
    ),
    `## ${say('参数', 'Parameters')}`,
    say(
      '写在工作表“制度参数”里；取值空着就用默认值。',
      'Set in the sheet 制度参数; an empty value leaves the default.',
    ),
    table(
      [
        say('参数', 'Parameter'),
        say('默认值', 'Default'),
        say('单位', 'Unit'),
        say('说明', 'Explanation'),
        say('条款', 'Clause'),
      ],
      settingLines(settingsInput(policy, language))
        .filter(({ parameter }) => parameter !== null)
        .map(({ name, standard, unit, explanation, clause }) => [name, String(standard), unit, explanation, clause]),
    ),
    `## ${say('检查项目', 'Checks')}`,
    table(
      [say('检查', 'Check'), say('问题', 'Findings'), say('条款', 'Clause')],
      ruleUses(policy, RULES).map((use) => [
        titleOf(use, language),
        findingsOf(use, language),
        clausesOf(use, language),
      ]),
    ),
    `## ${say('工作表和列', 'Sheets and columns')}`,
    ...sheetSections(policy, language),
  ];
}

function rulesOf(policy: Policy, clause: string, language: Language): string[] {
  return policy.rules
    .filter((use) => [use.clause, ...(use.also ?? []), ...Object.values(use.clauses ?? {})].includes(clause))
    .map((use) => titleOf(use, language));
}

function titleOf({ rule }: RuleUse, language: Language): string {
  return RULES.find(({ id }) => id === rule)?.title[language] ?? rule;
}

function findingsOf(use: RuleUse, language: Language): string {
  const codes = RULES.find(({ id }) => id === use.rule)?.codes ?? [];
  return joined(
    codes.map((code) => {
      const severity = SEVERITY_NAMES[use.severities?.[code] ?? defaultSeverity(code)][language];
      const name = FINDING_NAMES[language][code];
      return language === 'zh' ? `${name} \`${code}\`（${severity}）` : `${name} \`${code}\` (${severity})`;
    }),
    language,
  );
}

function clausesOf({ clause, also = [], clauses = {} }: RuleUse, language: Language): string {
  const all = new Set([clause, ...also, ...Object.values(clauses)].filter((number) => number !== ''));
  return joined([...all], language);
}

function sheetSections(policy: Policy, language: Language): string[] {
  const required = requiredFieldsOf(policy);
  return policy.sheets.flatMap((role, place) => {
    const definition = definitionsFor(policy).find((one) => one.role === role);
    if (definition === undefined || definition.own === true) return [];
    return [
      `### ${definition.name}${language === 'en' ? ` (${definition.english})` : ''}`,
      table(
        language === 'zh' ? ['列', '填写'] : ['Column', 'Takes'],
        definition.columns.map((column) => {
          const note = noteOn(column, place === 0 && required.includes(column.header))[language];
          const takes = note.slice(note.indexOf(language === 'zh' ? '：' : ':') + 1).trim();
          return [language === 'zh' ? column.header : `${column.header} (${column.english})`, takes];
        }),
      ),
    ];
  });
}

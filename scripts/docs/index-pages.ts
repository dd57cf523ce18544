import { listPolicies } from '../../src/app/policy/list-policies.ts';
import { defaultSeverity } from '../../src/engine/evaluate/default-severity.ts';
import { FINDING_CODES } from '../../src/engine/model/finding.ts';
import { FINDING_NAMES } from '../../src/engine/model/finding-names.ts';
import { SEVERITY_NAMES } from '../../src/engine/model/severity-names.ts';
import { RULES } from '../../src/rules/index.ts';
import { FINDING_MEANINGS } from './finding-meanings.ts';
import { joined, table } from './markdown.ts';
import type { Language } from './markdown.ts';

const GENERATED = '<!-- 由程序生成，请勿手改。Generated from the code: npm run docs. -->';

/** The list of all policies with what each is for; Chinese first, English second. */
export function policiesPage(): string {
  const rows = (language: Language): string[][] =>
    listPolicies().map(({ id, name, purpose, clauses }) => [
      `[${name[language]}](${id}.md)`,
      `\`${id}\``,
      purpose[language],
      String(clauses.total),
      String(clauses.check),
      String(clauses.assist),
      String(clauses.statement),
    ]);
  return `${[
    '# 制度一览',
    GENERATED,
    '公司在工作表“制度参数”的“制度”一行写上名称或编号，或在任务窗格里选择；然后可以改参数、停用检查、加自己的规则。',
    table(['制度', '编号', '用途', '条款', '自动检查', '协助办理', '请人遵守'], rows('zh')),
    ...settingsSection('zh'),
    '# Policies',
    'A company names its policy in the line 制度 of the sheet 制度参数, or chooses it in the pane; it can then change parameters, switch checks off and add rules of its own.',
    table(['Policy', 'Id', 'Purpose', 'Clauses', 'Checked', 'Assisted', 'For people'], rows('en')),
    ...settingsSection('en'),
  ].join('\n\n')}\n`;
}

/** How the lines of 制度参数 are written; the examples are what the program reads. */
function settingsSection(language: Language): string[] {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  return [
    `## ${say('怎样写“制度参数”', 'How 制度参数 is written')}`,
    table(
      [say('“参数”写', 'Under 参数'), say('“取值”写', 'Under 取值'), say('作用', 'What it does')],
      [
        [
          say('制度', 'Policy (制度)'),
          say('制度的名称或编号', 'name or id of a policy'),
          say('按哪一套制度检查', 'the policy that judges'),
        ],
        [
          say('参数的名称', 'name of a parameter'),
          say('公司的取值；空着用默认值', 'the company’s value; empty leaves the default'),
          say('改这个参数', 'changes the parameter'),
        ],
        [
          say('规则开关：检查的名称', 'Rule: title of a check (规则开关：…)'),
          say('启用、停用', 'on, off (启用, 停用)'),
          say('这项检查做不做', 'whether the check is done'),
        ],
        [
          say('级别：问题的名称', 'Severity: name of a finding (级别：…)'),
          say('严重、注意、提示、停用', 'Serious, Caution, Note, off'),
          say('这类问题算哪一级', 'how severe the finding is'),
        ],
        [
          say('自定规则：自取的名称', 'Own rule: any name (自定规则：…)'),
          say('启用、停用；空着是启用', 'on, off; empty is on'),
          say('公司自己的规则，写在同一行的后几列', 'a rule of the company’s own, in the further columns of the line'),
        ],
      ],
    ),
    say(
      '自定规则的“工作表”和“列”指明管哪一列，“条件”可限定哪些行（客户类别=单位、品牌、归属≠公司、品牌=空），“级别”默认是注意，“说明”写不符合时要说的话，“条款”写依据。写得不能用的规则会作为问题列出，不会被忽略。',
      'An own rule names a column by 工作表 (sheet) and 列 (column); 条件 (only when) may limit the rows (客户类别=单位, 品牌, 归属≠公司, 品牌=空), 级别 (severity) is a caution unless given, 说明 is what a finding says, 条款 what it rests on. A rule that cannot be used is told as a finding, never ignored.',
    ),
    table(
      [say('要求', 'Demand'), say('内容', 'Content'), say('什么时候算不符合', 'When a cell breaks it')],
      [
        [say('必填', 'required (必填)'), '', say('空着', 'it is empty')],
        [
          say('格式', 'pattern (格式)'),
          '`1\\d{10}`',
          say(
            '整格不符合正则表达式（RE2 语法）',
            'the whole cell does not match the regular expression (syntax of RE2)',
          ),
        ],
        [
          say('范围', 'range (范围)'),
          say('`0~100`、`≥0`、`2026-01-01~今天`', '`0~100`, `≥0`, `2026-01-01~today`'),
          say('数字或日期在界限之外，界限本身算在内', 'a number or day lies outside; the bounds belong to it'),
        ],
        [say('取值于', 'list (取值于)'), '`华东、华南`', say('不是其中之一', 'it is none of them')],
        [
          say('比较', 'comparison (比较)'),
          say('`不晚于 首次交易时间`、`≥ 另一列`', '`<= other column`, `不晚于 首次交易时间`'),
          say('与同一行另一列的日期、数字或文字比，不成立', 'it does not stand so to the other column of its row'),
        ],
        [
          say('唯一', 'unique (唯一)'),
          say('空着，或再写几列', 'empty, or further columns'),
          say('与前面的行重复', 'an earlier row says the same'),
        ],
      ],
    ),
  ];
}

/** The catalogue of findings: code, meaning, severity, the checks that give it. */
export function findingsPage(): string {
  const rows = (language: Language): string[][] =>
    FINDING_CODES.map((code) => [
      `\`${code}\``,
      FINDING_NAMES[language][code],
      FINDING_MEANINGS[code][language],
      SEVERITY_NAMES[defaultSeverity(code)][language],
      joined(
        RULES.filter(({ codes }) => codes.includes(code)).map(({ title }) => title[language]),
        language,
      ),
    ]);
  return `${[
    '# 问题一览',
    GENERATED,
    '各套制度用同一份问题目录；级别可由制度和公司的“制度参数”改变。',
    table(['代码', '名称', '含义', '通常的级别', '由哪些检查得出'], rows('zh')),
    '# Findings',
    'One vocabulary for all policies; a policy, and the company in 制度参数, may change a severity.',
    table(['Code', 'Name', 'Meaning', 'Usual severity', 'Given by'], rows('en')),
  ].join('\n\n')}\n`;
}

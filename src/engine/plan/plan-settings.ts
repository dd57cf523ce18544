import { SETTINGS } from '../headers/sheets/settings.ts';
import type { Bilingual } from '../model/finding.ts';
import { SEVERITIES } from '../model/finding.ts';
import type { PlannedCell, PlannedValidation, SheetPlan } from '../model/mark-plan.ts';
import { SEVERITY_NAMES } from '../model/severity-names.ts';
import { DEMANDS } from '../settings/own-rules/demands.ts';
import { OWN_RULE_ROW } from '../settings/row-names.ts';
import { cellAddress } from './cell-address.ts';
import { COMPARED, comparedCell } from './compared-cell.ts';
import { headerOf } from './header-text.ts';
import { ON_OFF, settingLines } from './setting-lines.ts';
import type { SettingsInput } from './setting-lines.ts';

/** Lines ready for rules of the company's own. */
const OWN_RULE_LINES = 5;

/** The sheet 制度参数 for a policy: 取值 stands empty and takes what the company wants otherwise than by default. */
export function planSettings(input: SettingsInput): SheetPlan {
  const { language } = input;
  const headers = headersOf(language);
  const lines = settingLines(input);
  const first = 1;
  const at = (header: string): number => headers.findIndex((text) => text.startsWith(header));
  const [value, standard, compared] = [at('取值'), at('默认值'), headers.indexOf(COMPARED[language])];
  const addressOf = (parameter: string, column: number): string | null => {
    const line = lines.findIndex((one) => one.parameter === parameter);
    return line < 0 ? null : cellAddress(first + line, column);
  };
  const held = (parameter: string): string | null => {
    const [own, byDefault] = [addressOf(parameter, value), addressOf(parameter, standard)];
    return own === null || byDefault === null ? null : `IF(${own}="",${byDefault},${own})`;
  };
  const cells: PlannedCell[][] = [
    headers,
    ...lines.map((line, i): PlannedCell[] => {
      const own = cellAddress(first + i, value);
      const byDefault = cellAddress(first + i, standard);
      const row = new Array<PlannedCell>(headers.length).fill(null);
      row[at('参数')] = line.name;
      row[value] = line.formula === null ? line.value || null : { formula: line.formula(held), value: line.standard };
      row[standard] = line.standard;
      row[compared] = comparedCell(own, byDefault, line, language);
      row[at('单位')] = line.unit;
      row[at('说明')] = line.explanation;
      row[at('条款')] = line.clause;
      return row;
    }),
    ...Array.from({ length: OWN_RULE_LINES }, () => {
      const row = new Array<PlannedCell>(headers.length).fill(null);
      row[at('参数')] = OWN_RULE_ROW[language];
      return row;
    }),
  ];
  const ownFirst = first + lines.length;
  const column = (header: string, row: number, rows: number) => ({ row, column: at(header), rows, columns: 1 });
  return {
    name: SETTINGS.name,
    firstRow: 0,
    cells,
    widths: headers.map(
      (header) => WIDTHS[SETTINGS.columns.find((one) => header.startsWith(one.header))?.header ?? ''] ?? 14,
    ),
    hiddenColumns: [],
    frozenRows: 1,
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: headers.length }, style: 'header' },
      { area: column('取值', first, cells.length - first), style: 'input' },
      {
        area: { row: ownFirst, column: at('工作表'), rows: OWN_RULE_LINES, columns: OWN_RULE_COLUMNS },
        style: 'input',
      },
      { area: column('说明', first, cells.length - first), style: 'note' },
    ],
    validations: [
      ...HEADER_NOTES.map(([header, message]): PlannedValidation => ({
        area: column(header, 0, 1),
        kind: 'note',
        message: message[language],
      })),
      ...lines.flatMap((line, i) =>
        line.allowed === null ? [] : [{ ...line.allowed, area: column('取值', first + i, 1) }],
      ),
      ...ownRuleLists(input).map(([header, values]): PlannedValidation => ({
        area: column(header, ownFirst, OWN_RULE_LINES),
        kind: 'list',
        values,
      })),
    ],
    table: null,
    tabColour: '#1F4E5F',
  };
}

const OWN_RULE_COLUMNS = 6;
const WIDTHS: Readonly<Record<string, number>> = {
  参数: 34,
  取值: 22,
  默认值: 22,
  单位: 16,
  说明: 56,
  条款: 18,
  内容: 26,
  条件: 22,
  级别: 9,
  要求: 10,
};

function headersOf(language: 'zh' | 'en'): string[] {
  const headers = SETTINGS.columns.map((column) => headerOf(column, language));
  const behind = SETTINGS.columns.findIndex(({ header }) => header === '默认值') + 1;
  return [...headers.slice(0, behind), COMPARED[language], ...headers.slice(behind)];
}

function ownRuleLists({ sheets, language }: SettingsInput): (readonly [string, readonly string[]])[] {
  return [
    ['取值', ON_OFF[language]],
    ['工作表', sheets],
    ['要求', DEMANDS.map((demand) => demand[language])],
    ['级别', SEVERITIES.map((severity) => SEVERITY_NAMES[severity][language])],
  ];
}

const HEADER_NOTES: readonly (readonly [string, Bilingual])[] = [
  ['取值', { zh: '公司自己的取值。空着就用默认值。', en: 'The company’s own value; empty leaves the default.' }],
  [
    '工作表',
    {
      zh: '自定规则用：规则管哪一张表的哪一列。“说明”写不符合时要说的话，“条款”写依据。',
      en: 'For own rules: which column of which sheet. Explanation is what a finding says, Clause what it rests on.',
    },
  ],
  [
    '要求',
    {
      zh: '必填；格式：整格符合正则表达式；范围；取值于：列出允许的值；比较：与同一行另一列比；唯一：不得重复。',
      en: 'required; pattern: a regular expression for the whole cell; range; list: allowed values; comparison: with another column; unique.',
    },
  ],
  [
    '内容',
    {
      zh: '格式：1\\d{10}；范围：0~100、≥0、2026-01-01~今天；取值于：华东、华南；比较：不晚于 首次交易时间；唯一：可再写几列，合起来唯一。',
      en: 'pattern: 1\\d{10}; range: 0~100, ≥0, 2026-01-01~today; list: 华东、华南; comparison: <= other column; unique: further columns.',
    },
  ],
  [
    '条件',
    {
      zh: '只管哪些行，如：客户类别=单位、品牌（有值时）、归属≠公司、品牌=空。空着管所有行。',
      en: 'Which rows are judged: 客户类别=单位, 品牌 (filled in), 归属≠公司, 品牌=空. Empty: all rows.',
    },
  ],
];

import type { ColumnDefinition, ColumnType, SheetDefinition } from '../headers/definition.ts';
import type { Bilingual } from '../model/finding.ts';
import type { PlannedValidation, PlanStyle, SheetPlan } from '../model/mark-plan.ts';
import { headerOf } from './header-text.ts';

/** Empty rows below the header that carry validation and number formats. */
const PREPARED_ROWS = 500;
const NARROW = 14;
const WIDE = 26;
const WIDE_HEADERS = new Set(['客户名称', '地址', '内容', '说明', '统一社会信用代码', '身份证号', '事由']);
const STYLES: Readonly<Partial<Record<ColumnType, PlanStyle>>> = { date: 'date', amount: 'amount' };

export interface TemplateOptions {
  readonly language: 'zh' | 'en';
  /** Canonical headers that the policy wants filled in, told in their notes. */
  readonly required: readonly string[];
}

/**
 * An empty sheet for the user to fill in: headers, lists of allowed values, number formats, a frozen header row, and on
 * each header a note that says what the column takes. No macro.
 */
export function planTemplate(definition: SheetDefinition, { language, required }: TemplateOptions): SheetPlan {
  const { columns, name } = definition;
  const below = (column: number) => ({ row: 1, column, rows: PREPARED_ROWS, columns: 1 });
  return {
    name,
    firstRow: 0,
    cells: [columns.map((column) => headerOf(column, language))],
    widths: columns.map(({ header }) => (WIDE_HEADERS.has(header) ? WIDE : NARROW)),
    hiddenColumns: [],
    frozenRows: 1,
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: columns.length }, style: 'header' },
      ...columns.flatMap(({ type }, at) => {
        const style = STYLES[type];
        return style === undefined ? [] : [{ area: below(at), style }];
      }),
    ],
    validations: [
      ...columns.flatMap(({ values }, at): PlannedValidation[] =>
        values === undefined || values.length === 0 ? [] : [{ area: below(at), kind: 'list', values }],
      ),
      ...columns.map((column, at): PlannedValidation => ({
        area: { row: 0, column: at, rows: 1, columns: 1 },
        kind: 'note',
        message: noteOn(column, required.includes(column.header))[language],
      })),
    ],
    table: null,
    tabColour: '#1F4E5F',
  };
}

/** What the column takes, in a sentence. */
export function noteOn(column: ColumnDefinition, required: boolean): Bilingual {
  const takes = column.partial === true ? PARTIAL_DATE : column.type === 'enum' ? listOf(column) : TAKES[column.type];
  return {
    zh: `${column.header}：${required ? '必填。' : ''}${takes.zh}`,
    en: `${column.english}: ${required ? 'required. ' : ''}${takes.en}`,
  };
}

function listOf({ values = [] }: ColumnDefinition): Bilingual {
  return { zh: `从列表中选：${values.join('、')}。`, en: `Choose one of: ${values.join(', ')}.` };
}

const PARTIAL_DATE: Bilingual = {
  zh: '日期，如2026-03-05；只知道年月时写年月。',
  en: 'A date such as 2026-03-05; a year or month will do where no more is known.',
};

/** What the columns of a type take; an enum says its values. */
const TAKES: Readonly<Record<Exclude<ColumnType, 'enum'>, Bilingual>> = {
  text: { zh: '文字。', en: 'Text.' },
  date: { zh: '日期，如2026-03-05。', en: 'A date such as 2026-03-05.' },
  moment: { zh: '日期和时间，如2026-03-05 21:30。', en: 'A date with its time, such as 2026-03-05 21:30.' },
  amount: { zh: '金额，单位元，退货写负数。', en: 'An amount in yuan, negative for a return.' },
  number: { zh: '数字。', en: 'A number.' },
  month: { zh: '年月，如2026-05。', en: 'A month such as 2026-05.' },
  phone: { zh: '手机或固定电话，固定电话带区号。', en: 'A mobile number, or a landline with its area code.' },
  email: { zh: '电子邮箱。', en: 'An e-mail address.' },
  uscc: { zh: '18位统一社会信用代码。', en: 'A unified social credit code of 18 characters.' },
  'resident-id': { zh: '18位居民身份证号码。', en: 'A resident ID number of 18 characters.' },
  paper: {
    zh: '写“有”、日期、编号或链接表示已存档；空着或写“无”表示没有。',
    en: '有, a date, a number or a link means that it is on file; empty or 无 that it is not.',
  },
};

import type { ColumnDefinition, SheetDefinition } from '../headers/definition.ts';
import type { PlannedValidation, SheetPlan } from '../model/mark-plan.ts';

/** Empty rows below the header that carry validation. */
const PREPARED_ROWS = 500;
const NARROW = 14;
const WIDE = 26;
const WIDE_HEADERS = new Set(['客户名称', '地址', '内容', '说明', '统一社会信用代码', '身份证号', '事由']);

/** An empty sheet for the user to fill in: headers, lists of allowed values, a frozen header row. */
export function planTemplate(definition: SheetDefinition, language: 'zh' | 'en'): SheetPlan {
  const { columns, name } = definition;
  const header = (column: ColumnDefinition): string =>
    language === 'zh' ? column.header : `${column.header} ${column.english}`;
  return {
    name,
    firstRow: 0,
    cells: [columns.map(header)],
    widths: columns.map(({ header: text }) => (WIDE_HEADERS.has(text) ? WIDE : NARROW)),
    hiddenColumns: [],
    frozenRows: 1,
    styles: [{ area: { row: 0, column: 0, rows: 1, columns: columns.length }, style: 'header' }],
    validations: columns.flatMap((column, at) => listOf(column, at)),
    table: null,
    tabColour: '#1F4E5F',
  };
}

function listOf({ values }: ColumnDefinition, column: number): PlannedValidation[] {
  if (values === undefined || values.length === 0) return [];
  return [{ area: { row: 1, column, rows: PREPARED_ROWS, columns: 1 }, kind: 'list', values }];
}

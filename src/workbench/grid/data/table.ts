import type { ITableJson } from '@univerjs/preset-sheets-table';
import type { TableItem } from '../../host/model/sheet-items.ts';
import { rangeOf } from './cell-range.ts';

/** The grid's table themes; Excel has sixty, of which the colour of the header is what one knows a style by. */
const THEMES = ['table-default-0', 'table-default-1', 'table-default-2', 'table-default-3', 'table-default-5'] as const;

/** A table as the grid draws it. Tables without a header row have no place in the grid and stay plain cells. */
export function gridTable(table: TableItem, header: readonly string[]): ITableJson | null {
  if (!table.showHeaders) return null;
  return {
    id: table.id,
    name: table.name,
    range: rangeOf(table.area),
    options: { showHeader: true, showFooter: table.showTotals, tableStyleId: tableTheme(table.style) },
    filters: {},
    columns: header.map((displayName, column) => ({
      id: `${table.id}-${String(column)}`,
      displayName,
      dataType: 'none' as ITableJson['columns'][number]['dataType'],
      formula: '',
      meta: {},
      style: {},
    })),
    meta: {},
  };
}

/** The grid's theme for one of Excel's table styles: the number in the style's name chooses the colour. */
function tableTheme(style: string): string {
  const number = Number(/\d+$/.exec(style)?.[0] ?? 2);
  return THEMES[Math.max(0, number - 2) % THEMES.length] ?? THEMES[0];
}

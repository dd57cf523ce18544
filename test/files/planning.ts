import type { Highlight, MarkPlan, SheetPlan } from '../../src/engine/model/mark-plan.ts';
import { markFormula } from '../../src/engine/model/mark-formula.ts';
import type { Severity } from '../../src/engine/model/finding.ts';
import type { Area } from '../../src/engine/model/cell.ts';

/** A plan that writes nothing: what it makes of a marked workbook is the workbook without marks. */
export const NOTHING: MarkPlan = { highlights: [], sheets: [] };

export function highlight(sheet: string, severity: Severity, ...areas: Area[]): Highlight {
  return { sheet, severity, areas, formula: markFormula(severity) };
}

/** A plain planned sheet with the given cells. */
export function planned(name: string, cells: SheetPlan['cells'], more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name,
    firstRow: 0,
    cells,
    widths: (cells[0] ?? []).map(() => 12),
    hiddenColumns: [],
    frozenRows: 0,
    styles: [],
    validations: [],
    table: null,
    tabColour: '#8F1D14',
    ...more,
  };
}

/** A result sheet as a check writes it: a table with links, styles, a list to choose from. */
export function resultSheet(target: string): SheetPlan {
  const link = (address: string) => ({ formula: `=HYPERLINK("#'${target}'!${address}","${address}")`, value: address });
  return planned(
    '检查结果',
    [
      ['级别', '说明', '单元格', '处理'],
      ['错误', '=1+1 看起来像公式', link('C3'), '未处理'],
      ['警告', '第一行\n第二行', link('B7'), '未处理'],
    ],
    {
      frozenRows: 1,
      hiddenColumns: [3],
      styles: [
        { area: { row: 0, column: 0, rows: 1, columns: 4 }, style: 'header' },
        { area: { row: 1, column: 0, rows: 1, columns: 1 }, style: 'severity-error' },
        { area: { row: 1, column: 1, rows: 2, columns: 1 }, style: 'wrap' },
        { area: { row: 1, column: 2, rows: 2, columns: 1 }, style: 'link' },
      ],
      validations: [{ area: { row: 1, column: 3, rows: 2, columns: 1 }, kind: 'list', values: ['未处理', '已确认'] }],
      table: { name: '客备检查结果', area: { row: 0, column: 0, rows: 3, columns: 4 } },
    },
  );
}

/** A block of a dispute: marks within limits, formulas that any program calculates again. */
export function disputeSheet(): SheetPlan {
  return planned(
    '客户界定',
    [
      ['客户界定', null, null],
      ['张三', 40, { formula: '=AVERAGE(B2:B3)', value: 35 }],
      ['李四', 30, { formula: '=IF(B2=B3,"平分",A2)', value: '张三' }],
    ],
    {
      styles: [{ area: { row: 1, column: 1, rows: 2, columns: 1 }, style: 'mark' }],
      validations: [
        { area: { row: 1, column: 1, rows: 2, columns: 1 }, kind: 'decimal', min: 0, max: 50, error: '请填 0 到 50。' },
      ],
    },
  );
}

import type { Area } from '../../src/engine/model/cell.ts';
import type { Severity } from '../../src/engine/model/finding.ts';
import { markFormula } from '../../src/engine/model/mark-formula.ts';
import type { Highlight, MarkPlan, PlannedCell, SheetPlan } from '../../src/engine/model/mark-plan.ts';

export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

export function highlight(sheet: string, severity: Severity, areas: readonly Area[]): Highlight {
  return { sheet, severity, areas, formula: markFormula(severity) };
}

/** A link to a cell of the archive, as the findings sheet has it. */
function link(row: number): PlannedCell {
  return { formula: `=HYPERLINK("#'客户档案'!B${String(row)}","B${String(row)}")`, value: `B${String(row)}` };
}

/** A findings sheet with a line for each text. */
export function resultsPlan(texts: readonly string[]): SheetPlan {
  const lines = texts.map((text, at): PlannedCell[] => ['严重', text, at + 0.5, link(at + 3), null]);
  return {
    name: '检查结果',
    firstRow: 0,
    cells: [['级别', '说明', '得分', '单元格', '处理'], ...lines],
    widths: [6, 60, 8, 10, 12],
    hiddenColumns: [2],
    frozenRows: 1,
    styles: [
      { area: area(0, 0, 1, 5), style: 'header' },
      { area: area(1, 2, texts.length, 1), style: 'amount' },
      { area: area(1, 3, texts.length, 1), style: 'link' },
    ],
    validations: [
      { area: area(1, 4, texts.length, 1), kind: 'suggestions', values: ['未处理', '已确认', '已忽略'] },
      { area: area(1, 2, texts.length, 1), kind: 'decimal', min: 0, max: 50, error: '请输入 0 到 50 之间的数。' },
    ],
    table: { name: 'KebeiFindings', area: area(0, 0, texts.length + 1, 5) },
    tabColour: '#1F4E5F',
  };
}

/** A plain sheet of two columns, as the disputes are. */
export function disputesPlan(firstRow: number, number: string): SheetPlan {
  return {
    name: '客户界定',
    firstRow,
    cells: [
      ['客户争议', number],
      ['张三', { formula: `=SUM(D${String(firstRow + 1)}:F${String(firstRow + 1)})`, value: 0 }],
    ],
    widths: [18, 18],
    hiddenColumns: [],
    frozenRows: 0,
    styles: [{ area: area(firstRow, 0, 1, 2), style: 'title' }],
    validations: [],
    table: null,
    tabColour: '#1F4E5F',
  };
}

export const MARKS: MarkPlan = {
  highlights: [
    highlight('客户档案', 'error', [area(2, 1), area(4, 1)]),
    highlight('客户档案', 'warning', [area(3, 0, 2, 1)]),
    highlight('销售台账', 'info', [area(1, 2)]),
  ],
  sheets: [resultsPlan(['甲方重复备案', '保护期将满'])],
};

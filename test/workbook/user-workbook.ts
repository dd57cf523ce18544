import type { SheetInput, WorkbookInput } from '../../src/workbench/host/model/workbook-data.ts';

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

/** An archive with everything a user may have put on it: colours, rules, notes, lists, a filter, hidden rows. */
function archive(): SheetInput {
  return {
    name: '客户档案',
    rows: [
      ['客户备案登记表'],
      ['客户编号', '客户名称', '业务员', '备案日期'],
      ['C0001', '云南飞达商贸有限公司', '张三', 46_100],
      ['C0002', '=不是公式', '李四', 46_101],
      ['C0003', '昆明恒泰建材', '王五', 46_102],
    ],
    merges: [area(0, 0, 1, 4)],
    styles: [
      { area: area(2, 1, 1, 1), style: { fill: '#FFFF00', bold: true, fontColor: '#FF0000' } },
      { area: area(2, 3, 3, 1), style: { numberFormat: 'yyyy-mm-dd' } },
      { area: area(3, 1, 1, 1), style: { numberFormat: '@' } },
    ],
    conditionalFormats: [
      { type: 'Custom', areas: [area(2, 0, 3, 4)], formula: '=$C3="张三"', look: { fill: '#00FF00' } },
      {
        type: 'CellValue',
        areas: [area(2, 3, 3, 1)],
        cellValue: { operator: 'GreaterThan', formula1: '=46101' },
        look: { bold: true },
      },
    ],
    validations: [{ area: area(2, 2, 3, 1), rule: { list: { inCellDropDown: true, source: '张三,李四,王五' } } }],
    comments: [
      { row: 2, column: 1, text: '请核对执照', author: '赵经理' },
      { row: 4, column: 0, text: '旧批注', note: true },
    ],
    rowSizes: [{ row: 3, hidden: true }],
    columns: [{ column: 1, width: 30 }],
    frozen: { rows: 2, columns: 0 },
    autoFilter: { area: area(1, 0, 4, 4), criteria: [] },
    tabColor: '#112233',
  };
}

function ledger(): SheetInput {
  return {
    name: '销售台账',
    rows: [
      ['日期', '单号', '客户名称', '金额'],
      [46_120, 'X1', '云南飞达商贸有限公司', 1200],
      [46_121, 'X2', '昆明恒泰建材', -35.5],
    ],
    tables: [{ name: '台账', area: area(0, 0, 3, 4) }],
    formulas: [{ row: 2, column: 3, formula: '=-71/2' }],
  };
}

/** A small workbook as a user may have it, with a hidden sheet and one that is empty. */
export function userWorkbook(): WorkbookInput {
  return {
    activeSheet: '客户档案',
    sheets: [
      archive(),
      ledger(),
      { name: '旧数据', visibility: 'Hidden', rows: [['甲', '乙']] },
      { name: '空表', rows: [] },
    ],
    names: [{ name: '起始', formula: '=客户档案!$A$3' }],
    settings: { 'other.addin': 'stays' },
  };
}

import type { SheetDefinition } from '../definition.ts';

/** 检查结果: the findings as the product writes them, with what people have written beside them. */
export const FINDINGS: SheetDefinition = {
  role: 'findings',
  name: '检查结果',
  english: 'Findings',
  aliases: [],
  columns: [
    { header: '级别', english: 'Severity', type: 'text' },
    { header: '代码', english: 'Code', type: 'text' },
    { header: '客户', english: 'Customer', type: 'text' },
    { header: '说明', english: 'Explanation', type: 'text' },
    { header: '条款', english: 'Clause', type: 'text' },
    { header: '工作表', english: 'Sheet', type: 'text' },
    { header: '单元格', english: 'Cell', type: 'text' },
    { header: '依据', english: 'Evidence', type: 'text' },
    { header: '处理', english: 'Handling', type: 'text' },
    { header: '首次发现', english: 'First found', type: 'date' },
  ],
  signs: [],
  own: true,
};

/** 客户界定: disputes in blocks, not in rows; it has no header of columns. */
export const DISPUTES: SheetDefinition = {
  role: 'disputes',
  name: '客户界定',
  english: 'Disputes',
  aliases: [],
  columns: [],
  signs: [],
  own: true,
};

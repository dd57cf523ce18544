import type { SheetDefinition } from '../definition.ts';

/** 制度参数: the policy, its parameters as the company has set them, and behind 条款 what a rule of its own asks. */
export const SETTINGS: SheetDefinition = {
  role: 'settings',
  name: '制度参数',
  english: 'Policy settings',
  aliases: [],
  columns: [
    { header: '参数', english: 'Parameter', type: 'text' },
    { header: '取值', english: 'Value', type: 'text' },
    { header: '默认值', english: 'Default', type: 'text' },
    { header: '单位', english: 'Unit', type: 'text' },
    { header: '说明', english: 'Explanation', type: 'text' },
    { header: '条款', english: 'Clause', type: 'text' },
    { header: '工作表', english: 'Sheet', type: 'text' },
    { header: '列', english: 'Column', type: 'text', aliases: ['列名'] },
    { header: '要求', english: 'Demand', type: 'text' },
    { header: '内容', english: 'Content', type: 'text' },
    { header: '条件', english: 'Only when', type: 'text' },
    { header: '级别', english: 'Severity', type: 'text' },
  ],
  signs: [],
};

/**
 * 别名: which two names somebody has declared to be one customer, or two. 核对码 is the product's own: it tells when the
 * rows on which the decision rested have changed. A row typed by hand goes without.
 */
export const ALIASES: SheetDefinition = {
  role: 'aliases',
  name: '别名',
  english: 'Aliases',
  aliases: ['客户别名', '别名表'],
  columns: [
    { header: '名称甲', english: 'Name A', type: 'text', aliases: ['名称1', '名称一', '名称A'] },
    { header: '名称乙', english: 'Name B', type: 'text', aliases: ['名称2', '名称二', '名称B'] },
    { header: '同一客户', english: 'Same customer', type: 'enum', values: ['是', '否'], aliases: ['是否同一客户'] },
    { header: '决定人', english: 'Decided by', type: 'text', aliases: ['裁定人'] },
    { header: '日期', english: 'Date', type: 'date', aliases: ['决定日期'] },
    { header: '理由', english: 'Reason', type: 'text', aliases: ['说明', '原因'] },
    { header: '核对码', english: 'Fingerprint', type: 'text' },
  ],
  signs: [{ columns: ['名称甲', '名称乙'] }],
};

/** 假日: the company's own days off and make-up days, over those of the public calendar. */
export const HOLIDAYS: SheetDefinition = {
  role: 'holidays',
  name: '假日',
  english: 'Holidays',
  aliases: ['节假日', '假期', '放假安排', '节假日安排'],
  columns: [
    { header: '日期', english: 'Date', type: 'date' },
    {
      header: '放假/上班',
      english: 'Off or working',
      type: 'enum',
      values: ['放假', '上班'],
      aliases: ['放假上班', '安排', '类型', '放假或上班'],
    },
  ],
  signs: [],
};

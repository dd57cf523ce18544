import type { SheetDefinition } from '../definition.ts';

/** 变更申请 of express: requests to change or delete what is registered of a customer, and how they were dealt with. */
export const CHANGES: SheetDefinition = {
  role: 'changes',
  name: '变更申请',
  english: 'Change requests',
  aliases: ['变更申请表', '信息变更申请', '变更删除申请', '变更与删除申请'],
  day: '日期',
  columns: [
    { header: '日期', english: 'Date', type: 'date', aliases: ['申请日期'] },
    { header: '客户编号', english: 'Customer number', type: 'text', aliases: ['客户编码', '客户代码', '客户ID'] },
    {
      header: '变更或删除',
      english: 'Change or deletion',
      type: 'enum',
      values: ['变更', '删除'],
      aliases: ['申请类型'],
    },
    { header: '书面申请', english: 'Written request', type: 'paper' },
    { header: '身份证件', english: 'ID document', type: 'paper' },
    { header: '核实人', english: 'Verified by', type: 'text' },
    { header: '核实日期', english: 'Verified on', type: 'date' },
    { header: '办理人', english: 'Handled by', type: 'text' },
    { header: '办理日期', english: 'Handled on', type: 'date' },
  ],
  signs: [{ columns: ['客户编号', '变更或删除', '书面申请'] }],
};

/** 变更申请 of partner: changes of what is registered, asked for, reviewed and approved before they are made (第五条). */
export const CHANGE_REQUESTS: SheetDefinition = {
  role: 'change-requests',
  name: '变更申请',
  english: 'Change requests',
  aliases: ['变更申请表', '备案变更申请', '备案信息变更', '信息变更申请'],
  day: '申请日期',
  columns: [
    { header: '申请日期', english: 'Asked on', type: 'date', aliases: ['日期', '提交日期'] },
    { header: '客户编号', english: 'Customer number', type: 'text', aliases: ['客户编码', '客户代码', '客户ID'] },
    { header: '变更内容', english: 'Change', type: 'text', aliases: ['变更事项', '内容'] },
    { header: '审核人', english: 'Reviewed by', type: 'text' },
    { header: '审核日期', english: 'Reviewed on', type: 'date' },
    { header: '核准人', english: 'Approved by', type: 'text', aliases: ['批准人'] },
    { header: '核准日期', english: 'Approved on', type: 'date', aliases: ['批准日期'] },
    { header: '变更日期', english: 'Changed on', type: 'date', aliases: ['办理日期'] },
  ],
  signs: [{ columns: ['客户编号', '变更内容', '申请日期'] }],
};

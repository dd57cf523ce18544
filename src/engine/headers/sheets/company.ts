import type { SheetDefinition } from '../definition.ts';

/** 转移记录: which customer went from whom to whom, and who approved it. */
export const TRANSFERS: SheetDefinition = {
  role: 'transfers',
  day: '日期',
  name: '转移记录',
  english: 'Transfers',
  aliases: ['客户转移记录', '客户移交记录', '移交记录', '客户转移', '归属变更记录'],
  columns: [
    { header: '日期', english: 'Date', type: 'date', aliases: ['转移日期', '移交日期', '变更日期', '交接日期'] },
    { header: '客户编号', english: 'Customer number', type: 'text', aliases: ['客户编码', '客户代码', '客户ID'] },
    {
      header: '原业务员',
      english: 'Former salesperson',
      type: 'text',
      aliases: ['移交人', '原归属人', '原负责人', '转出人'],
    },
    {
      header: '新业务员',
      english: 'New salesperson',
      type: 'text',
      aliases: ['接收人', '新归属人', '新负责人', '转入人', '接手人'],
    },
    { header: '原因', english: 'Reason', type: 'text', aliases: ['转移原因', '移交原因', '变更原因'] },
    { header: '批准人', english: 'Approved by', type: 'text', aliases: ['审批人', '批准'] },
  ],
  signs: [{ columns: ['原业务员', '新业务员'] }],
};

/** 查阅审批: who asked to look into the archive, and who allowed it. */
export const ACCESS_APPROVALS: SheetDefinition = {
  role: 'access-approvals',
  day: '申请日期',
  name: '查阅审批',
  english: 'Access approvals',
  aliases: [
    '查阅审批表',
    '查阅档案审批表',
    '客户档案查阅审批表',
    '档案借阅登记表',
    '文书档案借阅登记表',
    '档案借阅申请单',
    '查阅登记表',
    '档案查阅申请表',
  ],
  columns: [
    { header: '申请日期', english: 'Asked on', type: 'date', aliases: ['查阅日期', '借阅日期'] },
    { header: '申请人', english: 'Asked by', type: 'text', aliases: ['查阅人', '借阅人'] },
    { header: '客户编号', english: 'Customer number', type: 'text', aliases: ['客户编码', '客户代码', '客户ID'] },
    { header: '范围', english: 'Scope', type: 'text', aliases: ['查阅范围', '查阅内容'] },
    { header: '事由', english: 'Purpose', type: 'text', aliases: ['查阅事由', '借阅事由', '查阅原因'] },
    { header: '部门经理', english: 'Department manager', type: 'text', aliases: ['部门负责人'] },
    { header: '部门签字日期', english: 'Signed on', type: 'date', aliases: ['部门经理签字日期'] },
    { header: '批准人', english: 'Approved by', type: 'text', aliases: ['审批人'] },
    { header: '批准日期', english: 'Approved on', type: 'date', aliases: ['审批日期'] },
  ],
  signs: [{ columns: ['申请人', '申请日期', '事由'] }],
};

/** 操作日志: what was done with the archive, each entry chained to the one before. */
export const LOG: SheetDefinition = {
  role: 'log',
  day: '时间',
  name: '操作日志',
  english: 'Log',
  aliases: [],
  columns: [
    { header: '写入者', english: 'Writer', type: 'text' },
    { header: '序号', english: 'Sequence', type: 'number' },
    { header: '时间', english: 'Time', type: 'date', worded: true, aliases: ['操作时间'] },
    { header: '操作人', english: 'Actor', type: 'text' },
    { header: '操作', english: 'Action', type: 'text', aliases: ['操作类型', '动作'] },
    { header: '对象', english: 'Subject', type: 'text', aliases: ['操作对象'] },
    { header: '摘要', english: 'Digest', type: 'text' },
    { header: '前一校验值', english: 'Previous hash', type: 'text' },
    { header: '校验值', english: 'Hash', type: 'text' },
  ],
  signs: [{ columns: ['操作人', '操作', '对象', '时间'] }],
};

/** 月度调整: that the archive was gone over at the start of a month. */
export const MONTHLY_REVIEWS: SheetDefinition = {
  role: 'monthly-reviews',
  name: '月度调整',
  english: 'Monthly reviews',
  aliases: ['月度调整记录', '档案月度调整', '月度复核'],
  columns: [
    { header: '月份', english: 'Month', type: 'month', aliases: ['年月', '调整月份'] },
    { header: '调整日期', english: 'Reviewed on', type: 'date', aliases: ['复核日期'] },
    { header: '调整人', english: 'Reviewed by', type: 'text', aliases: ['复核人'] },
    { header: '内容', english: 'Content', type: 'text', aliases: ['调整内容'] },
  ],
  signs: [{ columns: ['月份', '调整日期', '调整人'] }],
};

/** 审批流转: the stages that a filing has gone through, one row each. */
export const STAGES: SheetDefinition = {
  role: 'stages',
  day: '日期',
  name: '审批流转',
  english: 'Stages',
  aliases: ['审批记录', '流转记录'],
  columns: [
    { header: '客户编号', english: 'Customer number', type: 'text', aliases: ['客户编码', '客户代码', '客户ID'] },
    { header: '阶段', english: 'Stage', type: 'text', aliases: ['环节', '审批阶段'] },
    { header: '人', english: 'Person', type: 'text', aliases: ['经办人', '审批人', '处理人'] },
    { header: '日期', english: 'Date', type: 'date', aliases: ['审批日期', '办理日期', '处理日期'] },
    { header: '结论', english: 'Conclusion', type: 'text', aliases: ['审批结论', '审批结果'] },
    { header: '意见', english: 'Opinion', type: 'text', aliases: ['审批意见'] },
  ],
  signs: [{ columns: ['客户编号', '阶段', '结论'] }],
};

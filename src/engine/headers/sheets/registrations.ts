import type { ColumnDefinition, SheetDefinition } from '../definition.ts';

const CUSTOMER_NUMBER: ColumnDefinition = {
  header: '客户编号',
  english: 'Customer number',
  type: 'text',
  aliases: ['客户编码', '客户代码', '客户ID'],
};
const CUSTOMER_NAME: ColumnDefinition = {
  header: '客户名称',
  english: 'Customer name',
  type: 'text',
  aliases: ['客户', '客户全称', '单位名称', '公司名称', '客户姓名'],
};
const SALESPERSON: ColumnDefinition = {
  header: '业务员',
  english: 'Salesperson',
  type: 'text',
  aliases: ['销售员', '销售人员', '业务员姓名', '报备人', '申请人'],
};

/** 跨区域报备: who may sell in another region, on which ground, by whose approval (五 of territory-price). */
export const CROSS_REGION: SheetDefinition = {
  role: 'cross-region',
  name: '跨区域报备',
  english: 'Cross-region registrations',
  aliases: ['跨区域客户报备表', '跨区域报备表', '跨区域客户报备'],
  columns: [
    CUSTOMER_NUMBER,
    CUSTOMER_NAME,
    SALESPERSON,
    {
      header: '理由',
      english: 'Ground',
      type: 'enum',
      values: ['统一设计', '统一招标', '代购'],
      aliases: ['跨区域理由', '报备理由', '跨区理由'],
    },
    {
      header: '各方采购权',
      english: 'All sides may purchase',
      type: 'enum',
      values: ['是', '否'],
      aliases: ['各方均有采购权', '采购权'],
    },
    { header: '批准人', english: 'Approved by', type: 'text', aliases: ['审批人'] },
    { header: '批准日期', english: 'Approved on', type: 'date', aliases: ['审批日期'] },
  ],
  signs: [{ columns: ['理由', '各方采购权'] }],
};

/** 价格报备: who recorded a customer's inquiry first (四 of territory-price). */
export const PRICES: SheetDefinition = {
  role: 'prices',
  name: '价格报备',
  english: 'Price registrations',
  aliases: ['价格报备表'],
  columns: [
    CUSTOMER_NUMBER,
    CUSTOMER_NAME,
    SALESPERSON,
    { header: '报备编号', english: 'Registration number', type: 'text', aliases: ['报备号'] },
    { header: '区域', english: 'Region', type: 'text', aliases: ['大区', '所属区域'] },
    { header: '报价日期', english: 'Quoted on', type: 'date', aliases: ['报价时间'] },
    {
      header: '首报价记录时间',
      english: 'First quote recorded at',
      type: 'moment',
      aliases: ['首次报价记录时间', '首报价时间', '记录时间', '询价记录时间'],
    },
  ],
  signs: [{ columns: ['客户名称', '首报价记录时间'] }],
};

/** 特价申请: that a special price was asked for and approved before it was quoted (四 of territory-price). */
export const SPECIAL_PRICES: SheetDefinition = {
  role: 'special-prices',
  name: '特价申请',
  english: 'Special-price requests',
  aliases: ['特价申请表', '特价申请单', '特价审批'],
  columns: [
    CUSTOMER_NUMBER,
    CUSTOMER_NAME,
    SALESPERSON,
    { header: '报价日期', english: 'Quoted on', type: 'date', aliases: ['报价时间'] },
    { header: '特价申请日期', english: 'Asked on', type: 'date', aliases: ['申请日期'] },
    { header: '特价批准人', english: 'Approved by', type: 'text', aliases: ['批准人', '审批人'] },
    { header: '特价批准日期', english: 'Approved on', type: 'date', aliases: ['批准日期', '审批日期'] },
  ],
  signs: [{ columns: ['特价申请日期', '特价批准日期'] }],
};

/** 项目报备: project information, who filed it and who was told to run it (六 and 七 of visit-points). */
export const PROJECTS: SheetDefinition = {
  role: 'projects',
  name: '项目报备',
  english: 'Project filings',
  aliases: ['项目报备表', '项目信息报备', '项目信息备案', '项目备案'],
  columns: [
    { header: '项目名称', english: 'Project', type: 'text', aliases: ['项目'] },
    CUSTOMER_NUMBER,
    CUSTOMER_NAME,
    SALESPERSON,
    { header: '报备日期', english: 'Filed on', type: 'date', aliases: ['备案日期', '报备时间', '登记日期'] },
    { header: '详细需求', english: 'Detailed need', type: 'text', aliases: ['需求', '客户需求'] },
    { header: '指派人', english: 'Assigned by', type: 'text', aliases: ['派遣人'] },
    { header: '指派日期', english: 'Assigned on', type: 'date', aliases: ['派遣日期'] },
  ],
  signs: [{ columns: ['项目名称', '报备日期', '指派人'] }],
};

/** 入库申请: customers whom courier companies applied for and branches took in, by month (第十一条 of long-term). */
export const ENTRY_APPLICATIONS: SheetDefinition = {
  role: 'entry-applications',
  name: '入库申请',
  english: 'Entry applications',
  aliases: ['入库申请表', '入库统计', '入库率统计'],
  columns: [
    { header: '网点', english: 'Branch', type: 'text', aliases: ['网点名称', '支行'] },
    { header: '快递公司', english: 'Courier company', type: 'text', aliases: ['快递公司名称', '快递'] },
    { header: '月份', english: 'Month', type: 'month', aliases: ['年月', '统计月份', '申请月份'] },
    { header: '申请数', english: 'Applied for', type: 'number', aliases: ['申请数量', '申请户数', '申请客户数'] },
    { header: '入库数', english: 'Taken in', type: 'number', aliases: ['入库数量', '入库户数', '入库客户数'] },
  ],
  signs: [{ columns: ['快递公司', '申请数', '入库数'] }],
};

/** 撞单说明: what colliding salespeople have agreed on, a row for each (collisions of property). */
export const SETTLEMENTS: SheetDefinition = {
  role: 'settlements',
  name: '撞单说明',
  english: 'Settlements',
  aliases: ['撞单情况说明', '撞单说明表', '撞单协商说明'],
  columns: [
    { header: '客户', english: 'Customer', type: 'text', aliases: ['客户名称', '客户姓名', '客户编号'] },
    SALESPERSON,
    { header: '分成比例', english: 'Share', type: 'number', aliases: ['分成', '分配比例', '提成比例'] },
    { header: '说明日期', english: 'Settled on', type: 'date', aliases: ['协商日期', '日期'] },
    { header: '人事存档日期', english: 'Filed by HR on', type: 'date', aliases: ['人力存档日期', '人事归档日期'] },
    { header: '财务存档日期', english: 'Filed by finance on', type: 'date', aliases: ['财务归档日期'] },
  ],
  signs: [{ columns: ['分成比例', '说明日期'] }],
};

/** 考勤记录: who came late or left early, and whether with a reason (三 of visit-points). */
export const ATTENDANCE: SheetDefinition = {
  role: 'attendance',
  name: '考勤记录',
  english: 'Attendance',
  aliases: ['考勤', '考勤表', '迟到早退记录'],
  day: '日期',
  columns: [
    { header: '日期', english: 'Date', type: 'date', aliases: ['考勤日期'] },
    { ...SALESPERSON, aliases: ['姓名', '员工', '业务员姓名'] },
    { header: '情况', english: 'What', type: 'enum', values: ['迟到', '早退'], aliases: ['类型', '考勤情况'] },
    { header: '理由', english: 'Reason', type: 'text', aliases: ['原因', '事由'] },
  ],
  signs: [],
};

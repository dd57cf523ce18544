import { CROSS_REGION, PRICES, SPECIAL_PRICES } from '../engine/headers/sheets/registrations.ts';
import type { Policy } from '../engine/model/policy.ts';

/** Policy 12: registration by region and by price in a CRM. */
export const territoryPrice: Policy = {
  id: 'territory-price',
  name: { zh: '区域与价格报备制度', en: 'Territory and price registration policy' },
  purpose: {
    zh: '客户归所在区域，跨区域销售先报备；先记录首报价者优先；特价先批准再报价。',
    en: 'A customer belongs to its region and sales across regions are registered first; who recorded the first quote has priority; special prices are approved before they are quoted.',
  },
  clauses: [
    {
      number: '一',
      served: ['check', 'statement'],
      text: {
        zh: '避免跨区域多头报价、同一客户多人维护，稳定市场和价格。',
        en: 'No several quotes across regions, no several people on one customer; market and prices stay stable.',
      },
    },
    {
      number: '二',
      served: ['statement'],
      text: { zh: '适用于新客户和新项目。', en: 'For new customers and new projects.' },
    },
    {
      number: '三',
      served: ['statement'],
      text: { zh: '适用于全体销售人员。', en: 'For all sales staff.' },
    },
    {
      number: '四、1',
      served: ['check', 'assist'],
      text: {
        zh: '正常维护：录入客户信息，及时追踪，定期回访。',
        en: 'Normal care: enter the customer, follow up in time, call back at intervals.',
      },
    },
    {
      number: '四、2',
      served: ['check'],
      text: {
        zh: '价格报备：客户询过价的，以最先记录首报价的人优先。',
        en: 'Price registration: whoever recorded the first quote to a customer has priority.',
      },
    },
    {
      number: '四、3',
      served: ['check', 'assist'],
      text: {
        zh: '低价策略：先提出特价申请，批准之后才能报价。',
        en: 'Low price: a special price is asked for and approved before it is quoted.',
      },
    },
    {
      number: '五',
      served: ['check', 'assist'],
      text: {
        zh: '客户由所在区域负责，不得跨区域销售；统一设计（此前已采购过的产品除外）、统一招标分别采购、甲方使用乙方代购，且各分支机构都有采购权的，填写跨区域客户报备表，批准后方可。',
        en: 'A customer belongs to the region where it is. Selling across regions needs an approved registration on one of three grounds: central design (products bought before excepted), central tender with separate purchasing, purchase by an agent; and each branch has to have purchasing rights.',
      },
    },
    {
      number: '六、1',
      served: ['assist'],
      text: {
        zh: '与客户沟通后按需求确定报备类型。',
        en: 'After talking to the customer the salesperson chooses the type of registration.',
      },
    },
    {
      number: '六、2',
      served: ['check', 'assist'],
      text: {
        zh: '填写客户报备表并附资料，交区域经理。没有报备的客户不得拜访和销售。',
        en: 'The form goes to the regional manager with its papers. Customers who are not filed are not visited or sold to.',
      },
    },
    {
      number: '六、3',
      served: ['check', 'assist'],
      text: {
        zh: '区域经理审核并录入，留下姓名和日期。',
        en: 'The regional manager reviews and enters it, with name and date.',
      },
    },
    {
      number: '六、4',
      served: ['check', 'assist'],
      text: {
        zh: '生成报备编号，通知相关销售人员。',
        en: 'A registration number is given and told to the salespeople.',
      },
    },
    {
      number: '六、5',
      served: ['statement'],
      text: { zh: '销售人员凭报备编号开展工作。', en: 'The salespeople work with the number.' },
    },
    {
      number: '七、1',
      served: ['check', 'statement'],
      text: {
        zh: '区域经理管好本区域的报备，保证及时、准确。',
        en: 'The regional manager keeps the registrations of the region timely and accurate.',
      },
    },
    {
      number: '七、2',
      served: ['check', 'assist'],
      text: {
        zh: '销售人员定期追踪报备的客户。',
        en: 'Salespeople follow up registered customers at intervals.',
      },
    },
    {
      number: '七、3',
      served: ['assist'],
      text: {
        zh: '定期分析报备数据，检查结果按人、按区域、按代码筛选。',
        en: 'The data are analysed at intervals; the findings can be filtered by person, region and code.',
      },
    },
  ],
  rules: [
    { rule: 'unfiled-customer', clause: '六、2' },
    { rule: 'missing-field', clause: '六、2' },
    { rule: 'malformed-field', clause: '七、1' },
    { rule: 'unreadable-ledger-row', clause: '七、1' },
    { rule: 'unmatched-ledger-row', clause: '七、1' },
    { rule: 'unusable-setting', clause: '' },
    { rule: 'overlapping-customer', clause: '一' },
    { rule: 'stale-record', clause: '四、1', also: ['七、2'] },
    { rule: 'second-price', clause: '四、2' },
    { rule: 'unapproved-price', clause: '四、3' },
    { rule: 'crossed-territory', clause: '五' },
    { rule: 'misordered-stages', clause: '四、3' },
    { rule: 'skipped-stage', clause: '六、4', also: ['六、3'] },
  ],
  parameters: [
    {
      id: 'required-fields',
      type: 'columns',
      default: ['客户名称', '业务员'],
      allowed: [
        '客户名称',
        '业务员',
        '客户编号',
        '联系人',
        '联系电话',
        '地址',
        '区域',
        '报备类型',
        '报备编号',
        '备案日期',
      ],
      name: { zh: '必填项', en: 'Required cells' },
      unit: { zh: '列名，用顿号隔开', en: 'headers, separated by 、' },
      explanation: { zh: '每份报备必须填写的列。', en: 'Cells that every registration has to fill in.' },
      clause: '六、2',
    },
    {
      id: 'cross-region-grounds',
      type: 'choice',
      default: 'any',
      choices: [
        { id: 'any', name: { zh: '满足任何一个', en: 'any one' } },
        { id: 'all', name: { zh: '三个都要满足', en: 'all three' } },
      ],
      name: { zh: '跨区域理由', en: 'Grounds for another region' },
      unit: { zh: '选项', en: 'choice' },
      explanation: {
        zh: '统一设计、统一招标、代购三个理由，满足一个即可，还是都要有。',
        en: 'Whether one of the three grounds (design, tender, agent) is enough, or all are needed.',
      },
      clause: '五',
    },
    {
      id: 'bought-before-excluded',
      type: 'boolean',
      default: true,
      name: { zh: '统一设计不含已采购过的产品', en: 'Central design excludes products bought before' },
      unit: { zh: '是/否', en: 'yes/no' },
      explanation: {
        zh: '跨区域批准之前，客户在本区域已买过的产品（按台账的品名），统一设计不能作为跨区域销售的理由。',
        en: 'Products (品名 of the ledger) that the customer had bought in its own region before the approval are not covered by central design.',
      },
      clause: '五',
    },
    {
      id: 'call-back-days',
      type: 'number',
      default: 90,
      min: 1,
      max: 3660,
      integer: true,
      name: { zh: '回访间隔', en: 'Interval of call-backs' },
      unit: { zh: '天', en: 'days' },
      explanation: {
        zh: '正常维护的客户多少天内要回访一次，回访当天不计。',
        en: 'Days within which a customer in normal care is called back again; the day of the call is not counted.',
      },
      clause: '四、1',
    },
    {
      id: 'judge-never-done',
      type: 'boolean',
      default: true,
      name: { zh: '从未回访也提醒', en: 'Remind where there was no call-back yet' },
      unit: { zh: '是/否', en: 'yes/no' },
      explanation: {
        zh: '从来没有回访的客户，从备案日期起按同样的间隔提醒。',
        en: 'Where there has been no call-back at all, the interval is counted from the filing.',
      },
      clause: '四、1',
    },
  ],
  sheets: ['filings', 'sales', 'roster', 'cross-region', 'prices', 'special-prices'],
  expectedSheets: ['sales', 'roster'],
  columns: {
    filings: [
      {
        header: '报备类型',
        english: 'Type of registration',
        type: 'enum',
        values: ['正常维护', '价格报备', '低价策略'],
        aliases: ['类型', '报备类别'],
      },
      { header: '报备编号', english: 'Registration number', type: 'text', aliases: ['报备号', '备案号'] },
      { header: '区域', english: 'Region', type: 'text' },
      { header: '报价日期', english: 'Quoted on', type: 'date', aliases: ['报价时间'] },
      {
        header: '首报价记录时间',
        english: 'First quote recorded at',
        type: 'moment',
        aliases: ['首次报价记录时间', '首报价时间', '询价记录时间'],
      },
      { header: '特价申请日期', english: 'Special price asked on', type: 'date', aliases: ['特价申请时间'] },
      { header: '特价批准人', english: 'Special price approved by', type: 'text', aliases: ['特价审批人'] },
      { header: '特价批准日期', english: 'Special price approved on', type: 'date', aliases: ['特价审批日期'] },
      { header: '区域经理', english: 'Regional manager', type: 'text' },
      { header: '审核日期', english: 'Reviewed on', type: 'date' },
      { header: '最近回访日期', english: 'Last called back on', type: 'date', aliases: ['回访日期', '最近回访时间'] },
    ],
  },
  ownSheets: [CROSS_REGION, PRICES, SPECIAL_PRICES],
  filingDates: ['备案日期'],
  customerNames: ['客户名称'],
  archiveFields: [],
  roles: { mayLook: [], approver: [], panel: [] },
  duties: {
    workflows: [
      {
        sheet: 'filings',
        stages: [
          { id: 'asked', name: { zh: '特价申请', en: 'request' }, people: [], date: '特价申请日期', optional: true },
          {
            id: 'approved',
            name: { zh: '特价批准', en: 'approval' },
            people: ['特价批准人'],
            date: '特价批准日期',
            optional: true,
          },
          { id: 'reviewed', name: { zh: '审核', en: 'review' }, people: ['区域经理'], date: '审核日期' },
          { id: 'numbered', name: { zh: '生成报备编号', en: 'number' }, people: ['报备编号'], date: null },
        ],
        chains: [{ stages: ['asked', 'approved'] }, { stages: ['reviewed', 'numbered'] }],
      },
      {
        sheet: 'special-prices',
        stages: [
          { id: 'asked', name: { zh: '特价申请', en: 'request' }, people: [], date: '特价申请日期', optional: true },
          {
            id: 'approved',
            name: { zh: '特价批准', en: 'approval' },
            people: [],
            date: '特价批准日期',
            optional: true,
          },
        ],
        chains: [{ stages: ['asked', 'approved'] }],
      },
    ],
    intervals: [
      {
        id: 'call-back',
        act: { zh: '回访', en: 'call-back' },
        last: ['最近回访日期'],
        since: ['备案日期'],
        parameter: 'call-back-days',
        neverParameter: 'judge-never-done',
        when: { column: '报备类型', values: ['正常维护'] },
      },
    ],
  },
  metrics: [],
  protection: null,
  dispute: null,
};

import { ENTRY_APPLICATIONS } from '../engine/headers/sheets/registrations.ts';
import type { Policy } from '../engine/model/policy.ts';

/** Policy 19: a bank's long-term customers at courier companies, taken in by its branches. */
export const longTerm: Policy = {
  id: 'long-term',
  name: { zh: '快递长期客户备案制度', en: 'Long-term courier customer policy' },
  purpose: {
    zh: '银行网点为快递公司的个人客户建立长期客户库，核查、回访、调查满意度，按月考核入库率。',
    en: 'Bank branches keep a register of courier companies’ individual customers: verified, called back, surveyed, with the rate of entry measured by the month.',
  },
  clauses: [
    {
      number: '第一条',
      served: ['statement'],
      text: {
        zh: '依据代理服务协议和支行的实际需要，完善与快递公司的合作。',
        en: 'Improves the work with courier companies, on the service agreement and the needs of the branches.',
      },
    },
    {
      number: '第二条',
      served: ['statement'],
      text: {
        zh: '适用于在本行开户的快递公司客户；客户只指个人，不含企业。',
        en: 'For courier companies’ customers with an account here; customers are individuals, never companies.',
      },
    },
    {
      number: '第三条',
      served: ['statement'],
      text: { zh: '各行按协议做好服务。', en: 'The branches serve as the agreement asks.' },
    },
    {
      number: '第四条',
      served: ['check'],
      text: {
        zh: '客户凭本行借记卡办理，卡号必填。',
        en: 'A customer needs the bank’s debit card; its number is required.',
      },
    },
    {
      number: '第五条',
      served: ['check', 'assist'],
      text: {
        zh: '支行监督客户，建立长期客户档案，每个客户一份。',
        en: 'The branch supervises its customers and keeps an archive of them, one filing each.',
      },
    },
    {
      number: '第六条',
      served: ['assist'],
      text: { zh: '分行管理已入库的客户。', en: 'The main branch manages the customers who were taken in.' },
    },
    {
      number: '第六条之后',
      served: ['statement'],
      text: {
        zh: '快递公司、网点、开户行、代发工资行的名称和支行地址在营业厅公布。',
        en: 'Names of courier company, outlet, account and payroll branch, and the branch’s address, are shown at the counter.',
      },
    },
    {
      number: '第七条',
      served: ['check'],
      text: {
        zh: '支行核查快递公司提供的基本资料，先核查后入库。',
        en: 'The branch verifies the basic data from the courier company, before the customer is taken in.',
      },
    },
    {
      number: '第八条',
      served: ['assist'],
      text: {
        zh: '核查回访电话：因支行自己的电话问题没有接通的，按流失计，填流失日期；快递公司没有打回访电话的，按没有申请计，不计入申请数。',
        en: 'Call-backs: a customer missed through the branch’s own telephone counts as lost and gets a 流失日期; one whom the courier company did not call counts as not applied for and is left out of 申请数.',
      },
    },
    {
      number: '第九条',
      served: ['check'],
      text: {
        zh: '每季度或每半年调查客户满意度，并及时补救。',
        en: 'Satisfaction is surveyed each quarter or half year, and shortcomings are made good.',
      },
    },
    {
      number: '第十条',
      served: ['statement', 'assist'],
      text: {
        zh: '不符合标准的客户不入库，并报市场部。',
        en: 'Who does not meet the standard is not taken in, and is reported.',
      },
    },
    {
      number: '第十一条',
      served: ['assist'],
      text: {
        zh: '每月末按网点统计入库和流失的数量，入库数记在“入库申请”里。',
        en: 'At the end of a month each branch counts who was taken in and who was lost; the first goes into 入库申请.',
      },
    },
    {
      number: '第十二条',
      served: ['check'],
      text: {
        zh: '月入库率低于90%的快递公司给予警告，连续两个月的取消入库资格。',
        en: 'A courier company under 90% in a month is warned; two months running cost it the right of entry.',
      },
    },
    {
      number: '第十三条',
      served: ['assist'],
      text: {
        zh: '市场部抽查满意度和入库客户的比例，入库率见考核。',
        en: 'Satisfaction and the share taken in are spot-checked; the rates stand with the metrics.',
      },
    },
  ],
  rules: [
    { rule: 'missing-field', clause: '第四条' },
    { rule: 'malformed-field', clause: '第七条' },
    { rule: 'unusable-setting', clause: '' },
    { rule: 'overlapping-customer', clause: '第五条' },
    { rule: 'skipped-stage', clause: '第七条' },
    { rule: 'misordered-stages', clause: '第七条' },
    { rule: 'stale-record', clause: '第九条' },
    { rule: 'short-metric', clause: '第十二条' },
  ],
  parameters: [
    {
      id: 'required-fields',
      type: 'columns',
      default: ['客户名称', '借记卡号'],
      allowed: ['客户名称', '借记卡号', '客户编号', '身份证号', '联系电话', '地址', '网点', '快递公司', '入库日期'],
      name: { zh: '必填项', en: 'Required cells' },
      unit: { zh: '列名，用顿号隔开', en: 'headers, separated by 、' },
      explanation: { zh: '每个客户必须填写的列。', en: 'Cells that every customer has to have filled in.' },
      clause: '第四条',
    },
    {
      id: 'survey-days',
      type: 'number',
      default: 183,
      min: 1,
      max: 3660,
      integer: true,
      name: { zh: '满意度调查间隔', en: 'Interval of the survey' },
      unit: { zh: '天', en: 'days' },
      explanation: {
        zh: '入库客户多少天内要调查一次满意度；按季度调查的改为92。',
        en: 'Days within which satisfaction is surveyed again; 92 for each quarter.',
      },
      clause: '第九条',
    },
    {
      id: 'judge-never-done',
      type: 'boolean',
      default: true,
      name: { zh: '从未调查也提醒', en: 'Remind where there was no survey yet' },
      unit: { zh: '是/否', en: 'yes/no' },
      explanation: {
        zh: '入库后从来没有调查的客户，从入库日期起按同样的间隔提醒。',
        en: 'Where there has been no survey at all, the interval is counted from the entry.',
      },
      clause: '第九条',
    },
    {
      id: 'entry-rate-norm',
      type: 'number',
      default: 0.9,
      min: 0,
      max: 1,
      integer: false,
      name: { zh: '入库率标准', en: 'Norm of the entry rate' },
      unit: { zh: '0到1', en: '0 to 1' },
      explanation: {
        zh: '入库数除以申请数，正好等于标准算达标。',
        en: 'Taken in divided by applied for; exactly the norm is met.',
      },
      clause: '第十二条',
    },
  ],
  sheets: ['filings', 'entry-applications'],
  expectedSheets: ['entry-applications'],
  columns: {
    filings: [
      { header: '网点', english: 'Branch', type: 'text', aliases: ['网点名称', '支行', '开户行'] },
      { header: '快递公司', english: 'Courier company', type: 'text', aliases: ['快递公司名称'] },
      { header: '借记卡号', english: 'Debit card', type: 'text', aliases: ['银行卡号', '卡号', '借记卡'] },
      { header: '核查人', english: 'Verified by', type: 'text' },
      { header: '核查日期', english: 'Verified on', type: 'date', aliases: ['核查时间'] },
      { header: '回访日期', english: 'Called back on', type: 'date', aliases: ['回访时间'] },
      {
        header: '回访结果',
        english: 'Result of the call',
        type: 'enum',
        values: ['接通', '未接通', '未回访'],
      },
      { header: '入库日期', english: 'Taken in on', type: 'date', aliases: ['入库时间'] },
      { header: '流失日期', english: 'Lost on', type: 'date', aliases: ['流失时间'] },
      { header: '满意度调查日期', english: 'Surveyed on', type: 'date', aliases: ['最近满意度调查日期', '调查日期'] },
    ],
  },
  ownSheets: [ENTRY_APPLICATIONS],
  filingDates: ['备案日期', '入库日期'],
  customerNames: ['客户名称'],
  archiveFields: [],
  roles: { mayLook: [], approver: [], panel: [] },
  duties: {
    workflows: [
      {
        sheet: 'filings',
        stages: [
          { id: 'verified', name: { zh: '核查', en: 'verification' }, people: ['核查人'], date: '核查日期' },
          { id: 'entered', name: { zh: '入库', en: 'entry' }, people: [], date: '入库日期' },
        ],
        chains: [{ stages: ['verified', 'entered'] }],
      },
    ],
    intervals: [
      {
        id: 'survey',
        act: { zh: '满意度调查', en: 'survey' },
        last: ['满意度调查日期'],
        since: ['入库日期'],
        parameter: 'survey-days',
        neverParameter: 'judge-never-done',
        endedBy: '流失日期',
      },
    ],
  },
  metrics: ['entry-rate'],
  tallies: ['taken-in', 'lost'],
  protection: null,
  dispute: null,
};

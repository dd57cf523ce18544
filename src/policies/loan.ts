import { FEIDA_ARCHIVE_COLUMNS } from '../engine/headers/sheets/feida-archive.ts';
import type { Policy } from '../engine/model/policy.ts';
import { feida } from './feida.ts';

const BASIC = feida.archiveFields[0]?.fields ?? [];
const TRAITS = feida.archiveFields[1]?.fields ?? [];
const DEALINGS = ['月销售额', '回款比例', '结算时间', '结算形式', '月流水', '信用状况'];
const LOAN = ['计划贷款额度'];

/** Settings that mean the same as in feida, whose second and third chapters this policy shares. */
const SHARED = [
  'required-fields',
  'visit-protection-months',
  'visit-anchor',
  'breaching-methods',
  'sale-protection-months',
  'revival',
  'sale-breaks-visit-protection',
  'last-day-moves',
  'reminder-days',
  'old-receivables-share',
];

/** Policy 13: feida's terms for a lender's customers; overlaps are decided by orders and filing dates, not by points. */
export const loan: Policy = {
  id: 'loan',
  name: { zh: '贷款客户备案制度', en: 'Loan customer filing policy' },
  purpose: {
    zh: '业务员备案客户，公司按期限保护；撞单看下单记录和备案先后，由档案裁定，不打分。',
    en: 'Salespeople file customers and the company protects them for a term; conflicts are decided by orders and filing dates from the archive, not by points.',
  },
  clauses: [
    {
      number: '第一章第一条',
      served: ['statement'],
      text: {
        zh: '让销售管理有章可循，公司掌握客户的全部情况。',
        en: 'Sales follow rules, and the company knows its customers.',
      },
    },
    {
      number: '第一章第二条',
      served: ['statement'],
      text: {
        zh: '适用于全体销售人员，包括专职和兼职。',
        en: 'Applies to all sales staff, full-time and part-time.',
      },
    },
    {
      number: '第一章第三条',
      served: ['check', 'assist'],
      text: {
        zh: '市场部保管档案；财务部提供并确认销售数据，监督执行。读不出、对不上的台账行逐行列出。',
        en: 'The market department keeps the archive; finance supplies and confirms the sales data. Ledger rows that cannot be read or matched are listed one by one.',
      },
    },
    {
      number: '第二章第一条',
      served: ['check'],
      text: {
        zh: '每个客户要有档案，每次拜访要有记录，都交市场部存档。',
        en: 'A filing for every customer and a record of every visit go to the market department.',
      },
    },
    {
      number: '第二章第二条',
      served: ['check'],
      text: {
        zh: '档案分四组：基础资料、客户特征、交易现状（含月流水）、计划贷款额度。名称、地址、电话、业务员、备案日期必填。',
        en: 'The archive has four groups: basic data, traits, dealings with the monthly turnover, planned loan amount. Name, address, phone, salesperson and filing date are required.',
      },
    },
    {
      number: '第三章第一条',
      served: ['check'],
      text: {
        zh: '已成交的客户备案后受保护，其他业务员不得再向他销售。',
        en: 'A customer with sales is protected once filed; nobody else may sell to him.',
      },
    },
    {
      number: '第三章第二条',
      served: ['check'],
      text: {
        zh: '拜访过的客户备案后三个月内，其他业务员不得拜访；到期仍无销售，别人可以拜访。',
        en: 'A visited customer is closed to visits of others for three months once filed; without a sale by then others may visit.',
      },
    },
    {
      number: '第三章第三条',
      served: ['check'],
      text: {
        zh: '成交客户六个月既无销售又无回款，转交公司另行安排；新业务员收回的老货款提成减半。',
        en: 'A customer with neither sale nor payment for six months goes to the company, which assigns him anew; the new owner gets half the commission on old receivables.',
      },
    },
    {
      number: '第四章第一条',
      served: ['check', 'assist'],
      text: {
        zh: '客户重叠时，先归唯一有下单记录的人；几个人都有的，归在对方备案之前已有下单记录、备案又最早的人；仍分不出的，请界定小组裁定。',
        en: 'An overlap goes to the only one with an order; where several have orders, to the earliest filed of those who had one before the other filed; what is still open goes to the panel.',
      },
    },
    {
      number: '第四章第二条',
      served: ['check', 'assist'],
      text: {
        zh: '以公司的客户档案和台账为依据，结果由公式算出，不打分。',
        en: 'The archive and the ledgers are the evidence; formulas give the result, nobody marks.',
      },
    },
    {
      number: '第四章第三条',
      served: ['assist'],
      text: {
        zh: '拜访时得知同事已有往来，应推崇同事并礼貌退出。“结果”写“已礼让”即不算违规，系统会提醒事后沟通。',
        en: 'A visitor who learns that a colleague deals with the customer commends the colleague and withdraws. 已礼让 under 结果 makes it no breach, and a reminder asks for the talk.',
      },
    },
  ],
  rules: [
    { rule: 'unfiled-customer', clause: '第二章第一条' },
    { rule: 'missing-field', clause: '第二章第二条' },
    { rule: 'malformed-field', clause: '第二章第二条' },
    { rule: 'contradicting-fields', clause: '第二章第二条' },
    { rule: 'unreadable-ledger-row', clause: '第一章第三条' },
    { rule: 'unmatched-ledger-row', clause: '第一章第三条' },
    { rule: 'unusable-setting', clause: '' },
    { rule: 'breaching-sale', clause: '第三章第一条' },
    { rule: 'breaching-visit', clause: '第三章第二条' },
    { rule: 'expiring-protection', clause: '第三章第二条', also: ['第三章第三条'] },
    { rule: 'expired-protection', clause: '第三章第二条' },
    { rule: 'lapsed-protection', clause: '第三章第三条' },
    { rule: 'unknown-calendar-year', clause: '第三章第二条', also: ['第三章第三条'] },
    { rule: 'halved-commission', clause: '第三章第三条' },
    { rule: 'overlapping-customer', clause: '第四章第一条' },
    { rule: 'undecided-priority', clause: '第四章第一条', also: ['第四章第二条'] },
  ],
  parameters: feida.parameters
    .filter(({ id }) => SHARED.includes(id))
    .map((parameter) =>
      parameter.id === 'required-fields' && parameter.type === 'columns'
        ? {
            ...parameter,
            allowed: [
              ...BASIC,
              ...TRAITS,
              ...DEALINGS,
              ...LOAN,
              '客户编号',
              '客户类别',
              '统一社会信用代码',
              '身份证号',
              '法定代表人',
              '联系人',
              '区域',
              '品牌',
              '业务员',
              '备案日期',
            ],
          }
        : parameter,
    ),
  sheets: ['filings', 'visits', 'sales', 'payments', 'roster', 'transfers'],
  expectedSheets: ['visits', 'sales', 'payments', 'roster'],
  columns: {
    filings: [
      ...FEIDA_ARCHIVE_COLUMNS.filter(({ header }) => [...BASIC, ...TRAITS, ...DEALINGS].includes(header)),
      { header: '月流水', english: 'Monthly turnover', type: 'text', aliases: ['每月流水', '月均流水', '月流水额'] },
      {
        header: '计划贷款额度',
        english: 'Planned loan amount',
        type: 'amount',
        aliases: ['客户计划贷款额度', '贷款额度', '计划贷款金额'],
      },
    ],
  },
  ownSheets: [],
  filingDates: ['备案日期'],
  customerNames: ['客户名称'],
  archiveFields: [
    { group: { zh: '基础资料', en: 'Basic data' }, fields: BASIC },
    { group: { zh: '客户特征', en: 'Traits' }, fields: TRAITS },
    { group: { zh: '交易现状', en: 'Dealings' }, fields: DEALINGS },
    { group: { zh: '计划贷款额度', en: 'Planned loan amount' }, fields: LOAN },
  ],
  roles: { mayLook: [], approver: [], panel: [] },
  duties: { creditsSalespersonAlone: true },
  metrics: [],
  protection: { procedure: 'visit-and-sale' },
  dispute: { procedure: 'priority' },
};

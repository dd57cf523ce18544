import { SETTLEMENTS } from '../engine/headers/sheets/registrations.ts';
import type { Policy } from '../engine/model/policy.ts';
import { lastDayMoves, reminderDays } from './parameters/last-days.ts';
import { requiredFields } from './parameters/required-fields.ts';

/** Policy 20: filings of an estate agency: short terms, and collisions that the colleagues settle between them. */
export const property: Policy = {
  id: 'property',
  name: { zh: '房产客户报备制度', en: 'Property customer filing policy' },
  purpose: {
    zh: '到店咨询保护7天，交定金保护90天；同一客户或其直系亲属看同一房源算撞单，先友好协商、按比例分成。',
    en: 'An enquiry is protected for 7 days, a deposit for 90; one customer, or close relatives for one property, with two colleagues is a collision, settled between them by shares.',
  },
  clauses: [
    {
      number: '前言',
      served: ['statement'],
      text: {
        zh: '团结互助，按劳取酬，合理分配提成。',
        en: 'Colleagues help each other and commission follows work.',
      },
    },
    {
      number: '适用范围',
      served: ['statement'],
      text: { zh: '适用于公司全体员工。', en: 'For all employees.' },
    },
    {
      number: '有效报备和无效报备第一款',
      served: ['check'],
      text: {
        zh: '有效报备要认真填写客户姓名、电话、地址。',
        en: 'A valid filing gives name, phone and address with care.',
      },
    },
    {
      number: '有效报备和无效报备第二款',
      served: ['check'],
      text: {
        zh: '自认为不需要报备的，和超过保护期的，是无效报备。',
        en: 'A customer thought not to need a filing, and a filing past its term, are void.',
      },
    },
    {
      number: '保护期限第一款',
      served: ['check'],
      text: {
        zh: '到店咨询从报备之日起保护7天，交定金的保护90天；期内其他人不得跟踪和成交。',
        en: 'An enquiry in the shop is protected for 7 days from the filing, a deposit for 90; within it others neither follow nor close.',
      },
    },
    {
      number: '保护期限第二款',
      served: ['check', 'statement'],
      text: {
        zh: '过期后其他员工可以再报备或跟踪，但不得抢单。',
        en: 'Past the term colleagues may file or follow again, but never snatch a deal.',
      },
    },
    {
      number: '报备流程第一款',
      served: ['check', 'assist'],
      text: {
        zh: '报备前先查询客户是否在别人的保护期内，查询留下记录；没有报备的客户不得拜访和成交。',
        en: 'Before filing, look up whether the customer is inside somebody’s term; look-ups are logged. Customers who are not filed are neither visited nor sold to.',
      },
    },
    {
      number: '报备流程第二款',
      served: ['assist'],
      text: {
        zh: '行政部同意后，部门经理领取并填写报备表，记下同意日期和经理。',
        en: 'Administration agrees, then the department manager collects and fills in the form; date and manager are recorded.',
      },
    },
    {
      number: '报备的管理和考核第一款',
      served: ['statement', 'assist'],
      text: {
        zh: '报备表统一管理，不得私自翻阅别人的报备；恶意翻阅、修改、撕毁的处罚。',
        en: 'Forms are kept in one place and nobody looks through those of others; prying, altering or tearing them up is punished.',
      },
    },
    {
      number: '报备的管理和考核第二款',
      served: ['statement'],
      text: { zh: '不得串通做虚假报备，违者处罚。', en: 'Collusion and false filings are punished.' },
    },
    {
      number: '报备的管理和考核第三款',
      served: ['statement'],
      text: {
        zh: '报备有效期间，其他员工无条件协助成交。',
        en: 'While a filing is valid, colleagues help to close without conditions.',
      },
    },
    {
      number: '报备的管理和考核第四款',
      served: ['statement'],
      text: {
        zh: '报备信息是公司财产，泄露的罚款，泄露给别的公司换取报酬的除名。',
        en: 'Filings are the company’s property; leaking is fined, and leaking for pay means dismissal.',
      },
    },
    {
      number: '撞单处理第一款',
      served: ['check'],
      text: {
        zh: '同一客户有两个以上销售人员报备，或客户的直系亲属为同一房源在不同人处咨询，都算撞单。',
        en: 'One customer filed by two or more salespeople, or close relatives with different people about one property, is a collision.',
      },
    },
    {
      number: '撞单处理第二款',
      served: ['check', 'assist'],
      text: {
        zh: '先友好协商，填写撞单说明，人事和财务各存一份，按约定的比例（合计100%）计酬；协商不成，由主管和双方共同决定。',
        en: 'Friendly settlement first: a written statement, a copy each to HR and finance, pay by the agreed shares, 100% in all; otherwise manager and the two decide together.',
      },
    },
    {
      number: '其他第一款',
      served: ['statement'],
      text: {
        zh: '实行弹性工作制，提前汇报计划和完成情况。',
        en: 'Working hours are flexible; plans and results are reported beforehand.',
      },
    },
    {
      number: '其他第二款',
      served: ['statement'],
      text: { zh: '定期组织培训和研究。', en: 'Training and study at intervals.' },
    },
  ],
  rules: [
    { rule: 'unfiled-customer', clause: '报备流程第一款' },
    { rule: 'missing-field', clause: '有效报备和无效报备第一款' },
    { rule: 'malformed-field', clause: '有效报备和无效报备第一款' },
    { rule: 'unreadable-ledger-row', clause: '报备流程第一款' },
    { rule: 'unmatched-ledger-row', clause: '报备流程第一款' },
    { rule: 'unusable-setting', clause: '' },
    { rule: 'void-filing', clause: '有效报备和无效报备第二款' },
    { rule: 'expiring-protection', clause: '保护期限第一款' },
    { rule: 'breaching-visit', clause: '保护期限第一款' },
    { rule: 'breaching-sale', clause: '保护期限第一款', also: ['保护期限第二款'] },
    { rule: 'expired-protection', clause: '保护期限第二款' },
    { rule: 'unknown-calendar-year', clause: '保护期限第一款' },
    { rule: 'overlapping-customer', clause: '撞单处理第一款' },
    { rule: 'related-buyer', clause: '撞单处理第一款' },
    { rule: 'unbalanced-settlement', clause: '撞单处理第二款' },
  ],
  parameters: [
    requiredFields({
      clause: '有效报备和无效报备第一款',
      fields: ['客户名称', '联系电话', '地址'],
      allowed: ['客户名称', '联系电话', '地址', '客户编号', '业务员', '备案日期', '房源', '部门经理', '行政同意日期'],
      filing: '报备',
    }),
    {
      id: 'enquiry-days',
      type: 'number',
      default: 7,
      min: 1,
      max: 3660,
      integer: true,
      name: { zh: '到店咨询保护期', en: 'Term of an enquiry' },
      unit: { zh: '天', en: 'days' },
      explanation: {
        zh: '从备案日期起保护的天数，当天不计，最后一天计入。',
        en: 'Days of protection from the filing; that day is not counted, the last day is.',
      },
      clause: '保护期限第一款',
    },
    {
      id: 'deposit-days',
      type: 'number',
      default: 90,
      min: 1,
      max: 3660,
      integer: true,
      name: { zh: '交定金后保护期', en: 'Term of a deposit' },
      unit: { zh: '天', en: 'days' },
      explanation: {
        zh: '从定金日期起保护的天数，当天不计，最后一天计入。',
        en: 'Days of protection from the deposit; that day is not counted, the last day is.',
      },
      clause: '保护期限第一款',
    },
    {
      id: 'breaching-methods',
      type: 'choice',
      default: 'visit',
      choices: [
        { id: 'visit', name: { zh: '仅上门拜访', en: 'visits in person only' } },
        { id: 'contact', name: { zh: '拜访、电话、短信', en: 'visits, calls and messages' } },
      ],
      name: { zh: '算作他人跟踪的方式', en: 'What counts as following' },
      unit: { zh: '选项', en: 'choice' },
      explanation: { zh: '保护期内他人的哪些联系算违规。', en: 'Which contacts of others break a term.' },
      clause: '保护期限第一款',
    },
    lastDayMoves('保护期限第一款'),
    reminderDays('保护期限第一款'),
  ],
  sheets: ['filings', 'visits', 'sales', 'roster', 'settlements'],
  expectedSheets: [],
  columns: {
    filings: [
      { header: '房源', english: 'Property', type: 'text', aliases: ['房源编号', '意向房源', '楼盘', '房号'] },
      { header: '定金日期', english: 'Deposit paid on', type: 'date', aliases: ['交定金日期', '定金时间'] },
      { header: '备案日期', english: 'Filed on', type: 'date' },
      { header: '直系亲属', english: 'Close relatives', type: 'text', aliases: ['家属', '亲属', '直系亲属姓名'] },
      { header: '行政同意日期', english: 'Agreed on by administration', type: 'date', aliases: ['行政部同意日期'] },
      { header: '部门经理', english: 'Department manager', type: 'text' },
    ],
  },
  ownSheets: [SETTLEMENTS],
  filingDates: ['备案日期'],
  customerNames: ['客户名称'],
  archiveFields: [],
  roles: { mayLook: [], approver: [], panel: [] },
  duties: {},
  metrics: [],
  protection: { procedure: 'filing-term' },
  dispute: { procedure: 'settlement' },
};

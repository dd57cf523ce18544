import type { Policy } from '../engine/model/policy.ts';
import { completeNorm, onTimeNorm } from './parameters/norms.ts';
import { requiredFields } from './parameters/required-fields.ts';

/** Cells of the archive that a company may ask for. */
const ARCHIVE = [
  '客户编号',
  '客户名称',
  '客户类别',
  '统一社会信用代码',
  '身份证号',
  '法定代表人',
  '联系人',
  '联系电话',
  '地址',
  '区域',
  '品牌',
  '业务员',
  '备案日期',
  '性别',
  '年龄',
  '需求',
  '接待日期',
  '报备日期',
  '同意日期',
  '最近核查日期',
];

/** Policy 4: what a salesperson learns at the reception is reported with consent and in time. */
export const customerReport: Policy = {
  id: 'customer-report',
  name: { zh: '销售顾客报备制度', en: 'Customer reporting in sales' },
  purpose: {
    zh: '接待顾客后经本人同意，按时把资料报备到公司，管理部门定期核查。',
    en: 'After reception and with consent, a customer’s data are reported in time; the administration verifies them periodically.',
  },
  clauses: [
    {
      number: '第一条',
      served: ['statement'],
      text: {
        zh: '规范顾客报备，保护顾客权益，提高业绩。',
        en: 'Reporting follows rules that protect customers and help sales.',
      },
    },
    {
      number: '第二条',
      served: ['statement'],
      text: { zh: '适用于全体销售人员和有关部门。', en: 'Applies to all sales staff and the departments concerned.' },
    },
    {
      number: '第三条',
      served: ['statement'],
      text: { zh: '守法、诚信、公平、公正。', en: 'Lawful, honest, fair and just.' },
    },
    {
      number: '第四条',
      served: ['statement'],
      text: { zh: '先了解顾客需求，再推荐产品和服务。', en: 'Needs are understood before products are offered.' },
    },
    {
      number: '第五条',
      served: ['check'],
      text: {
        zh: '接待时记下姓名、性别、年龄、联系方式、地址和需求。',
        en: 'At reception name, sex, age, contact, address and need are written down.',
      },
    },
    {
      number: '第六条',
      served: ['check'],
      text: {
        zh: '顾客同意后按时报备，内容真实、准确、完整。',
        en: 'With the customer’s consent the data are reported in time, true, exact and complete.',
      },
    },
    {
      number: '第七条',
      served: ['assist'],
      text: {
        zh: '销售人员定期整理、分析、归类顾客资料。',
        en: 'Salespeople sort, analyse and classify their customers.',
      },
    },
    {
      number: '第八条',
      served: ['check', 'assist'],
      text: {
        zh: '销售管理部门统一管理，同一顾客只留一份。',
        en: 'The sales administration manages the data; each customer stands once.',
      },
    },
    {
      number: '第九条',
      served: ['assist', 'statement'],
      text: { zh: '建立信息库，安全保密，防止泄露。', en: 'A database is kept, safe and confidential.' },
    },
    {
      number: '第十条',
      served: ['check', 'assist'],
      text: { zh: '定期核查报备信息是否真实有效。', en: 'Reported data are verified periodically.' },
    },
    {
      number: '第十一条',
      served: ['statement'],
      text: { zh: '按需求和市场制定销售策略。', en: 'Strategy follows needs and market.' },
    },
    {
      number: '第十二条',
      served: ['check', 'statement'],
      text: { zh: '不按要求报备的，按规定处罚。', en: 'Not reporting as required is sanctioned.' },
    },
    {
      number: '第十三条',
      served: ['statement'],
      text: {
        zh: '恶意隐瞒、谎报的，处罚并给予纪律处分。',
        en: 'Hiding or false reports are sanctioned and disciplined.',
      },
    },
    {
      number: '第十四条',
      served: ['statement'],
      text: { zh: '给公司造成损失的，承担经济责任。', en: 'Loss to the company is made good.' },
    },
    {
      number: '第十五条',
      served: ['assist'],
      text: { zh: '执行认真、业绩突出的，表彰奖励。', en: 'Those who do well are praised and rewarded.' },
    },
    {
      number: '第十六条',
      served: ['statement'],
      text: { zh: '自发布之日起实施，可以补充。', en: 'In force from publication, and may be supplemented.' },
    },
    { number: '第十七条', served: ['statement'], text: { zh: '由公司解释。', en: 'Interpreted by the company.' } },
  ],
  rules: [
    { rule: 'missing-field', clause: '第五条' },
    { rule: 'malformed-field', clause: '第六条' },
    { rule: 'missing-consent', clause: '第六条' },
    { rule: 'misordered-stages', clause: '第六条' },
    { rule: 'late-filing', clause: '第六条' },
    { rule: 'unknown-calendar-year', clause: '第六条' },
    { rule: 'stale-record', clause: '第十条' },
    { rule: 'unfiled-customer', clause: '第十二条' },
    { rule: 'overlapping-customer', clause: '第八条' },
    { rule: 'unreadable-ledger-row', clause: '' },
    { rule: 'unmatched-ledger-row', clause: '' },
    { rule: 'unusable-setting', clause: '' },
  ],
  parameters: [
    requiredFields({
      clause: '第五条',
      fields: ['客户名称', '性别', '年龄', '联系电话', '地址', '需求'],
      allowed: ARCHIVE,
    }),
    {
      id: 'report-days',
      type: 'number',
      default: 1,
      min: 1,
      max: 90,
      integer: true,
      name: { zh: '报备期限', en: 'Reporting period' },
      unit: { zh: '个工作日', en: 'working days' },
      explanation: {
        zh: '接待之后几个工作日内报备，接待当天不计。',
        en: 'Working days after the reception within which the customer is reported; the day itself is not counted.',
      },
      clause: '第六条',
    },
    {
      id: 'verification-days',
      type: 'number',
      default: 180,
      min: 1,
      max: 3650,
      integer: true,
      name: { zh: '核查间隔', en: 'Verification interval' },
      unit: { zh: '天', en: 'days' },
      explanation: {
        zh: '最近一次核查之后最多隔多少天。',
        en: 'Days after the last verification within which the next one follows.',
      },
      clause: '第十条',
    },
    {
      id: 'judge-never-done',
      type: 'boolean',
      default: true,
      name: { zh: '从未核查也提醒', en: 'Remind where there was no verification yet' },
      unit: { zh: '是/否', en: 'yes/no' },
      explanation: {
        zh: '从来没有核查的客户，从备案办完的那天起按同样的间隔提醒。',
        en: 'Where there has been no verification at all, the interval is counted from the day on which the filing was completed.',
      },
      clause: '第十条',
    },
    onTimeNorm('第十五条'),
    completeNorm('第十五条'),
  ],
  sheets: ['filings', 'visits', 'sales', 'roster'],
  expectedSheets: [],
  columns: {
    filings: [
      { header: '性别', english: 'Sex', type: 'enum', values: ['男', '女'] },
      { header: '年龄', english: 'Age', type: 'text' },
      { header: '需求', english: 'Need', type: 'text' },
      { header: '接待日期', english: 'Received on', type: 'date' },
      { header: '报备日期', english: 'Reported on', type: 'date', aliases: ['报备时间'] },
      { header: '同意日期', english: 'Consented on', type: 'date' },
      { header: '最近核查日期', english: 'Last verified on', type: 'date' },
    ],
  },
  ownSheets: [],
  filingDates: ['报备日期', '备案日期'],
  customerNames: ['客户名称'],
  archiveFields: [
    { group: { zh: '顾客资料', en: 'Customer' }, fields: ['客户名称', '性别', '年龄', '联系电话', '地址', '需求'] },
  ],
  roles: { mayLook: [], approver: [], panel: [] },
  metrics: ['on-time', 'complete'],
  duties: {
    consent: ['同意日期'],
    workflows: [
      {
        sheet: 'filings',
        stages: [
          { id: 'received', name: { zh: '接待', en: 'reception' }, people: [], date: '接待日期' },
          { id: 'consented', name: { zh: '同意', en: 'consent' }, people: [], date: '同意日期' },
          { id: 'reported', name: { zh: '报备', en: 'report' }, people: [], date: '报备日期' },
        ],
        chains: [{ stages: ['received', 'reported'] }, { stages: ['consented', 'reported'] }],
      },
    ],
    deadlines: [
      {
        id: 'report',
        sheet: 'filings',
        from: '接待日期',
        to: ['报备日期'],
        parameter: 'report-days',
        days: 'working',
        act: { zh: '报备', en: 'reporting' },
        event: { zh: '接待', en: 'the reception' },
        late: 'filing.late',
        missing: 'filing.missing',
      },
    ],
    intervals: [
      {
        id: 'verification',
        act: { zh: '核查', en: 'verification' },
        last: ['最近核查日期'],
        since: ['报备日期', '备案日期'],
        parameter: 'verification-days',
        neverParameter: 'judge-never-done',
      },
    ],
  },
  protection: null,
  dispute: null,
};

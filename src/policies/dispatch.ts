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
  '填表日期',
  '审核人',
  '审核日期',
  '派遣人',
  '派遣日期',
  '被派业务员',
  '首次联络日期',
  '归档人',
  '归档日期',
  '重要程度',
];

/** Policy 3: customers are reported before talks, and somebody is sent to follow up. */
export const dispatch: Policy = {
  id: 'dispatch',
  name: { zh: '客户报备与派遣制度', en: 'Customer reporting and dispatch' },
  purpose: {
    zh: '和新客户、重点客户洽谈或签约之前先报备，主管审核后派人跟进，限时联络。',
    en: 'New and key customers are reported before talks; the supervisor reviews, sends somebody, and contact follows within a set time.',
  },
  clauses: [
    {
      number: '一',
      served: ['check'],
      text: {
        zh: '与新客户、重点客户洽谈或签约之前先报备。',
        en: 'Customers are reported before talks or signing with new or key customers.',
      },
    },
    { number: '二、1', served: ['statement'], text: { zh: '客户信息保密。', en: 'Customer data are confidential.' } },
    {
      number: '二、2',
      served: ['check', 'statement'],
      text: { zh: '报备及时准确。', en: 'Reports are prompt and right.' },
    },
    {
      number: '二、3',
      served: ['check', 'assist'],
      text: { zh: '用统一的报备表，内容完整。', en: 'One uniform form is used, and filled in completely.' },
    },
    {
      number: '三、1',
      served: ['check', 'assist'],
      text: { zh: '员工填写报备表。', en: 'The employee fills in the form.' },
    },
    {
      number: '三、2',
      served: ['check'],
      text: {
        zh: '主管审核内容完整准确，并记录。',
        en: 'The supervisor checks that the form is complete and right, and records it.',
      },
    },
    {
      number: '三、3',
      served: ['check'],
      text: {
        zh: '按客户的重要程度和项目需要派人，被派的人限时联络客户。',
        en: 'Somebody is sent by the importance of the customer and the need of the project, and makes contact within a set time.',
      },
    },
    {
      number: '三、4',
      served: ['check', 'assist'],
      text: {
        zh: '负责人把报备表归档，并保持资料最新。',
        en: 'The person in charge archives the form and keeps the record current.',
      },
    },
    {
      number: '四、1',
      served: ['statement'],
      text: { zh: '定期检查执行情况。', en: 'Observance is inspected periodically.' },
    },
    {
      number: '四、2',
      served: ['statement'],
      text: { zh: '新员工接受培训和指导。', en: 'New staff are trained and guided.' },
    },
    {
      number: '四、3',
      served: ['assist'],
      text: { zh: '按时、完整的报备计入考核。', en: 'Reports in time and in full count in appraisals.' },
    },
    {
      number: '四、4',
      served: ['statement'],
      text: { zh: '制度按反馈修订。', en: 'The policy is revised as experience asks.' },
    },
    { number: '五、1', served: ['statement'], text: { zh: '防止客户信息外泄。', en: 'Customer data must not leak.' } },
    {
      number: '五、2',
      served: ['check'],
      text: { zh: '不因无人跟进而丢失客户。', en: 'No customer is lost because nobody followed up.' },
    },
  ],
  rules: [
    { rule: 'unfiled-customer', clause: '一' },
    { rule: 'premature-deal', clause: '一', also: ['二、2'] },
    { rule: 'missing-field', clause: '三、1', also: ['二、3'] },
    { rule: 'malformed-field', clause: '二、3' },
    { rule: 'skipped-stage', clause: '三、2', also: ['三、4'] },
    { rule: 'misordered-stages', clause: '三、2', also: ['三、4'] },
    { rule: 'overdue-stage', clause: '三、3' },
    { rule: 'unknown-calendar-year', clause: '三、3' },
    { rule: 'stale-record', clause: '五、2' },
    { rule: 'overlapping-customer', clause: '' },
    { rule: 'unreadable-ledger-row', clause: '' },
    { rule: 'unmatched-ledger-row', clause: '' },
    { rule: 'unusable-setting', clause: '' },
  ],
  parameters: [
    requiredFields({ clause: '三、1', fields: ['客户名称'], allowed: ARCHIVE }),
    {
      id: 'contact-days',
      type: 'number',
      default: 3,
      min: 1,
      max: 90,
      integer: true,
      name: { zh: '首次联络期限', en: 'First contact' },
      unit: { zh: '个工作日', en: 'working days' },
      explanation: {
        zh: '派遣之后几个工作日内联络客户，派遣当天不计。',
        en: 'Working days after the dispatch within which contact is made; the day itself is not counted.',
      },
      clause: '三、3',
    },
    {
      id: 'follow-up-days',
      type: 'number',
      default: 30,
      min: 1,
      max: 3650,
      integer: true,
      name: { zh: '跟进间隔', en: 'Follow-up interval' },
      unit: { zh: '天', en: 'days' },
      explanation: {
        zh: '最近一次联络之后最多隔多少天。',
        en: 'Days after the last contact within which the next one follows.',
      },
      clause: '五、2',
    },
    onTimeNorm('四、3'),
    completeNorm('四、3'),
  ],
  sheets: ['filings', 'visits', 'sales', 'roster'],
  expectedSheets: [],
  columns: {
    filings: [
      { header: '填表日期', english: 'Form filled in on', type: 'date' },
      { header: '审核人', english: 'Reviewed by', type: 'text' },
      { header: '审核日期', english: 'Reviewed on', type: 'date' },
      { header: '派遣人', english: 'Sent by', type: 'text' },
      { header: '派遣日期', english: 'Sent on', type: 'date' },
      { header: '被派业务员', english: 'Person sent', type: 'text' },
      { header: '首次联络日期', english: 'First contact on', type: 'date' },
      { header: '归档人', english: 'Archived by', type: 'text' },
      { header: '归档日期', english: 'Archived on', type: 'date' },
      { header: '重要程度', english: 'Importance', type: 'text' },
    ],
  },
  ownSheets: [],
  filingDates: ['填表日期', '备案日期'],
  customerNames: ['客户名称'],
  archiveFields: [
    { group: { zh: '报备表', en: 'Form' }, fields: ['客户名称', '联系人', '联系电话', '地址', '重要程度'] },
  ],
  roles: { mayLook: [], approver: [], panel: [] },
  metrics: ['on-time', 'complete'],
  duties: {
    dealFrom: '填表日期',
    workflows: [
      {
        sheet: 'filings',
        stages: [
          { id: 'form', name: { zh: '填表', en: 'form' }, people: [], date: '填表日期' },
          { id: 'reviewed', name: { zh: '审核', en: 'review' }, people: ['审核人'], date: '审核日期' },
          { id: 'sent', name: { zh: '派遣', en: 'dispatch' }, people: ['派遣人', '被派业务员'], date: '派遣日期' },
          { id: 'contacted', name: { zh: '首次联络', en: 'first contact' }, people: [], date: '首次联络日期' },
          { id: 'archived', name: { zh: '归档', en: 'archiving' }, people: ['归档人'], date: '归档日期' },
        ],
        chains: [
          { stages: ['form', 'reviewed', 'sent', 'contacted'] },
          { stages: ['form', 'reviewed', 'sent', 'archived'] },
        ],
      },
    ],
    deadlines: [
      {
        id: 'contact',
        sheet: 'filings',
        from: '派遣日期',
        to: ['首次联络日期'],
        parameter: 'contact-days',
        days: 'working',
        act: { zh: '首次联络', en: 'first contact' },
        event: { zh: '派遣', en: 'the dispatch' },
        late: 'workflow.overdue',
        missing: 'workflow.overdue',
      },
    ],
    intervals: [
      {
        id: 'follow-up',
        act: { zh: '联络', en: 'contact' },
        last: ['首次联络日期'],
        contacts: true,
        since: [],
        parameter: 'follow-up-days',
        neverParameter: null,
      },
    ],
  },
  protection: null,
  dispute: null,
};

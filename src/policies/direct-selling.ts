import type { Policy } from '../engine/model/policy.ts';
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
  '身份证件',
  '购货发票',
  '审核人',
  '审核日期',
  '最近复核日期',
];

/** Policy 14: large purchases call for a filing. */
export const directSelling: Policy = {
  id: 'direct-selling',
  name: { zh: '直销客户备案管理制度', en: 'Filing in direct selling' },
  purpose: {
    zh: '消费达到规定金额的直销消费者须备案，材料审核后录入并定期复核。',
    en: 'Consumers whose purchases reach a set amount are filed; their papers are reviewed, entered and re-examined.',
  },
  clauses: [
    {
      number: '第一条',
      served: ['statement'],
      text: {
        zh: '规范直销客户备案，保护消费者。',
        en: 'Filing in direct selling follows rules and protects consumers.',
      },
    },
    {
      number: '第二条',
      served: ['statement'],
      text: { zh: '对达到消费额的消费者备案。', en: 'Consumers who reach the amount are filed.' },
    },
    {
      number: '第三条',
      served: ['check', 'statement'],
      text: {
        zh: '信息真实完整准确，安全保管；读不出的台账行逐行列出。',
        en: 'Data are true, complete, exact and safe; ledger rows that cannot be read are listed.',
      },
    },
    {
      number: '第四条',
      served: ['check'],
      text: {
        zh: '单次五千元以上，或累计一万元以上的，应当备案。',
        en: 'A purchase of 5,000 yuan or more at once, or of 10,000 or more in all, calls for a filing.',
      },
    },
    {
      number: '第五条',
      served: ['check'],
      text: {
        zh: '备案提供身份证件、发票或凭证和其他材料。',
        en: 'ID, invoice or proof and other papers are handed in.',
      },
    },
    { number: '第六条', served: ['statement'], text: { zh: '达到条件后及时备案。', en: 'Filing follows promptly.' } },
    {
      number: '第七条',
      served: ['check'],
      text: {
        zh: '备案部门审核材料，符合的录入。',
        en: 'The filing department reviews the papers and enters those that comply.',
      },
    },
    {
      number: '第八条',
      served: ['check'],
      text: {
        zh: '定期复核备案信息，同一客户只留一份。',
        en: 'Filed data are re-examined periodically; each customer stands once.',
      },
    },
    {
      number: '第九条',
      served: ['statement'],
      text: {
        zh: '严格保密，不泄露、出售、非法使用。',
        en: 'Data are confidential and never leaked, sold or misused.',
      },
    },
    {
      number: '第十条',
      served: ['assist', 'statement'],
      text: { zh: '防止篡改、丢失、损坏。', en: 'Data are protected against tampering and loss.' },
    },
    { number: '第十一条', served: ['statement'], text: { zh: '违反的依法查处。', en: 'Breaches are prosecuted.' } },
    { number: '第十二条', served: ['statement'], text: { zh: '消费者可以投诉举报。', en: 'Consumers may complain.' } },
    { number: '第十三条', served: ['statement'], text: { zh: '自发布之日起施行。', en: 'In force from publication.' } },
    { number: '第十四条', served: ['statement'], text: { zh: '由直销企业解释。', en: 'Interpreted by the company.' } },
  ],
  rules: [
    { rule: 'due-threshold', clause: '第四条' },
    { rule: 'missing-field', clause: '第三条' },
    { rule: 'malformed-field', clause: '第三条' },
    { rule: 'missing-document', clause: '第五条' },
    { rule: 'skipped-stage', clause: '第七条' },
    { rule: 'misordered-stages', clause: '第七条' },
    { rule: 'stale-record', clause: '第八条' },
    { rule: 'overlapping-customer', clause: '第八条' },
    { rule: 'unreadable-ledger-row', clause: '第三条' },
    { rule: 'unmatched-ledger-row', clause: '第三条' },
    { rule: 'unusable-setting', clause: '' },
  ],
  parameters: [
    requiredFields({ clause: '第三条', fields: ['客户名称'], allowed: ARCHIVE }),
    {
      id: 'threshold-single',
      type: 'number',
      default: 5000,
      min: 0,
      max: 100000000,
      integer: false,
      name: { zh: '单次备案额', en: 'Amount at once' },
      unit: { zh: '元', en: 'yuan' },
      explanation: {
        zh: '一次购买达到多少元应当备案，含本数。',
        en: 'A single purchase of this much or more calls for a filing.',
      },
      clause: '第四条',
    },
    {
      id: 'threshold-total',
      type: 'number',
      default: 10000,
      min: 0,
      max: 100000000,
      integer: false,
      name: { zh: '累计备案额', en: 'Amount in all' },
      unit: { zh: '元', en: 'yuan' },
      explanation: {
        zh: '累计购买达到多少元应当备案，含本数，退货扣除。',
        en: 'Purchases of this much or more in all call for a filing, returns netted off.',
      },
      clause: '第四条',
    },
    {
      id: 'papers',
      type: 'columns',
      default: ['身份证件', '购货发票'],
      allowed: ARCHIVE,
      name: { zh: '须在档的材料', en: 'Papers on file' },
      unit: { zh: '列名，用顿号隔开', en: 'headers, separated by 、' },
      explanation: { zh: '每位备案客户须在档的材料。', en: 'Papers that every filed customer leaves.' },
      clause: '第五条',
    },
    {
      id: 'review-days',
      type: 'number',
      default: 365,
      min: 1,
      max: 3650,
      integer: true,
      name: { zh: '复核间隔', en: 'Review interval' },
      unit: { zh: '天', en: 'days' },
      explanation: {
        zh: '最近一次复核之后最多隔多少天。',
        en: 'Days after the last review within which the next one follows.',
      },
      clause: '第八条',
    },
    {
      id: 'judge-never-done',
      type: 'boolean',
      default: true,
      name: { zh: '从未复核也提醒', en: 'Remind where there was no review yet' },
      unit: { zh: '是/否', en: 'yes/no' },
      explanation: {
        zh: '从来没有复核的客户，从备案办完的那天起按同样的间隔提醒。',
        en: 'Where there has been no review at all, the interval is counted from the day on which the filing was completed.',
      },
      clause: '第八条',
    },
  ],
  sheets: ['filings', 'sales', 'payments', 'roster'],
  expectedSheets: ['sales'],
  columns: {
    filings: [
      { header: '身份证件', english: 'ID document', type: 'paper' },
      { header: '购货发票', english: 'Invoice', type: 'paper' },
      { header: '审核人', english: 'Reviewed by', type: 'text' },
      { header: '审核日期', english: 'Reviewed on', type: 'date' },
      { header: '最近复核日期', english: 'Last reviewed on', type: 'date' },
    ],
  },
  ownSheets: [],
  filingDates: ['备案日期'],
  customerNames: ['客户名称'],
  archiveFields: [{ group: { zh: '备案资料', en: 'Filing' }, fields: ['客户名称', '身份证号', '联系电话', '地址'] }],
  roles: { mayLook: [], approver: [], panel: [] },
  metrics: [],
  duties: {
    papersParameter: 'papers',
    threshold: { singleParameter: 'threshold-single', totalParameter: 'threshold-total' },
    workflows: [
      {
        sheet: 'filings',
        stages: [
          { id: 'reviewed', name: { zh: '审核', en: 'review' }, people: ['审核人'], date: '审核日期' },
          { id: 'again', name: { zh: '复核', en: 're-examination' }, people: [], date: '最近复核日期' },
        ],
        chains: [{ stages: ['reviewed', 'again'] }],
      },
    ],
    intervals: [
      {
        id: 'review',
        act: { zh: '复核', en: 'review' },
        last: ['最近复核日期'],
        since: ['审核日期'],
        parameter: 'review-days',
        neverParameter: 'judge-never-done',
      },
    ],
  },
  protection: null,
  dispute: null,
};

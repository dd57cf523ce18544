import type { Policy } from '../engine/model/policy.ts';
import { onTimeNorm } from './parameters/norms.ts';
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
  '接触日期',
  '报备日期',
  '审批人',
  '审批日期',
  '归属团队',
  '最近反馈日期',
];

/** Policy 9: an approval says whose customer it is. */
export const ownershipApproval: Policy = {
  id: 'ownership-approval',
  name: { zh: '客户报备与归属审批制度', en: 'Reporting and ownership by approval' },
  purpose: {
    zh: '接触客户后按时报备，经审批确定归属，再按期跟进反馈。',
    en: 'Customers are reported after contact; an approval gives them to a team or person, and follow-up is reported at intervals.',
  },
  clauses: [
    {
      number: '一',
      served: ['statement'],
      text: { zh: '竞争之下，客户信息要保密。', en: 'Competition calls for confidential customer data.' },
    },
    {
      number: '二',
      served: ['statement'],
      text: {
        zh: '规范员工接触客户的行为，避免纠纷。',
        en: 'Contacts with customers follow rules, and quarrels are avoided.',
      },
    },
    {
      number: '三',
      served: ['statement'],
      text: { zh: '适用于全职、兼职和临时员工。', en: 'Applies to full-time, part-time and temporary staff.' },
    },
    {
      number: '四、1',
      served: ['statement'],
      text: { zh: '保守客户信息，不泄露给第三方。', en: 'Customer data are kept from third parties.' },
    },
    {
      number: '四、2',
      served: ['statement'],
      text: { zh: '与客户的一切合作合法合规。', en: 'All dealings are lawful.' },
    },
    {
      number: '四、3',
      served: ['check', 'statement'],
      text: {
        zh: '信息真实，不隐瞒、不歪曲；格式和代码由系统核对。',
        en: 'Information is truthful; formats and codes are verified.',
      },
    },
    {
      number: '五、1',
      served: ['check'],
      text: { zh: '接触客户后按时报备，填写报备表。', en: 'Contact is reported in time on the form.' },
    },
    {
      number: '五、2',
      served: ['check'],
      text: { zh: '上级或部门负责人审批。', en: 'A superior or head of department approves.' },
    },
    {
      number: '五、3',
      served: ['check'],
      text: {
        zh: '审批通过后才确定归属的团队或个人。',
        en: 'Only after approval is the customer given to a team or a person.',
      },
    },
    {
      number: '五、4',
      served: ['check'],
      text: { zh: '归属人跟进并按期反馈。', en: 'The owner follows up and reports at intervals.' },
    },
    {
      number: '五、5',
      served: ['assist', 'statement'],
      text: { zh: '维护客户关系，及时处理问题。', en: 'The relation is looked after, and problems are solved.' },
    },
    { number: '六、1', served: ['statement'], text: { zh: '新员工接受培训。', en: 'New staff are trained.' } },
    { number: '六、2', served: ['statement'], text: { zh: '定期宣传教育。', en: 'Staff are reminded regularly.' } },
    {
      number: '六、3',
      served: ['check', 'statement'],
      text: {
        zh: '定期检查报备行为，重复报备和对不上的行逐一列出。',
        en: 'Reporting is inspected; duplicates and rows that match nothing are listed.',
      },
    },
    {
      number: '六、4',
      served: ['assist'],
      text: { zh: '表现优秀的奖励或晋升。', en: 'Those who do well are rewarded or promoted.' },
    },
    {
      number: '七',
      served: ['statement'],
      text: { zh: '由有关部门解释和修订。', en: 'Interpreted and revised by the department concerned.' },
    },
  ],
  rules: [
    { rule: 'missing-field', clause: '五、1' },
    { rule: 'malformed-field', clause: '四、3' },
    { rule: 'late-filing', clause: '五、1' },
    { rule: 'unfiled-customer', clause: '五、1' },
    { rule: 'unknown-calendar-year', clause: '五、1' },
    { rule: 'skipped-stage', clause: '五、3', also: ['五、2'] },
    { rule: 'misordered-stages', clause: '五、2' },
    { rule: 'stale-record', clause: '五、4' },
    { rule: 'overlapping-customer', clause: '六、3' },
    { rule: 'unreadable-ledger-row', clause: '六、3' },
    { rule: 'unmatched-ledger-row', clause: '六、3' },
    { rule: 'unusable-setting', clause: '' },
  ],
  parameters: [
    requiredFields({ clause: '五、1', fields: ['客户名称'], allowed: ARCHIVE }),
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
        zh: '接触之后几个工作日内报备，接触当天不计。',
        en: 'Working days after the contact within which it is reported; the day itself is not counted.',
      },
      clause: '五、1',
    },
    {
      id: 'feedback-days',
      type: 'number',
      default: 30,
      min: 1,
      max: 3650,
      integer: true,
      name: { zh: '反馈间隔', en: 'Feedback interval' },
      unit: { zh: '天', en: 'days' },
      explanation: {
        zh: '最近一次反馈之后最多隔多少天。',
        en: 'Days after the last feedback within which the next one follows.',
      },
      clause: '五、4',
    },
    {
      id: 'judge-never-done',
      type: 'boolean',
      default: true,
      name: { zh: '从未反馈也提醒', en: 'Remind where there was no feedback yet' },
      unit: { zh: '是/否', en: 'yes/no' },
      explanation: {
        zh: '从来没有反馈的客户，从备案办完的那天起按同样的间隔提醒。',
        en: 'Where there has been no feedback at all, the interval is counted from the day on which the filing was completed.',
      },
      clause: '五、4',
    },
    onTimeNorm('六、4'),
  ],
  sheets: ['filings', 'visits', 'sales', 'roster'],
  expectedSheets: [],
  columns: {
    filings: [
      { header: '接触日期', english: 'Contacted on', type: 'date' },
      { header: '报备日期', english: 'Reported on', type: 'date', aliases: ['报备时间'] },
      { header: '审批人', english: 'Approved by', type: 'text' },
      { header: '审批日期', english: 'Approved on', type: 'date' },
      { header: '归属团队', english: 'Owning team', type: 'text' },
      { header: '最近反馈日期', english: 'Last feedback on', type: 'date' },
    ],
  },
  ownSheets: [],
  filingDates: ['报备日期', '备案日期'],
  customerNames: ['客户名称'],
  archiveFields: [{ group: { zh: '报备表', en: 'Form' }, fields: ['客户名称', '联系人', '联系电话', '地址'] }],
  roles: { mayLook: [], approver: [], panel: [] },
  metrics: ['on-time'],
  duties: {
    workflows: [
      {
        sheet: 'filings',
        stages: [
          { id: 'reported', name: { zh: '报备', en: 'report' }, people: [], date: '报备日期', optional: true },
          { id: 'approved', name: { zh: '审批', en: 'approval' }, people: ['审批人'], date: '审批日期' },
          { id: 'owned', name: { zh: '归属', en: 'ownership' }, people: ['归属团队'], date: null, optional: true },
          { id: 'followed', name: { zh: '反馈', en: 'feedback' }, people: [], date: '最近反馈日期', optional: true },
        ],
        chains: [{ stages: ['reported', 'approved', 'owned', 'followed'] }],
      },
    ],
    deadlines: [
      {
        id: 'report',
        sheet: 'filings',
        from: '接触日期',
        to: ['报备日期'],
        parameter: 'report-days',
        days: 'working',
        act: { zh: '报备', en: 'reporting' },
        event: { zh: '接触客户', en: 'The contact' },
        late: 'filing.late',
        missing: 'filing.missing',
      },
    ],
    intervals: [
      {
        id: 'feedback',
        act: { zh: '反馈', en: 'feedback' },
        last: ['最近反馈日期'],
        since: ['审批日期'],
        parameter: 'feedback-days',
        neverParameter: 'judge-never-done',
      },
    ],
  },
  protection: null,
  dispute: null,
};

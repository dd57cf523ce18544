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
  '性别',
  '手机',
  '邮箱',
  '固定电话',
  '所属行业',
  '主营业务',
  '合作项目',
  '合同信息',
  '需求',
  '信用记录',
  '投诉建议',
  '初审人',
  '初审日期',
  '复核人',
  '复核日期',
  '录入日期',
  '通知日期',
];

/** Policy 11: one form, two checks, then entry and notice. */
export const registrationForm: Policy = {
  id: 'registration-form',
  name: { zh: '客户信息登记表备案制度', en: 'Filing by the registration form' },
  purpose: {
    zh: '业务部门填写登记表并初审，客户管理部复核录入，结果通知业务部门。',
    en: 'The business department fills in and checks the form, the customer department re-checks and enters it and tells the result.',
  },
  clauses: [
    {
      number: '第一条',
      served: ['statement'],
      text: { zh: '规范备案，保证信息准确完整。', en: 'Filing follows rules; data are exact and complete.' },
    },
    {
      number: '第二条',
      served: ['statement'],
      text: { zh: '适用于所有部门和员工。', en: 'Applies to all departments and staff.' },
    },
    {
      number: '第三条',
      served: ['check', 'statement'],
      text: {
        zh: '合法合规、准确及时、安全保密、协同高效；格式和校验位由系统核对。',
        en: 'Lawful, exact, prompt, safe and joint; formats and check digits are verified.',
      },
    },
    {
      number: '第四条',
      served: ['check'],
      text: {
        zh: '登记基本、联系、业务和其他四类信息。',
        en: 'Basic, contact, business and other data are registered.',
      },
    },
    {
      number: '第五条',
      served: ['check'],
      text: {
        zh: '业务部门收集并初审，客户管理部复核后录入，再把结果通知业务部门。',
        en: 'The business department collects and checks, the customer department re-checks and enters, then tells the result.',
      },
    },
    {
      number: '第六条',
      served: ['assist', 'check'],
      text: {
        zh: '基本、联系、业务信息或需求变化时更新，同一客户只留一份。',
        en: 'Changes in basic, contact or business data or needs are entered; each customer stands once.',
      },
    },
    {
      number: '第七条',
      served: ['assist'],
      text: { zh: '更新同样经审核、录入、通知。', en: 'Updates take the same way.' },
    },
    {
      number: '第八条',
      served: ['assist', 'statement'],
      text: {
        zh: '查询依法、保密、及时反馈，查询记入日志。',
        en: 'Look-ups have a lawful ground, are confidential and answered in time, and go into the log.',
      },
    },
  ],
  rules: [
    { rule: 'missing-field', clause: '第四条' },
    { rule: 'malformed-field', clause: '第三条' },
    { rule: 'skipped-stage', clause: '第五条' },
    { rule: 'misordered-stages', clause: '第五条' },
    { rule: 'same-reviewer', clause: '第五条' },
    { rule: 'unfiled-customer', clause: '' },
    { rule: 'overlapping-customer', clause: '第六条' },
    { rule: 'unreadable-ledger-row', clause: '' },
    { rule: 'unmatched-ledger-row', clause: '' },
    { rule: 'unusable-setting', clause: '' },
  ],
  parameters: [
    requiredFields({
      clause: '第四条',
      fields: ['客户名称', '性别', '身份证号', '联系电话', '地址'],
      allowed: ARCHIVE,
    }),
    {
      id: 'reviewers-differ',
      type: 'boolean',
      default: false,
      name: { zh: '初审和复核不同人', en: 'Two different reviewers' },
      unit: { zh: '是/否', en: 'yes/no' },
      explanation: {
        zh: '初审人和复核人是否必须不同。',
        en: 'Whether first check and re-check have to be done by two people.',
      },
      clause: '第五条',
    },
  ],
  sheets: ['filings', 'sales', 'roster', 'log'],
  expectedSheets: [],
  columns: {
    filings: [
      { header: '性别', english: 'Sex', type: 'enum', values: ['男', '女'] },
      { header: '身份证号', english: 'Resident ID', type: 'resident-id' },
      { header: '手机', english: 'Mobile', type: 'phone', aliases: ['手机号码', '手机号', '移动电话'] },
      { header: '邮箱', english: 'E-mail', type: 'email', aliases: ['电子邮箱', '电子邮件'] },
      { header: '固定电话', english: 'Landline', type: 'phone', aliases: ['座机'] },
      { header: '所属行业', english: 'Industry', type: 'text' },
      { header: '主营业务', english: 'Main business', type: 'text' },
      { header: '合作项目', english: 'Project', type: 'text' },
      { header: '合同信息', english: 'Contract', type: 'text' },
      { header: '需求', english: 'Need', type: 'text' },
      { header: '信用记录', english: 'Credit record', type: 'text' },
      { header: '投诉建议', english: 'Complaints', type: 'text' },
      { header: '初审人', english: 'First check by', type: 'text' },
      { header: '初审日期', english: 'First check on', type: 'date' },
      { header: '复核人', english: 'Re-check by', type: 'text' },
      { header: '复核日期', english: 'Re-check on', type: 'date' },
      { header: '录入日期', english: 'Entered on', type: 'date' },
      { header: '通知日期', english: 'Told on', type: 'date' },
    ],
  },
  ownSheets: [],
  filingDates: ['录入日期', '备案日期'],
  customerNames: ['客户名称'],
  archiveFields: [
    { group: { zh: '基本信息', en: 'Basic data' }, fields: ['客户名称', '性别', '身份证号', '联系电话', '地址'] },
    { group: { zh: '联系方式', en: 'Contact' }, fields: ['手机', '邮箱', '固定电话'] },
    { group: { zh: '业务信息', en: 'Business' }, fields: ['所属行业', '主营业务', '合作项目', '合同信息'] },
    { group: { zh: '其他信息', en: 'Other' }, fields: ['需求', '信用记录', '投诉建议'] },
  ],
  roles: { mayLook: [], approver: [], panel: [] },
  metrics: [],
  duties: {
    substitutes: { 联系电话: ['手机', '固定电话', '邮箱'] },
    workflows: [
      {
        sheet: 'filings',
        stages: [
          { id: 'first', name: { zh: '初审', en: 'first check' }, people: ['初审人'], date: '初审日期' },
          { id: 'second', name: { zh: '复核', en: 're-check' }, people: ['复核人'], date: '复核日期' },
          { id: 'entered', name: { zh: '录入', en: 'entry' }, people: [], date: '录入日期' },
          { id: 'told', name: { zh: '通知', en: 'notice' }, people: [], date: '通知日期' },
        ],
        chains: [{ stages: ['first', 'second', 'entered', 'told'] }],
        apart: [{ stages: ['first', 'second'], parameter: 'reviewers-differ' }],
      },
    ],
  },
  protection: null,
  dispute: null,
};

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
  '核实人',
  '核实日期',
  '证件扫描件',
  '上传日期',
];

/** Policy 6: customers register by their ID card. */
export const realName: Policy = {
  id: 'real-name',
  name: { zh: '顾客实名登记制度', en: 'Real-name registration of customers' },
  purpose: {
    zh: '顾客凭身份证实名登记，前台核实并留存扫描件，信息加密保存，只用于登记的目的。',
    en: 'Customers register by their ID card; the reception verifies it and keeps a scan, and the data serve this purpose alone.',
  },
  clauses: [
    {
      number: '概述',
      served: ['statement'],
      text: {
        zh: '为保护客户信息、加强安全管理而实名登记。',
        en: 'Registration by name protects customers and security.',
      },
    },
    {
      number: '目标',
      served: ['statement'],
      text: { zh: '身份真实准确，守法，保护隐私。', en: 'Identities are true, the law is kept, privacy is protected.' },
    },
    {
      number: '实名登记流程1',
      served: ['assist'],
      text: { zh: '顾客到店在前台领表。', en: 'Customers receive the form at the reception.' },
    },
    {
      number: '实名登记流程2',
      served: ['check'],
      text: { zh: '填写姓名、身份证号和联系方式。', en: 'Name, ID number and contact are filled in.' },
    },
    {
      number: '实名登记流程3',
      served: ['check'],
      text: {
        zh: '前台核对身份证，留扫描件或照片。',
        en: 'The receptionist compares the ID card and keeps a scan or photo.',
      },
    },
    {
      number: '实名登记流程4',
      served: ['check'],
      text: { zh: '核实之后上传系统。', en: 'After that the data are uploaded.' },
    },
    {
      number: '实名登记制度1',
      served: ['assist', 'statement'],
      text: { zh: '员工定期培训，留培训记录。', en: 'Staff are trained at intervals, with a training record.' },
    },
    {
      number: '实名登记制度2',
      served: ['statement'],
      text: { zh: '领导监督执行并及时整改。', en: 'Management supervises and corrects.' },
    },
    {
      number: '实名登记制度3',
      served: ['assist', 'check'],
      text: {
        zh: '身份信息加密保存和传输，显示时遮住；查阅、导出要有批准记录。',
        en: 'ID data are stored and sent encrypted and shown masked; look-ups and copies need an approval on record.',
      },
    },
    {
      number: '实名登记制度4',
      served: ['statement', 'assist'],
      text: {
        zh: '信息只用于内部安全管理和服务，不作他用。',
        en: 'The data serve internal security and service, and nothing else.',
      },
    },
    {
      number: '实名登记制度5',
      served: ['statement'],
      text: { zh: '制度随法律更新并培训员工。', en: 'The policy follows the law, and staff are told.' },
    },
    {
      number: '数据保护1',
      served: ['assist', 'statement'],
      text: { zh: '采取技术和组织措施保护信息。', en: 'Technical and organisational measures protect the data.' },
    },
    {
      number: '数据保护2',
      served: ['check', 'assist'],
      text: {
        zh: '依法提供给执法机构的，要有请求记录和批准。',
        en: 'Data are handed to authorities only on a recorded and approved request.',
      },
    },
    {
      number: '附则',
      served: ['statement'],
      text: { zh: '与公司其他制度配套执行。', en: 'Goes with the company’s other policies.' },
    },
  ],
  rules: [
    { rule: 'missing-field', clause: '实名登记流程2' },
    { rule: 'malformed-field', clause: '实名登记流程2' },
    { rule: 'missing-document', clause: '实名登记流程3' },
    { rule: 'skipped-stage', clause: '实名登记流程4' },
    { rule: 'misordered-stages', clause: '实名登记流程4' },
    { rule: 'unapproved-look-up', clause: '实名登记制度3', also: ['数据保护2'] },
    { rule: 'unfiled-customer', clause: '' },
    { rule: 'overlapping-customer', clause: '' },
    { rule: 'unreadable-ledger-row', clause: '' },
    { rule: 'unmatched-ledger-row', clause: '' },
    { rule: 'unusable-setting', clause: '' },
  ],
  parameters: [
    requiredFields({ clause: '实名登记流程2', fields: ['客户名称', '身份证号', '联系电话'], allowed: ARCHIVE }),
    {
      id: 'papers',
      type: 'columns',
      default: ['证件扫描件'],
      allowed: ARCHIVE,
      name: { zh: '须在档的材料', en: 'Papers on file' },
      unit: { zh: '列名，用顿号隔开', en: 'headers, separated by 、' },
      explanation: { zh: '每位顾客须在档的材料。', en: 'Papers that every customer leaves.' },
      clause: '实名登记流程3',
    },
  ],
  sheets: ['filings', 'roster', 'access-approvals', 'log'],
  expectedSheets: [],
  columns: {
    filings: [
      { header: '身份证号', english: 'Resident ID', type: 'resident-id' },
      { header: '核实人', english: 'Verified by', type: 'text' },
      { header: '核实日期', english: 'Verified on', type: 'date' },
      { header: '证件扫描件', english: 'ID scan', type: 'paper' },
      { header: '上传日期', english: 'Uploaded on', type: 'date' },
    ],
  },
  ownSheets: [],
  filingDates: ['核实日期', '备案日期'],
  customerNames: ['客户名称'],
  archiveFields: [{ group: { zh: '登记资料', en: 'Registration' }, fields: ['客户名称', '身份证号', '联系电话'] }],
  roles: { mayLook: [], approver: [], panel: [] },
  metrics: [],
  duties: {
    papersParameter: 'papers',
    workflows: [
      {
        sheet: 'filings',
        stages: [
          { id: 'verified', name: { zh: '核实', en: 'verification' }, people: ['核实人'], date: '核实日期' },
          { id: 'uploaded', name: { zh: '上传', en: 'upload' }, people: [], date: '上传日期' },
        ],
        chains: [{ stages: ['verified', 'uploaded'] }],
      },
    ],
  },
  protection: null,
  dispute: null,
};

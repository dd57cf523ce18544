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
  '收集目的',
  '告知日期',
  '同意日期',
  '信息来源',
  '密级',
  '保存期限',
  '删除日期',
];

/** Policy 15: personal data from collection to deletion. */
export const dataLifecycle: Policy = {
  id: 'data-lifecycle',
  name: { zh: '客户信息全周期管理规定', en: 'Customer data from collection to deletion' },
  purpose: {
    zh: '只收集需要的信息，告知并取得同意，写明来源和密级，到期删除。',
    en: 'Only needed data are collected, with notice and consent; source and class are told, and data are deleted when their term ends.',
  },
  clauses: [
    {
      number: '第一条',
      served: ['statement'],
      text: { zh: '规范客户信息管理，保障业务健康。', en: 'Customer data are managed by rules.' },
    },
    {
      number: '第二条',
      served: ['statement'],
      text: {
        zh: '适用于收集、处理、存储、使用、传输和删除。',
        en: 'Applies to collection, processing, storage, use, transfer and deletion.',
      },
    },
    {
      number: '第三条',
      served: ['statement'],
      text: { zh: '合法、诚信、安全、便捷。', en: 'Lawful, honest, safe and easy.' },
    },
    {
      number: '第四条',
      served: ['check'],
      text: {
        zh: '只收集必要信息，告知目的、用途、范围和后果并取得同意。',
        en: 'Only needed data; purpose, use, scope and consequences are told, and consent is given.',
      },
    },
    {
      number: '第五条',
      served: ['check'],
      text: {
        zh: '记下信息来源：直接采集、间接采集或自愿提供。',
        en: 'The source is recorded: collected directly, indirectly, or given.',
      },
    },
    {
      number: '第六条',
      served: ['check', 'statement'],
      text: {
        zh: '信息准确、完整、及时、保密；格式和校验位由系统核对。',
        en: 'Data are exact, complete, current and confidential; formats and check digits are verified.',
      },
    },
    {
      number: '第七条',
      served: ['check', 'assist'],
      text: {
        zh: '分类保存、合理使用、加密传输，过期或不再需要的及时删除。',
        en: 'Data are stored by class, used as needed, sent encrypted, and deleted when expired or no longer needed.',
      },
    },
    {
      number: '第八条',
      served: ['statement'],
      text: { zh: '存储安全、可靠、随时可查。', en: 'Storage is safe, reliable and retrievable.' },
    },
    {
      number: '第九条',
      served: ['statement'],
      text: { zh: '用安全可靠的硬盘、网络或云存储。', en: 'Safe disks, network or cloud storage are used.' },
    },
  ],
  rules: [
    { rule: 'excess-field', clause: '第四条' },
    { rule: 'missing-consent', clause: '第四条' },
    { rule: 'misordered-stages', clause: '第四条' },
    { rule: 'missing-field', clause: '第五条', also: ['第七条'] },
    { rule: 'malformed-field', clause: '第六条' },
    { rule: 'overlapping-customer', clause: '第六条' },
    { rule: 'due-retention', clause: '第七条' },
    { rule: 'unfiled-customer', clause: '' },
    { rule: 'unreadable-ledger-row', clause: '' },
    { rule: 'unmatched-ledger-row', clause: '' },
    { rule: 'unusable-setting', clause: '' },
  ],
  parameters: [
    requiredFields({ clause: '第五条', fields: ['客户名称', '信息来源'], allowed: ARCHIVE }),
    {
      id: 'listed-columns',
      type: 'words',
      default: [],
      name: { zh: '另外列入制度的列', en: 'Further columns that the policy lists' },
      unit: { zh: '列名，用顿号隔开', en: 'headers, separated by 、' },
      explanation: {
        zh: '公司确有用途、已告知客户的其他列，写在这里就不算多收集。',
        en: 'Other columns for which the company has a purpose that customers were told: written here they are no excess.',
      },
      clause: '第四条',
    },
    {
      id: 'personal-words',
      type: 'words',
      default: [],
      name: { zh: '另外算作个人信息的词', en: 'Further words for personal data' },
      unit: { zh: '词，用顿号隔开', en: 'words, separated by 、' },
      explanation: {
        zh: '列名含有这些词的也当作个人信息。性别、证件、住址、家庭、健康、账号等已经包括；内容像证件号、手机、邮箱、银行卡、车牌的列不看列名也能认出。',
        en: 'A header with one of these words counts as personal data too. Sex, papers, home, family, health, accounts and the like are known already, and so are columns whose cells look like ID, mobile, e-mail, bank card or car plate, whatever their header says.',
      },
      clause: '第四条',
    },
  ],
  sheets: ['filings', 'sales', 'roster'],
  expectedSheets: [],
  columns: {
    filings: [
      { header: '收集目的', english: 'Purpose', type: 'text' },
      { header: '告知日期', english: 'Informed on', type: 'date' },
      { header: '同意日期', english: 'Consented on', type: 'date' },
      { header: '信息来源', english: 'Source', type: 'enum', values: ['直接采集', '间接采集', '自愿提供'] },
      { header: '密级', english: 'Class', type: 'text' },
      { header: '保存期限', english: 'Kept until', type: 'date', aliases: ['保存期限至', '保存到期日'] },
      { header: '删除日期', english: 'Deleted on', type: 'date' },
    ],
  },
  ownSheets: [],
  filingDates: ['备案日期'],
  customerNames: ['客户名称'],
  archiveFields: [
    {
      group: { zh: '客户信息', en: 'Data' },
      fields: ['客户名称', '联系电话', '地址', '收集目的', '信息来源', '密级', '保存期限'],
    },
  ],
  roles: { mayLook: [], approver: [], panel: [] },
  metrics: [],
  duties: {
    consent: ['收集目的', '告知日期', '同意日期'],
    workflows: [
      {
        sheet: 'filings',
        stages: [
          { id: 'informed', name: { zh: '告知', en: 'notice' }, people: [], date: '告知日期', optional: true },
          { id: 'consented', name: { zh: '同意', en: 'consent' }, people: [], date: '同意日期', optional: true },
        ],
        chains: [{ stages: ['informed', 'consented'] }],
      },
    ],
    retention: {
      ends: '保存期限',
      event: { zh: '保存期限', en: 'The end of the storage term' },
      due: 'after-it',
      closedBy: '删除日期',
      act: { zh: '删除', en: 'delete it' },
      contents: [],
    },
  },
  protection: null,
  dispute: null,
};

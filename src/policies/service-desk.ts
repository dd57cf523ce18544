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
  '需求',
  '采集人',
  '核实人',
  '核实日期',
  '录入人',
  '录入日期',
  '敏感客户',
  '上报人',
  '上报日期',
  '批准人',
  '批准日期',
  '最近更新日期',
];

/** Policy 10: sales collects, customer service files. */
export const serviceDesk: Policy = {
  id: 'service-desk',
  name: { zh: '客服录入备案管理制度', en: 'Filing by the service desk' },
  purpose: {
    zh: '销售采集并核实，客服录入备案并定期更新，敏感客户报上级批准后才使用。',
    en: 'Sales collects and verifies, customer service files and updates, and sensitive customers are used only after approval.',
  },
  clauses: [
    {
      number: '一',
      served: ['statement'],
      text: { zh: '规范备案，保障信息安全，提高服务质量。', en: 'Filing follows rules; data are safe, service good.' },
    },
    {
      number: '二',
      served: ['statement'],
      text: { zh: '适用于销售、客服等全体员工。', en: 'Applies to all staff of sales and service.' },
    },
    {
      number: '三、1',
      served: ['check'],
      text: { zh: '销售人员采集客户信息和需求。', en: 'Sales collects data and needs.' },
    },
    {
      number: '三、2',
      served: ['check'],
      text: {
        zh: '销售人员核实信息真实准确，格式和校验位由系统核对。',
        en: 'Sales verifies the data; formats and check digits are verified too.',
      },
    },
    {
      number: '三、3',
      served: ['check'],
      text: {
        zh: '客服录入姓名、联系方式、需求等，即为备案。',
        en: 'Customer service enters name, contact and need, which is the filing.',
      },
    },
    {
      number: '三、4',
      served: ['statement'],
      text: { zh: '客户信息保密，不得外传、私用。', en: 'Customer data are confidential and not for private use.' },
    },
    {
      number: '三、5',
      served: ['check'],
      text: { zh: '客服定期更新信息。', en: 'Customer service updates the data at intervals.' },
    },
    {
      number: '三、6',
      served: ['assist'],
      text: { zh: '销售和客服按需查询。', en: 'Sales and service look up as needed.' },
    },
    {
      number: '三、7',
      served: ['check'],
      text: { zh: '敏感客户向上级报备。', en: 'Sensitive customers are reported to the superior.' },
    },
    {
      number: '四、1',
      served: ['check'],
      text: {
        zh: '按规程操作，备案规范准确，同一客户只留一份。',
        en: 'Work follows the procedure; each customer stands once.',
      },
    },
    { number: '四、2', served: ['statement'], text: { zh: '严格保密。', en: 'Confidentiality is strict.' } },
    { number: '四、3', served: ['check'], text: { zh: '信息及时更新。', en: 'Updates are prompt.' } },
    {
      number: '四、4',
      served: ['check'],
      text: { zh: '敏感客户经批准后才使用。', en: 'Sensitive customers are used only after approval.' },
    },
    { number: '五、1', served: ['assist', 'statement'], text: { zh: '领导定期检查。', en: 'Management inspects.' } },
    {
      number: '五、2',
      served: ['statement'],
      text: { zh: '违规的处罚，直至解除合同。', en: 'Breaches are sanctioned, up to dismissal.' },
    },
    { number: '五、3', served: ['statement'], text: { zh: '领导督促落实。', en: 'Management sees to it.' } },
    {
      number: '六',
      served: ['statement'],
      text: { zh: '颁布之日起生效，由公司解释。', en: 'In force from publication; interpreted by the company.' },
    },
  ],
  rules: [
    { rule: 'missing-field', clause: '三、3' },
    { rule: 'malformed-field', clause: '三、2' },
    { rule: 'skipped-stage', clause: '三、2', also: ['三、1', '三、7'] },
    { rule: 'misordered-stages', clause: '三、2', also: ['三、7'] },
    { rule: 'stale-record', clause: '三、5', also: ['四、3'] },
    { rule: 'unapproved-sensitive-use', clause: '四、4' },
    { rule: 'unfiled-customer', clause: '三、3' },
    { rule: 'overlapping-customer', clause: '四、1' },
    { rule: 'unreadable-ledger-row', clause: '' },
    { rule: 'unmatched-ledger-row', clause: '' },
    { rule: 'unusable-setting', clause: '' },
  ],
  parameters: [
    requiredFields({ clause: '三、3', fields: ['客户名称', '联系电话', '需求'], allowed: ARCHIVE }),
    {
      id: 'update-days',
      type: 'number',
      default: 180,
      min: 1,
      max: 3650,
      integer: true,
      name: { zh: '更新间隔', en: 'Update interval' },
      unit: { zh: '天', en: 'days' },
      explanation: {
        zh: '最近一次更新之后最多隔多少天。',
        en: 'Days after the last update within which the next one follows.',
      },
      clause: '三、5',
    },
    {
      id: 'judge-never-done',
      type: 'boolean',
      default: true,
      name: { zh: '从未更新也提醒', en: 'Remind where there was no update yet' },
      unit: { zh: '是/否', en: 'yes/no' },
      explanation: {
        zh: '从来没有更新的客户，从备案办完的那天起按同样的间隔提醒。',
        en: 'Where there has been no update at all, the interval is counted from the day on which the filing was completed.',
      },
      clause: '三、5',
    },
  ],
  sheets: ['filings', 'visits', 'sales', 'roster'],
  expectedSheets: [],
  columns: {
    filings: [
      { header: '需求', english: 'Need', type: 'text' },
      { header: '采集人', english: 'Collected by', type: 'text' },
      { header: '核实人', english: 'Verified by', type: 'text' },
      { header: '核实日期', english: 'Verified on', type: 'date' },
      { header: '录入人', english: 'Entered by', type: 'text' },
      { header: '录入日期', english: 'Entered on', type: 'date' },
      { header: '敏感客户', english: 'Sensitive', type: 'enum', values: ['是', '否'] },
      { header: '上报人', english: 'Reported by', type: 'text' },
      { header: '上报日期', english: 'Reported on', type: 'date' },
      { header: '批准人', english: 'Approved by', type: 'text' },
      { header: '批准日期', english: 'Approved on', type: 'date' },
      { header: '最近更新日期', english: 'Last updated on', type: 'date' },
    ],
  },
  ownSheets: [],
  filingDates: ['录入日期', '备案日期'],
  customerNames: ['客户名称'],
  archiveFields: [{ group: { zh: '客户档案', en: 'Customer' }, fields: ['客户名称', '联系电话', '需求'] }],
  roles: { mayLook: [], approver: [], panel: [] },
  metrics: [],
  duties: {
    workflows: [
      {
        sheet: 'filings',
        stages: [
          { id: 'collected', name: { zh: '采集', en: 'collection' }, people: ['采集人'], date: null },
          { id: 'verified', name: { zh: '核实', en: 'verification' }, people: ['核实人'], date: '核实日期' },
          { id: 'entered', name: { zh: '录入', en: 'entry' }, people: ['录入人'], date: '录入日期' },
          { id: 'reported', name: { zh: '上报', en: 'report to the superior' }, people: ['上报人'], date: '上报日期' },
          { id: 'approved', name: { zh: '批准', en: 'approval' }, people: ['批准人'], date: '批准日期' },
        ],
        chains: [
          { stages: ['collected', 'verified', 'entered'] },
          { stages: ['reported', 'approved'], when: { column: '敏感客户', value: '是' } },
        ],
      },
    ],
    intervals: [
      {
        id: 'update',
        act: { zh: '更新', en: 'update' },
        last: ['最近更新日期'],
        since: ['录入日期'],
        parameter: 'update-days',
        neverParameter: 'judge-never-done',
      },
    ],
    sensitive: { flag: { column: '敏感客户', value: '是' }, approver: '批准人', approvedOn: '批准日期' },
  },
  protection: null,
  dispute: null,
};

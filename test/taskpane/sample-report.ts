import type { PolicyChoice, PolicyComparison } from '../../src/app/policy/policy-views.ts';
import { sampleLedger } from './sample-ledger.ts';
import type {
  CheckResult,
  RulingPreview,
  DisputeView,
  KebeiServices,
  PolicyView,
  WorkbookDescription,
} from '../../src/app/services.ts';
import type { Finding } from '../../src/taskpane/report.ts';
import { sampleFindings } from './sample-findings.ts';

const SAMPLE_POLICY: PolicyView = {
  id: 'feida',
  name: { zh: '飞达客户备案制度', en: 'Feida customer filing' },
  purpose: {
    zh: '业务员备案客户后受期限保护，重复备案由界定小组评分决定。',
    en: 'A filed customer is protected for a term; a panel decides on double filings.',
  },
  clauses: [
    {
      number: '第二章第二条',
      served: ['check'],
      text: {
        zh: '档案要填齐基本资料，资料越完整，界定时得分越高。',
        en: 'The archive holds the basic data of the customer; the fuller, the more marks in a dispute.',
      },
    },
    {
      number: '第三章第二条',
      served: ['check'],
      text: {
        zh: '拜访并备案的客户，三个月内其他业务员不得拜访；期满没有成交的，他人可以拜访。',
        en: 'A visited and filed customer is closed to others for three months.',
      },
    },
    {
      number: '第四章第一条',
      served: ['check', 'assist'],
      text: {
        zh: '同一客户被两人备案的，由界定小组按成交、拜访、档案三项评分。',
        en: 'Two filings of one customer go to the panel, which marks sales, visits and archive.',
      },
    },
    {
      number: '第五章第三条',
      served: ['statement'],
      text: {
        zh: '未经批准查阅、复制档案的，按规定处罚。',
        en: 'Looking at or copying the archive without approval is fined.',
      },
    },
  ],
  metrics: [
    {
      code: 'visit-points',
      name: { zh: '拜访积分', en: 'Visit points' },
      unit: { zh: '分', en: 'points' },
      format: 'count',
    },
  ],
  tallies: [{ code: 'fine-pot', name: { zh: '迟到早退罚款', en: 'Fines' }, unit: { zh: '元', en: 'yuan' } }],
  dispute: { procedure: 'points', judges: 3 },
  rules: [
    { id: 'missing-field', title: { zh: '必填项未填', en: 'Required cell is empty' }, clauses: ['第二章第二条'] },
    {
      id: 'breaching-visit',
      title: { zh: '保护期内他人拜访', en: 'Visit inside protection' },
      clauses: ['第三章第二条'],
    },
  ],
};

const SAMPLE_METRICS: CheckResult['report']['metrics'] = [
  { code: 'visit-points', subject: '李晓梅', period: '2026-04', value: 31, norm: 30, met: true },
  { code: 'visit-points', subject: '李晓梅', period: '2026-05', value: 26, norm: 30, met: false },
  { code: 'visit-points', subject: '张建国', period: '2026-05', value: 30, norm: 30, met: true },
];

const SAMPLE_TALLIES: CheckResult['report']['tallies'] = [
  {
    code: 'fine-pot',
    subject: '全体',
    period: '2026-05',
    value: 10,
    message: { zh: '2026年5月无故迟到早退2次，共10元。', en: '2 times late in 2026-05 make 10 yuan.' },
  },
];

/** Nothing waits for a person. */
const NO_REVIEWS: CheckResult['reviews'] = { headers: [], items: [], sheet: null };

/** A finished check of the sample with that many findings. */
export function sampleResult(count: number): CheckResult {
  const findings = sampleFindings(count);
  const having = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return {
    report: {
      schema: 1,
      policy: 'feida',
      asOf: '2026-06-30',
      counts: { error: having('error'), warning: having('warning'), info: having('info') },
      findings,
      overlaps: [],
      disputes: count === 0 ? [] : SAMPLE_DISPUTES,
      metrics: SAMPLE_METRICS,
      tallies: SAMPLE_TALLIES,
      coverage: [],
    },
    policy: SAMPLE_POLICY,
    differences: [{ name: named('拜访保护期', 'Visit protection'), value: named('4', '4'), standard: named('3', '3') }],
    notices: [
      {
        kind: 'rows-skipped',
        sheet: '销售台账',
        message: {
          zh: '「销售台账」跳过 3 行：2 个空行，1 个合计行。',
          en: '销售台账: 3 rows skipped, 2 blank and 1 total.',
        },
      },
      {
        kind: 'sheet-missing',
        sheet: '回款台账',
        message: {
          zh: '没有找到「回款台账」，六个月无成交的判断只看销售。',
          en: 'No sheet 回款台账: lapses are judged by sales alone.',
        },
      },
    ],
    rowsRead: { archive: 300, visits: 900, sales: 2000, payments: 1200 },
    milliseconds: 1234,
    marks: { written: true, cells: count, problem: null },
    reviews: NO_REVIEWS,
  };
}

const SAMPLE_DISPUTES: CheckResult['report']['disputes'] = [
  {
    customers: ['C0012', 'C0090'],
    result: 'pending',
    winner: null,
    shares: null,
    reason: { zh: '', en: '' },
    contenders: [
      {
        salesperson: '张建国',
        sales: 120000,
        visits: 4,
        completeness: 0.62,
        proposed: { trade: 50, visits: 25, completeness: 15.5 },
      },
      {
        salesperson: '李晓梅',
        sales: 36500,
        visits: 2,
        completeness: 0.85,
        proposed: { trade: 15.21, visits: 12.5, completeness: 21.25 },
      },
    ],
  },
  {
    customers: ['C0031', 'C0207', null],
    result: 'pending',
    winner: null,
    shares: null,
    reason: { zh: '', en: '' },
    contenders: [
      {
        salesperson: '王海涛',
        sales: 0,
        visits: 3,
        completeness: 0.4,
        proposed: { trade: 0, visits: 25, completeness: 10 },
      },
      {
        salesperson: '陈思远',
        sales: 0,
        visits: 1,
        completeness: 0.74,
        proposed: { trade: 0, visits: 8.33, completeness: 18.5 },
      },
      {
        salesperson: '欧阳志明',
        sales: 8600,
        visits: 0,
        completeness: 0.5,
        proposed: { trade: 50, visits: 0, completeness: 12.5 },
      },
    ],
  },
];

const SAMPLE_STANDING: readonly DisputeView[] = [
  {
    number: '界定-001',
    customer: '杭州拓普五金工具有限公司',
    asOf: '2026-06-30',
    contenders: ['张建国', '李晓梅'],
    result: 'pending',
    winner: null,
    waiting: { zh: '市场部经理、财务经理还没有打分。', en: 'The market and finance managers have not marked yet.' },
    place: { sheet: '客户界定', row: 1, column: null },
  },
  {
    number: '界定-002',
    customer: '宁波恒达紧固件厂',
    asOf: '2026-06-30',
    contenders: ['王海涛', '陈思远'],
    result: 'decided',
    winner: '陈思远',
    waiting: null,
    place: { sheet: '客户界定', row: 24, column: null },
  },
  {
    number: '界定-003',
    customer: '台州路桥金利刃具商行',
    asOf: '2026-05-31',
    contenders: ['王海涛', '李晓梅'],
    result: 'tie',
    winner: null,
    waiting: { zh: '平分，请界定小组裁定。', en: 'A tie: the panel decides.' },
    place: { sheet: '客户界定', row: 47, column: null },
  },
];

const SAMPLE_RULING: RulingPreview = {
  number: '界定-002',
  customer: '宁波恒达紧固件厂',
  winner: '陈思远',
  lines: [
    { zh: '「客户档案」L88 业务员：王海涛 → 陈思远', en: '“客户档案” L88, salesperson: 王海涛 → 陈思远' },
    { zh: '「操作日志」第 5 行：登记这次确认，附校验值', en: '“操作日志” row 5: an entry for this confirmation' },
  ],
  warnings: [],
  digest: 'sha256:0',
};

export const SAMPLE_WORKBOOK: WorkbookDescription = {
  policy: SAMPLE_POLICY,
  sheets: [
    { role: 'archive', name: '客户档案', rows: 300 },
    { role: 'visits', name: '拜访记录', rows: 900 },
    { role: 'sales', name: '销售台账', rows: 2000 },
  ],
  missing: [{ role: 'payments', name: { zh: '回款台账', en: '回款台账' }, required: false }],
};

const named = (zh: string, en: string) => ({ zh, en });

/** Two policies to choose between, the second of which this workbook is not made for. */
const SAMPLE_CHOICES: readonly PolicyChoice[] = [
  {
    id: 'feida',
    name: SAMPLE_POLICY.name,
    purpose: SAMPLE_POLICY.purpose,
    current: true,
    checked: 3,
    clauses: 4,
    sheets: { present: [named('客户档案', 'Archive')], missing: [] },
    columns: { present: [named('客户名称', 'Customer')], missing: [] },
  },
  {
    id: 'property',
    name: named('房产客户报备制度', 'Property filing'),
    purpose: named('门店登记的购房客户受期限保护。', 'Buyers registered in a shop are protected for a term.'),
    current: false,
    checked: 5,
    clauses: 12,
    sheets: { present: [named('客户档案', 'Archive')], missing: [named('撞单说明', 'Collisions')] },
    columns: {
      present: [named('客户名称', 'Customer')],
      missing: [named('房源', 'Property'), named('定金日期', 'Deposit')],
    },
  },
];

const SAMPLE_COMPARISON: PolicyComparison = {
  policy: 'property',
  codes: [
    { code: 'field.required', appearing: 40, vanishing: 0 },
    { code: 'protection.breach-visit', appearing: 0, vanishing: 3 },
  ],
  appearing: sampleFindings(40),
  vanishing: sampleFindings(3),
  staying: 7,
};

/** Services that answer at once with the sample; a test replaces what it is about. */
export function sampleServices(changes: Partial<KebeiServices> = {}): KebeiServices {
  return {
    describe: () => Promise.resolve({ kind: 'done', value: SAMPLE_WORKBOOK }),
    check: () => Promise.resolve({ kind: 'done', value: sampleResult(40) }),
    select: () => Promise.resolve({ kind: 'done', value: null }),
    clearMarks: () =>
      Promise.resolve({
        kind: 'done',
        value: { removedFormats: 58, removedSheets: ['检查结果'], keptSheets: ['客户界定'] },
      }),
    openDisputes: () => Promise.resolve({ kind: 'done', value: { sheet: '客户界定', opened: 2, alreadyOpen: 1 } }),
    readDisputes: () => Promise.resolve({ kind: 'done', value: SAMPLE_STANDING }),
    previewRuling: () => Promise.resolve({ kind: 'done', value: SAMPLE_RULING }),
    confirmRuling: () =>
      Promise.resolve({
        kind: 'done',
        value: { number: '界定-002', winner: '陈思远', sheets: ['客户档案', '转移记录', '操作日志'] },
      }),
    undoRuling: () => Promise.resolve({ kind: 'done', value: { number: '界定-002' } }),
    insertTemplate: () => Promise.resolve({ kind: 'done', value: { sheets: ['回款台账'] } }),
    decide: () => Promise.resolve({ kind: 'done', value: { sheet: '别名', inserted: false, row: 2, cells: [] } }),
    undoDecision: () => Promise.resolve({ kind: 'done', value: null }),
    listChoices: () => Promise.resolve({ kind: 'done', value: SAMPLE_CHOICES }),
    comparePolicies: () => Promise.resolve({ kind: 'done', value: SAMPLE_COMPARISON }),
    switchPolicy: (to) =>
      Promise.resolve({
        kind: 'done',
        value: { from: 'feida', to, sheet: '制度参数', done: { how: 'sheet-added' } },
      }),
    undoSwitch: () => Promise.resolve({ kind: 'done', value: null }),
    previewSettings: () =>
      Promise.resolve({ kind: 'done', value: { sheet: '制度参数', how: 'sheet', lines: ['制度', '拜访保护期'] } }),
    writeSettings: () =>
      Promise.resolve({
        kind: 'done',
        value: { sheet: '制度参数', how: 'sheet', lines: ['制度', '拜访保护期'], headers: [], cells: [] },
      }),
    undoSettings: () => Promise.resolve({ kind: 'done', value: null }),
    ledger: sampleLedger(),
    live: {
      start: () => Promise.resolve({ kind: 'done', value: null }),
      stop: () => Promise.resolve({ kind: 'done', value: null }),
    },
    ...changes,
  };
}

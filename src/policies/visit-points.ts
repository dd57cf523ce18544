import { ATTENDANCE, PROJECTS } from '../engine/headers/sheets/registrations.ts';
import type { Policy } from '../engine/model/policy.ts';

/** Policy 16: points for visits in depth, the day's report, and project information that is filed first. */
export const visitPoints: Policy = {
  id: 'visit-points',
  name: { zh: '业务员拜访积分制度', en: 'Visit points policy' },
  purpose: {
    zh: '深入拜访按月积分，出差当天晚上汇报，项目信息谁先备案算谁的。',
    en: 'Visits in depth earn points by the month, the day’s report comes in the evening, and project information belongs to who filed it first.',
  },
  clauses: [
    {
      number: '前言',
      served: ['statement'],
      text: {
        zh: '规范业务人员的管理，提高业绩和业务水平，多劳多得。',
        en: 'Orderly work, better results and skills; who does more earns more.',
      },
    },
    {
      number: '一',
      served: ['statement', 'assist'],
      text: {
        zh: '按时上下班，注意形象；早会递交拜访记录表，讨论昨天的问题，汇报今天的计划。',
        en: 'Keep the hours and appearances; in the morning meeting hand in the visit forms, discuss yesterday and plan today.',
      },
    },
    {
      number: '二',
      served: ['check'],
      text: {
        zh: '出差前预约准备；出差时每天填写拜访记录，晚上九点前汇报当天的工作。',
        en: 'Prepare a business trip; on it fill in the visit form daily and report the day’s work by nine in the evening.',
      },
    },
    {
      number: '三',
      served: ['statement', 'assist'],
      text: {
        zh: '无故迟到早退每次5元，当天交清，月底奖给没有迟到早退的人。“考勤记录”里有的，按月合计。',
        en: 'Coming late or leaving early without reason costs 5 yuan each time, paid the same day and given at the end of the month to those who never did. What stands in 考勤记录 is summed up by month.',
      },
    },
    {
      number: '四',
      served: ['check'],
      text: {
        zh: '每深入拜访一个客户积一分，以真实拜访记录为准，每人每月至少30分；少三分以上，打扫办公室一次。',
        en: 'A point for each customer visited in depth, from true visit records, 30 a month at least; three or more short means cleaning the office once.',
      },
    },
    {
      number: '五',
      served: ['statement'],
      text: {
        zh: '每人有销售任务，写入劳动合同。',
        en: 'Everybody has sales targets, written into the labour contract.',
      },
    },
    {
      number: '六',
      served: ['check'],
      text: {
        zh: '得到的项目信息要及时备案，避免业务冲突，谁先备案算谁的。',
        en: 'Project information is filed promptly so that nobody collides; it belongs to who filed it first.',
      },
    },
    {
      number: '七',
      served: ['check', 'assist'],
      text: {
        zh: '备案的项目弄清详细需求后汇报，由领导决定谁去跑，留下指派人和日期。',
        en: 'The detailed need of a filed project is reported, and the manager decides who runs it, with name and date.',
      },
    },
    {
      number: '八',
      served: ['statement'],
      text: {
        zh: '主动学习，记录问题，早会和周六总结会上讨论；领导表扬工作踏实的人。',
        en: 'Learn, write problems down and discuss them in the morning and on Saturday; those who work well are praised.',
      },
    },
    {
      number: '范文二',
      served: ['statement'],
      text: {
        zh: '第二篇只有开头：树立公司形象，加强市场推广人员的管理。',
        en: 'Of the second text only the opening stands: the company’s image, and the management of its promoters.',
      },
    },
  ],
  rules: [
    { rule: 'unfiled-customer', clause: '六' },
    { rule: 'missing-field', clause: '六' },
    { rule: 'malformed-field', clause: '四' },
    { rule: 'unreadable-ledger-row', clause: '' },
    { rule: 'unmatched-ledger-row', clause: '四' },
    { rule: 'unusable-setting', clause: '' },
    { rule: 'late-day-report', clause: '二' },
    { rule: 'short-metric', clause: '四' },
    { rule: 'repeated-project', clause: '六' },
    { rule: 'overlapping-customer', clause: '六' },
    { rule: 'skipped-stage', clause: '七' },
    { rule: 'misordered-stages', clause: '七' },
  ],
  parameters: [
    {
      id: 'required-fields',
      type: 'columns',
      default: ['客户名称', '业务员'],
      allowed: ['客户名称', '业务员', '客户编号', '联系人', '联系电话', '地址', '项目名称', '报备日期', '详细需求'],
      name: { zh: '必填项', en: 'Required cells' },
      unit: { zh: '列名，用顿号隔开', en: 'headers, separated by 、' },
      explanation: { zh: '档案里每一行必须填写的列。', en: 'Cells that every row of the archive has to fill in.' },
      clause: '六',
    },
    {
      id: 'visit-points-norm',
      type: 'number',
      default: 30,
      min: 0,
      max: 1000,
      integer: true,
      name: { zh: '每月最低积分', en: 'Points due a month' },
      unit: { zh: '分', en: 'points' },
      explanation: { zh: '每个业务员每月至少要积的分。', en: 'Points that a salesperson has to earn in a month.' },
      clause: '四',
    },
    {
      id: 'visit-points-tolerated',
      type: 'number',
      default: 2,
      min: 0,
      max: 1000,
      integer: true,
      name: { zh: '少几分只作提醒', en: 'Shortfall that is only a warning' },
      unit: { zh: '分', en: 'points' },
      explanation: {
        zh: '少的分不超过这个数是警告，超过就是错误。',
        en: 'A shortfall of at most this is a warning, a larger one an error.',
      },
      clause: '四',
    },
    {
      id: 'visit-points-since-joining',
      type: 'boolean',
      default: true,
      name: { zh: '入职前的月份不考核', en: 'Months before joining do not count' },
      unit: { zh: '是/否', en: 'yes/no' },
      explanation: {
        zh: '名册里有入职日期时，入职当月之前的月份不要求积分。',
        en: 'Where the roster gives the day of joining, months that ended before it ask for no points.',
      },
      clause: '四',
    },
    {
      id: 'late-fine',
      type: 'number',
      default: 5,
      min: 0,
      max: 10_000,
      integer: false,
      name: { zh: '迟到早退罚款', en: 'Fine for coming late' },
      unit: { zh: '元/次', en: 'yuan each time' },
      explanation: {
        zh: '无故迟到早退每次交多少，月底合计后奖给没有迟到早退的人。',
        en: 'What coming late or leaving early without reason costs; the sum goes to those who never did.',
      },
      clause: '三',
    },
    {
      id: 'day-report-hour',
      type: 'number',
      default: 21,
      min: 0,
      max: 24,
      integer: false,
      name: { zh: '当天汇报最晚时间', en: 'Latest hour of the day’s report' },
      unit: { zh: '点（24小时制，21.5是21点半）', en: 'hour (24-hour clock, 21.5 is 21:30)' },
      explanation: {
        zh: '汇报时间晚于这个钟点，或拖到以后的日子，算晚。',
        en: 'A report after this hour, or on a later day, is late.',
      },
      clause: '二',
    },
  ],
  sheets: ['filings', 'visits', 'roster', 'projects', 'attendance'],
  expectedSheets: ['visits', 'roster'],
  columns: {
    visits: [
      {
        header: '深入拜访',
        english: 'In depth',
        type: 'enum',
        values: ['是', '否'],
        aliases: ['是否深入拜访', '深度拜访'],
      },
      { header: '汇报时间', english: 'Reported at', type: 'moment', aliases: ['当天汇报时间', '日报时间'] },
    ],
    filings: [
      { header: '项目名称', english: 'Project', type: 'text', aliases: ['项目'] },
      { header: '报备日期', english: 'Project filed on', type: 'date' },
      { header: '详细需求', english: 'Detailed need', type: 'text', aliases: ['需求'] },
      { header: '指派人', english: 'Assigned by', type: 'text' },
      { header: '指派日期', english: 'Assigned on', type: 'date' },
    ],
  },
  ownSheets: [PROJECTS, ATTENDANCE],
  filingDates: ['报备日期', '备案日期'],
  customerNames: ['客户名称'],
  archiveFields: [],
  roles: { mayLook: [], approver: [], panel: [] },
  duties: {
    // Two projects of one customer are two matters.
    matters: ['项目名称'],
    workflows: ['filings', 'projects'].map((sheet) => ({
      sheet,
      stages: [
        { id: 'filed', name: { zh: '报备', en: 'filing' }, people: [], date: '报备日期' },
        { id: 'assigned', name: { zh: '指派', en: 'assignment' }, people: ['指派人'], date: '指派日期' },
      ],
      chains: [{ stages: ['filed', 'assigned'] }],
    })),
  },
  metrics: ['visit-points'],
  tallies: ['late-times', 'fine-pot'],
  protection: null,
  dispute: null,
};

import type { Policy } from '../engine/model/policy.ts';
import { requiredFields } from './parameters/required-fields.ts';

/** Policy 17: a right to develop a customer, given for three months, extended, passed on, or crowned by a first deal. */
export const developmentRight: Policy = {
  id: 'development-right',
  name: { zh: '客户开发权报备制度', en: 'Development right policy' },
  purpose: {
    zh: '先报备先开发，开发权三个月，期内首次交易即成功；不成功则顺延或转给后来的报备人。',
    en: 'Who files first develops first: a right of three months that succeeds with the first deal, or is extended, or passes to a later filing.',
  },
  clauses: [
    {
      number: '1.0',
      served: ['statement'],
      text: {
        zh: '明确报备原则和冲突的处理办法，整合客户资源，鼓励开发。',
        en: 'Make clear how customers are filed and conflicts settled, and encourage development.',
      },
    },
    {
      number: '2.0',
      served: ['statement'],
      text: {
        zh: '适用于销售部、各办事处和经销商的开拓型业务员。',
        en: 'For developing salespeople of the sales department, the offices and the dealers.',
      },
    },
    {
      number: '3.1',
      served: ['check'],
      text: {
        zh: '先报备者先开发；一个客户有几个人报备，按开发权裁定。',
        en: 'Who files first develops first; a customer filed by several is decided by the development right.',
      },
    },
    {
      number: '3.2',
      served: ['statement'],
      text: { zh: '按区域开发。', en: 'Development goes by region.' },
    },
    {
      number: '3.3',
      served: ['check', 'statement'],
      text: { zh: '品牌客户按品牌开发。', en: 'Brand customers are developed by brand.' },
    },
    {
      number: '3.4',
      served: ['check'],
      text: { zh: '限期开发，快到期时提醒。', en: 'Development is limited in time; its end is reminded of.' },
    },
    {
      number: '3.5',
      served: ['check', 'assist'],
      text: {
        zh: '进度优先：谁能建立更好的关系，由主管评估并记录。',
        en: 'Progress first: who can build the better relation is judged and recorded by the manager.',
      },
    },
    {
      number: '4.1.1',
      served: ['check'],
      text: {
        zh: '联系到客户后及时报备，销售管理部在一个工作日内审核并通知开发权归谁。',
        en: 'A contact is filed at once; the sales administration reviews it and tells whose the right is within one working day.',
      },
    },
    {
      number: '4.1.2',
      served: ['check'],
      text: {
        zh: '开发以报备为前提，没有报备的客户没有开发权。',
        en: 'Development rests on a filing; without one there is no right.',
      },
    },
    {
      number: '4.1.3',
      served: ['check'],
      text: {
        zh: '偶然遇到的客户，开发权已归别人的，应停止开发。',
        en: 'Who meets a customer by chance stops where the right is already another’s.',
      },
    },
    {
      number: '4.1.4',
      served: ['check', 'assist'],
      text: {
        zh: '开发权可以单独或联合享有，公司维护它；业绩归开发人。联合开发人写在“联合开发人”里，不算冲突。',
        en: 'A right is held alone or jointly and the company upholds it; the result is the developer’s. Partners named under 联合开发人 do not collide.',
      },
    },
    {
      number: '4.2',
      served: ['check'],
      text: {
        zh: '品牌客户及其加工厂报备时注明品牌；国际品牌及其加工厂得到开发权后才能跟进和报价。',
        en: 'Brand customers and their factories name the brand; international brands and their factories are followed up and quoted only after the right is given.',
      },
    },
    {
      number: '4.4.1',
      served: ['check'],
      text: {
        zh: '开发期限三个月，从通知的次日算起。',
        en: 'The term is three months from the day after the notice.',
      },
    },
    {
      number: '4.4.2',
      served: ['check'],
      text: {
        zh: '期内首次交易（有偿供货、供货协议、合同或意向合同）即开发成功，业绩归该业务员。',
        en: 'A first deal in time (paid supply, supply agreement, contract or letter of intent) is a success, and the result is that person’s.',
      },
    },
    {
      number: '4.4.3',
      served: ['check'],
      text: {
        zh: '到期未成功又没有别人报备的，自动顺延三个月。',
        en: 'Past the term without success and without another filing, the right is extended by three months by itself.',
      },
    },
    {
      number: '4.4.4',
      served: ['check'],
      text: {
        zh: '到期未成功、另有人报备：能建立更好关系的，开发权归后者；只是初步掌握资料的，先报备者继续，后者报备满三个月仍未成功，资料和开发权转给后者。',
        en: 'Past the term with another filing: it takes the right if it can build the better relation; if it has first data only, the earlier goes on, and three months after the later filing data and right pass to the later.',
      },
    },
  ],
  rules: [
    { rule: 'unfiled-customer', clause: '4.1.2' },
    { rule: 'missing-field', clause: '4.1.1' },
    { rule: 'malformed-field', clause: '4.1.1' },
    { rule: 'unreadable-ledger-row', clause: '4.1.2' },
    { rule: 'unmatched-ledger-row', clause: '4.1.2' },
    { rule: 'unusable-setting', clause: '' },
    { rule: 'overlapping-customer', clause: '3.1' },
    { rule: 'undecided-priority', clause: '3.5' },
    { rule: 'breaching-visit', clause: '4.1.3' },
    { rule: 'breaching-sale', clause: '4.1.4', also: ['4.1.3'] },
    { rule: 'missing-brand', clause: '4.2', also: ['3.3'] },
    { rule: 'premature-pursuit', clause: '4.2' },
    { rule: 'expiring-protection', clause: '4.4.1', also: ['3.4', '4.4.2'] },
    { rule: 'expired-protection', clause: '4.4.3' },
    { rule: 'lapsed-protection', clause: '4.4.4', also: ['3.5'] },
    { rule: 'overdue-stage', clause: '4.1.1' },
    { rule: 'skipped-stage', clause: '4.1.1' },
    { rule: 'misordered-stages', clause: '4.1.1' },
    { rule: 'unknown-calendar-year', clause: '4.1.1' },
  ],
  parameters: [
    requiredFields({
      clause: '4.1.1',
      fields: ['客户名称', '业务员', '报备日期'],
      allowed: ['客户名称', '业务员', '报备日期', '客户编号', '联系人', '联系电话', '地址', '区域', '品牌客户', '品牌'],
      filing: '报备',
    }),
    {
      id: 'answer-days',
      type: 'number',
      default: 1,
      min: 0,
      max: 60,
      integer: true,
      name: { zh: '答复期限', en: 'Time for the answer' },
      unit: { zh: '工作日', en: 'working days' },
      explanation: {
        zh: '报备之后几个工作日内要答复，报备当天不计。',
        en: 'Working days after the filing within which it is answered; the day of the filing is not counted.',
      },
      clause: '4.1.1',
    },
    {
      id: 'right-months',
      type: 'number',
      default: 3,
      min: 1,
      max: 60,
      integer: true,
      name: { zh: '开发期限', en: 'Term of the right' },
      unit: { zh: '月', en: 'months' },
      explanation: {
        zh: '开发权从通知次日起的月数，每次顺延和后报备者等待的时间也是这么长。',
        en: 'Months of the right from the day after the notice, of each extension, and of the time that a later filing waits.',
      },
      clause: '4.4.1',
    },
    {
      id: 'right-extensions',
      type: 'number',
      default: 99,
      min: 0,
      max: 99,
      integer: true,
      name: { zh: '最多顺延几次', en: 'Extensions at most' },
      unit: { zh: '次', en: 'times' },
      explanation: {
        zh: '没有别人报备时自动顺延的次数，99等于不限。',
        en: 'How often a right is extended while nobody else files; 99 is as good as always.',
      },
      clause: '4.4.3',
    },
    {
      id: 'breaching-methods',
      type: 'choice',
      default: 'visit',
      choices: [
        { id: 'visit', name: { zh: '仅上门拜访', en: 'visits in person only' } },
        { id: 'contact', name: { zh: '拜访、电话、短信', en: 'visits, calls and messages' } },
      ],
      name: { zh: '算作他人开发的方式', en: 'What counts as development by another' },
      unit: { zh: '选项', en: 'choice' },
      explanation: { zh: '开发权归别人时，哪些联系算违规。', en: 'Which contacts of others break a right.' },
      clause: '4.1.3',
    },
    {
      id: 'last-day-moves',
      type: 'boolean',
      default: false,
      name: { zh: '最后一天遇节假日顺延', en: 'Last day moves past holidays' },
      unit: { zh: '是/否', en: 'yes/no' },
      explanation: {
        zh: '期限的最后一天是节假日时，是否顺延到下一个工作日。',
        en: 'Whether a last day on a holiday moves to the next working day.',
      },
      clause: '4.4.1',
    },
    {
      id: 'reminder-days',
      type: 'number',
      default: 14,
      min: 0,
      max: 90,
      integer: true,
      name: { zh: '到期提醒', en: 'Reminder' },
      unit: { zh: '天', en: 'days' },
      explanation: {
        zh: '最后一天前多少天开始提醒，最多不超过期限的三分之一。',
        en: 'Days before the last day from which a reminder is given, never more than a third of the term.',
      },
      clause: '3.4',
    },
  ],
  sheets: ['filings', 'visits', 'sales', 'roster'],
  expectedSheets: ['visits', 'sales'],
  columns: {
    filings: [
      { header: '报备日期', english: 'Filed for development on', type: 'date', aliases: ['报备时间'] },
      { header: '审核人', english: 'Reviewed by', type: 'text' },
      { header: '审核日期', english: 'Reviewed on', type: 'date' },
      {
        header: '通知日期',
        english: 'Notified on',
        type: 'date',
        aliases: ['开发权通知日期', '通知时间'],
      },
      {
        header: '品牌客户',
        english: 'Brand customer',
        type: 'enum',
        values: ['是', '否'],
        aliases: ['是否品牌客户'],
      },
      {
        header: '国际品牌',
        english: 'International brand',
        type: 'enum',
        values: ['是', '否'],
        aliases: ['是否国际品牌'],
      },
      { header: '首次跟进日期', english: 'First followed up on', type: 'date' },
      { header: '首次报价日期', english: 'First quoted on', type: 'date' },
      { header: '首次交易日期', english: 'First deal on', type: 'date', aliases: ['首次成交日期', '首单日期'] },
      { header: '联合开发人', english: 'Joint developers', type: 'text', aliases: ['联合开发', '共同开发人'] },
      {
        header: '关系评估',
        english: 'Relation judged',
        type: 'enum',
        values: ['更好', '仅初步'],
        aliases: ['关系评价'],
      },
    ],
  },
  ownSheets: [],
  filingDates: ['报备日期', '备案日期'],
  customerNames: ['客户名称'],
  archiveFields: [],
  roles: { mayLook: [], approver: [], panel: [] },
  duties: {
    workflows: [
      {
        sheet: 'filings',
        stages: [
          { id: 'filed', name: { zh: '报备', en: 'filing' }, people: [], date: '报备日期', optional: true },
          // 通知日期 is the answer; a review without a row of its own is no gap.
          { id: 'reviewed', name: { zh: '审核', en: 'review' }, people: ['审核人'], date: '审核日期', optional: true },
          { id: 'told', name: { zh: '通知', en: 'notice' }, people: [], date: '通知日期' },
        ],
        chains: [{ stages: ['filed', 'reviewed', 'told'] }],
      },
    ],
    deadlines: [
      {
        id: 'answer',
        sheet: 'filings',
        from: '报备日期',
        // A filing that was refused is answered by its review.
        to: ['通知日期', '审核日期'],
        parameter: 'answer-days',
        days: 'working',
        act: { zh: '答复', en: 'answer' },
        event: { zh: '报备', en: 'the filing' },
        late: 'workflow.overdue',
        missing: 'workflow.overdue',
      },
    ],
  },
  metrics: [],
  protection: { procedure: 'development-right' },
  dispute: { procedure: 'right' },
};

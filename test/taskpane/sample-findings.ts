import type { Finding } from '../../src/taskpane/report.ts';
import { memberAt } from './member-at.ts';

/** Invented filings as a small tool company might have them; enough for every state of the pane. */
const CUSTOMERS = [
  ['C0012', '杭州拓普五金工具有限公司'],
  ['C0031', '宁波恒达紧固件厂'],
  ['C0047', '温州市瓯海区新桥永固机电经营部'],
  ['C0090', '绍兴越州模具钢材贸易有限公司'],
  ['C0118', '台州路桥金利刃具商行'],
  ['C0133', '金华市婺城区精工工具'],
  ['C0151', '嘉兴南湖联创机械设备有限公司'],
  ['C0207', '湖州吴兴大成五金批发部'],
] as const;

const PEOPLE = ['张建国', '李晓梅', '王海涛', '陈思远'] as const;

type Pattern = Pick<Finding, 'code' | 'severity' | 'clause' | 'sheet' | 'column'> & {
  readonly zh: (customer: string, person: string) => string;
  readonly en: (customer: string, person: string) => string;
};

const PATTERNS: readonly Pattern[] = [
  {
    code: 'protection.breach-visit',
    severity: 'error',
    clause: '第三章第二条',
    sheet: '拜访记录',
    column: '业务员',
    zh: (customer, person) =>
      `${person}于6月15日拜访了“${customer}”；张建国的保护期自3月15日起三个月，至6月15日（含），当天仍受保护。`,
    en: (customer, person) =>
      `${person} visited ${customer} on 15 June; 张建国’s protection runs three months from 15 March through 15 June, that day included.`,
  },
  {
    code: 'field.required',
    severity: 'error',
    clause: '第二章第二条',
    sheet: '客户档案',
    column: '联系电话',
    zh: (customer) => `“${customer}”的联系电话没有填写。`,
    en: (customer) => `The phone number of ${customer} is empty.`,
  },
  {
    code: 'protection.expiring',
    severity: 'warning',
    clause: '第三章第二条',
    sheet: '客户档案',
    column: '备案日期',
    zh: (customer, person) => `${person}对“${customer}”的保护期还有9天到期，最后一天是7月9日。`,
    en: (customer, person) => `${person}’s protection of ${customer} ends in 9 days; its last day is 9 July.`,
  },
  {
    code: 'overlap.customer',
    severity: 'error',
    clause: '第四章第一条',
    sheet: '客户档案',
    column: null,
    zh: (customer) => `“${customer}”与第88行的备案是同一客户：统一社会信用代码相同，业务员不同，需要界定。`,
    en: (customer) => `${customer} and the filing in row 88 are one customer: same credit code, other salesperson.`,
  },
  {
    code: 'protection.expired',
    severity: 'info',
    clause: '第三章第二条',
    sheet: '客户档案',
    column: '备案日期',
    zh: (customer) => `“${customer}”的保护期已于5月31日到期，期间没有成交，他人可以拜访。`,
    en: (customer) => `The protection of ${customer} ended on 31 May without a sale; others may visit.`,
  },
];

/** Findings in the stable order of a report; `count` of them, over the customers in turn. */
export function sampleFindings(count: number): readonly Finding[] {
  return Array.from({ length: count }, (_, at) => {
    const pattern = memberAt(PATTERNS, at % PATTERNS.length);
    const round = Math.floor(at / 40);
    const [number, name] = memberAt(CUSTOMERS, (at * 3 + Math.floor(at / 7)) % CUSTOMERS.length);
    const person = memberAt(PEOPLE, at % PEOPLE.length);
    const customerName = round === 0 ? name : `${name}第${round.toString()}分部`;
    return {
      key: `${pattern.code}|${number}|${at.toString()}`,
      code: pattern.code,
      severity: pattern.severity,
      clause: pattern.clause,
      sheet: pattern.sheet,
      row: at + 5,
      column: pattern.column,
      customer: round === 0 ? number : `${number}-${round.toString()}`,
      customerName,
      salesperson: person,
      message: { zh: pattern.zh(customerName, person), en: pattern.en(customerName, person) },
      evidence: [
        { sheet: '客户档案', row: 5 },
        { sheet: pattern.sheet, row: at + 5 },
      ],
      facts: [
        {
          label: { zh: '保护起算', en: 'Start' },
          value: { zh: '2026年3月15日，张建国拜访', en: '15 March 2026, visit by 张建国' },
        },
        { label: { zh: '期限', en: 'Term' }, value: { zh: '三个月', en: 'three months' } },
        { label: { zh: '最后一天', en: 'Last day' }, value: { zh: '2026年6月15日', en: '15 June 2026' } },
      ],
    };
  });
}

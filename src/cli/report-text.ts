import type { Finding, Severity } from '../engine/model/finding.ts';
import { SEVERITIES } from '../engine/model/finding.ts';
import type {
  CheckReport,
  DisputeReport,
  MetricReport,
  Notice,
  ProtectionState,
  TallyReport,
} from '../engine/model/report.ts';
import type { Language } from './language.ts';
import { printable } from './printable.ts';

/** The report as people read it in a terminal: by severity, then by customer, in sentences. */
export function reportText(report: CheckReport, notices: readonly Notice[], workbook: string, lang: Language): string {
  const sections = [
    summary(report, workbook, lang),
    ...SEVERITIES.map((severity) => severitySection(report, severity, lang)),
    disputeSection(report.disputes, lang),
    metricSection(report.metrics, lang),
    tallySection(report.tallies, lang),
    noticeSection(notices, lang),
  ];
  return `${sections
    .filter((section) => section !== '')
    .map(printable)
    .join('\n\n')}\n`;
}

const NAMES: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { zh: '严重', en: 'Serious' },
  warning: { zh: '注意', en: 'Caution' },
  info: { zh: '提示', en: 'Note' },
};

const STATES: Readonly<Record<ProtectionState, Readonly<Record<Language, string>>>> = {
  protected: { zh: '保护中', en: 'protected' },
  expiring: { zh: '即将到期', en: 'expiring' },
  expired: { zh: '已到期', en: 'expired' },
  lapsed: { zh: '已失效', en: 'lapsed' },
  company: { zh: '归公司', en: 'the company’s' },
  none: { zh: '无保护', en: 'without protection' },
};

function summary(report: CheckReport, workbook: string, lang: Language): string {
  const { counts, policy, asOf } = report;
  const [error, warning, info] = SEVERITIES.map((severity) => String(counts[severity]));
  const head =
    lang === 'zh'
      ? `客备检查报告：${workbook}\n按制度 ${policy} 检查，截至 ${asOf}。严重 ${error ?? ''} 项，注意 ${warning ?? ''} 项，提示 ${info ?? ''} 项。`
      : `Kebei report on ${workbook}\nChecked against the policy ${policy} as of ${asOf}: serious ${error ?? ''}, caution ${warning ?? ''}, note ${info ?? ''}.`;
  const states = stateCounts(report, lang);
  return states === '' ? head : `${head}\n${states}`;
}

function stateCounts(report: CheckReport, lang: Language): string {
  const counts = new Map<ProtectionState, number>();
  for (const { state } of report.protections) counts.set(state, (counts.get(state) ?? 0) + 1);
  const states = Object.keys(STATES) as ProtectionState[];
  const parts = states.flatMap((state) => {
    const count = counts.get(state);
    if (count === undefined) return [];
    return [lang === 'zh' ? `${STATES[state].zh} ${String(count)} 条` : `${String(count)} ${STATES[state].en}`];
  });
  if (parts.length === 0) return '';
  return lang === 'zh' ? `备案：${parts.join('，')}。` : `Filings: ${parts.join(', ')}.`;
}

function severitySection(report: CheckReport, severity: Severity, lang: Language): string {
  const findings = report.findings.filter((finding) => finding.severity === severity);
  if (findings.length === 0) return '';
  const count = String(findings.length);
  const lines = [lang === 'zh' ? `${NAMES[severity].zh}（${count} 项）` : `${NAMES[severity].en} (${count})`];
  for (const [customer, own] of byCustomer(findings, lang)) {
    lines.push(`  ${customer}`, ...own.map((finding) => `    - ${sentence(finding, lang)}`));
  }
  return lines.join('\n');
}

/** Groups in the order in which the customers first come up. */
function byCustomer(findings: readonly Finding[], lang: Language): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const title = customerTitle(finding, lang);
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [finding]);
    else group.push(finding);
  }
  return groups;
}

function customerTitle({ customer, customerName }: Finding, lang: Language): string {
  if (customerName !== null && customer !== null) {
    return lang === 'zh' ? `${customerName}（${customer}）` : `${customerName} (${customer})`;
  }
  return customerName ?? customer ?? (lang === 'zh' ? '未涉及客户' : 'No customer named');
}

function sentence({ sheet, row, clause, message }: Finding, lang: Language): string {
  const line = String(row);
  if (lang === 'zh') return `“${sheet}”第 ${line} 行：${oneLine(message.zh)}${clause === '' ? '' : `（${clause}）`}`;
  return `${sheet}, row ${line}: ${oneLine(message.en)}${clause === '' ? '' : ` (${clause})`}`;
}

function disputeSection(disputes: readonly DisputeReport[], lang: Language): string {
  if (disputes.length === 0) return '';
  const count = String(disputes.length);
  const lines = disputes.map((dispute) => `  - ${disputeSentence(dispute, lang)}`);
  return [lang === 'zh' ? `待界定的客户（${count} 起）` : `Disputes (${count})`, ...lines].join('\n');
}

function disputeSentence({ customers, contenders, result, winner }: DisputeReport, lang: Language): string {
  const separator = lang === 'zh' ? '、' : ', ';
  const numbers = customers.filter((customer) => customer !== null).join(separator);
  const people = contenders.map(({ salesperson }) => salesperson).join(separator);
  if (lang === 'zh') {
    const state =
      result === 'decided' ? `已界定归 ${winner ?? ''}` : result === 'tie' ? '平分，请界定小组裁定' : '待评';
    return `${numbers}：${people}，${state}。`;
  }
  const state =
    result === 'decided' ? `decided for ${winner ?? ''}` : result === 'tie' ? 'a tie, for the panel' : 'to be judged';
  return `${numbers}: ${people}; ${state}.`;
}

function metricSection(metrics: readonly MetricReport[], lang: Language): string {
  if (metrics.length === 0) return '';
  const missed = metrics.filter(({ met }) => !met).length;
  const head =
    lang === 'zh'
      ? `考核（${String(metrics.length)} 项，未达标 ${String(missed)} 项）`
      : `Norms (${String(metrics.length)}, ${String(missed)} not met)`;
  const lines = metrics.map(({ subject, period, value, norm, met }) => {
    const [own, wanted] = [value, norm].map((number) => String(Math.round(number * 1000) / 1000));
    return lang === 'zh'
      ? `  - ${period} ${subject}：${own ?? ''}，标准 ${wanted ?? ''}，${met ? '达标' : '未达标'}。`
      : `  - ${period} ${subject}: ${own ?? ''}, norm ${wanted ?? ''}, ${met ? 'met' : 'not met'}.`;
  });
  return [head, ...lines].join('\n');
}

function tallySection(tallies: readonly TallyReport[], lang: Language): string {
  if (tallies.length === 0) return '';
  const lines = tallies.map(({ message }) => `  - ${oneLine(message[lang])}`);
  return [lang === 'zh' ? '统计' : 'Sums', ...lines].join('\n');
}

function noticeSection(notices: readonly Notice[], lang: Language): string {
  if (notices.length === 0) return '';
  const lines = notices.map(({ message }) => `  - ${oneLine(message[lang])}`);
  return [lang === 'zh' ? '读取时的说明' : 'What was noticed while reading', ...lines].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

import type { Finding, Severity } from '../report.ts';
import { WORST_FIRST } from '../report.ts';

/** The findings of one customer, or of one sheet where no customer is named. */
export interface FindingGroup {
  readonly id: string;
  /** The customer as the sheet spells it, else its number; null where no row of the group names one. */
  readonly name: string | null;
  /** 客户编号, null where the group has none. */
  readonly customer: string | null;
  readonly sheet: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Positions in the report, the worst first. */
  readonly members: readonly number[];
}

/**
 * Groups findings by customer, the worst group first: by its gravest severity, then by how many it has of each, then
 * by where it first stands in the report. `indexes` are positions in the report; each is in exactly one group.
 */
export function groupFindings(findings: readonly Finding[], indexes: readonly number[]): readonly FindingGroup[] {
  const groups = new Map<string, { index: number; finding: Finding }[]>();
  for (const index of indexes) {
    const finding = findings[index];
    if (finding === undefined) throw new RangeError(`No finding ${index.toString()} in the report`);
    const id = groupIdOf(finding);
    const members = groups.get(id);
    if (members === undefined) groups.set(id, [{ index, finding }]);
    else members.push({ index, finding });
  }
  return [...groups].map(([id, members]) => toGroup(id, members)).sort(worseFirst);
}

/** The group to which a finding belongs. Prefixes keep a number, a name and a sheet of the same spelling apart. */
function groupIdOf(finding: Finding): string {
  if (finding.customer !== null) return `number:${finding.customer}`;
  if (finding.customerName !== null) return `name:${finding.customerName}`;
  return `sheet:${finding.sheet}`;
}

function toGroup(id: string, members: readonly { index: number; finding: Finding }[]): FindingGroup {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { finding } of members) counts[finding.severity] += 1;
  const named = members.find(({ finding }) => finding.customerName !== null)?.finding.customerName;
  const first = members[0]?.finding;
  const customer = first?.customer ?? null;
  const sorted = members.toSorted((a, b) => rank(a.finding) - rank(b.finding));
  return {
    id,
    name: named ?? customer,
    customer,
    sheet: first?.sheet ?? '',
    counts,
    members: sorted.map(({ index }) => index),
  };
}

function rank(finding: Finding): number {
  return WORST_FIRST.indexOf(finding.severity);
}

function worseFirst(a: FindingGroup, b: FindingGroup): number {
  for (const severity of WORST_FIRST) {
    const difference = b.counts[severity] - a.counts[severity];
    if (difference !== 0) return difference;
  }
  return 0;
}

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

/** A group while findings are put into it. */
interface OpenGroup {
  readonly id: string;
  readonly first: Finding;
  name: string | null;
  readonly counts: Record<Severity, number>;
  /** Positions in the report, in its order. */
  readonly members: number[];
}

/**
 * Groups findings by customer, the worst group first: by its gravest severity, then by how many it has of each, then
 * by where it first stands in the report. `indexes` are positions in the report; each is in exactly one group.
 */
export function groupFindings(findings: readonly Finding[], indexes: readonly number[]): readonly FindingGroup[] {
  // A map for each kind, so that a number, a name and a sheet of the same spelling are kept apart.
  const [numbers, names, sheets] = [
    new Map<string, OpenGroup>(),
    new Map<string, OpenGroup>(),
    new Map<string, OpenGroup>(),
  ];
  const groups: OpenGroup[] = [];
  const groupIn = (known: Map<string, OpenGroup>, key: string, kind: string, first: Finding): OpenGroup => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const group = { id: `${kind}:${key}`, first, name: null, counts: { error: 0, warning: 0, info: 0 }, members: [] };
    known.set(key, group);
    groups.push(group);
    return group;
  };
  for (const index of indexes) {
    const finding = findings[index];
    if (finding === undefined) throw new RangeError(`No finding ${index.toString()} in the report`);
    const { customer, customerName, sheet, severity } = finding;
    const group =
      customer !== null
        ? groupIn(numbers, customer, 'number', finding)
        : customerName !== null
          ? groupIn(names, customerName, 'name', finding)
          : groupIn(sheets, sheet, 'sheet', finding);
    group.name ??= customerName;
    group.counts[severity] += 1;
    group.members.push(index);
  }
  return groups.map((group) => closed(group, findings)).sort(worseFirst);
}

function closed({ id, first, name, counts, members }: OpenGroup, findings: readonly Finding[]): FindingGroup {
  const isMixed = counts[first.severity] < members.length;
  return {
    id,
    name: name ?? first.customer,
    customer: first.customer,
    sheet: first.sheet,
    counts,
    members: isMixed ? worstFirst(members, findings) : members,
  };
}

function worstFirst(members: readonly number[], findings: readonly Finding[]): readonly number[] {
  return WORST_FIRST.flatMap((severity) => members.filter((index) => findings[index]?.severity === severity));
}

function worseFirst(a: FindingGroup, b: FindingGroup): number {
  for (const severity of WORST_FIRST) {
    const difference = b.counts[severity] - a.counts[severity];
    if (difference !== 0) return difference;
  }
  return 0;
}

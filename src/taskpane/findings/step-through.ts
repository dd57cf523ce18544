import type { FindingGroup } from './group-findings.ts';
import { findingOfRow } from './tree-rows.ts';

/** Where a walk through the findings stands: `position` is 1-based, 0 before the first or on the head of a group. */
export interface Walk {
  readonly position: number;
  readonly count: number;
  /** Position in the report of the finding before and after, null at the ends. */
  readonly previous: number | null;
  readonly next: number | null;
}

/** The walk through all findings of the groups, folded ones too, from the current row. */
export function walkFrom(groups: readonly FindingGroup[], current: string | null): Walk {
  const order = groups.flatMap((group) => group.members);
  const finding = current === null ? null : findingOfRow(current);
  const at = finding === null ? -1 : order.indexOf(finding);
  if (at >= 0) {
    return { position: at + 1, count: order.length, previous: order[at - 1] ?? null, next: order[at + 1] ?? null };
  }
  const before = membersBefore(groups, current);
  return { position: 0, count: order.length, previous: order[before - 1] ?? null, next: order[before] ?? null };
}

/** The group in which a finding stands, by its position in the report. */
export function groupOf(groups: readonly FindingGroup[], index: number): FindingGroup | null {
  return groups.find((group) => group.members.includes(index)) ?? null;
}

function membersBefore(groups: readonly FindingGroup[], groupId: string | null): number {
  let before = 0;
  for (const group of groups) {
    if (group.id === groupId) return before;
    before += group.members.length;
  }
  return 0;
}

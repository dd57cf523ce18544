import type { FindingGroup } from './group-findings.ts';

/** A row of the list as it is drawn: the head of a group, or one finding. */
export type TreeRow =
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly group: FindingGroup;
      readonly open: boolean;
      readonly position: number;
      readonly siblings: number;
    }
  | {
      readonly kind: 'finding';
      readonly id: string;
      readonly index: number;
      readonly group: FindingGroup;
      readonly position: number;
      readonly siblings: number;
    };

/** Id of the row of a finding, by its position in the report. */
export function findingRowId(index: number): string {
  return `finding:${index.toString()}`;
}

/** The groups and the findings of those that are open, from top to bottom. */
export function treeRows(groups: readonly FindingGroup[], folded: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  groups.forEach((group, at) => {
    const open = !folded.has(group.id);
    rows.push({ kind: 'group', id: group.id, group, open, position: at + 1, siblings: groups.length });
    if (!open) return;
    group.members.forEach((index, place) => {
      rows.push({
        kind: 'finding',
        id: findingRowId(index),
        index,
        group,
        position: place + 1,
        siblings: group.members.length,
      });
    });
  });
  return rows;
}

import type { TreeRow, TreeRows } from './tree-rows.ts';

/** How many rows Page Up and Page Down pass over. */
const PAGE = 10;

/** What a key does in the list of findings. */
export type TreeCommand =
  | { readonly kind: 'move'; readonly to: string }
  | { readonly kind: 'fold'; readonly group: string }
  | { readonly kind: 'unfold'; readonly group: string }
  | { readonly kind: 'detail'; readonly index: number; readonly shown: boolean }
  | { readonly kind: 'select'; readonly index: number };

/**
 * The command for a key on the current row, by the keyboard pattern of trees: right opens then enters, left closes
 * then leaves. Null for a key that the list does not use or that can do nothing here.
 */
export function treeCommand(
  key: string,
  rows: TreeRows,
  current: string | null,
  detailed: ReadonlySet<number>,
): TreeCommand | null {
  const at = current === null ? -1 : rows.placeOf(current);
  const moved = moveTarget(key, rows.length, at);
  if (moved !== null) {
    const to = moved < 0 ? undefined : rows.at(moved);
    return to === undefined ? null : { kind: 'move', to: to.id };
  }
  const row = at < 0 ? undefined : rows.at(at);
  if (row === undefined) return null;
  return row.kind === 'group' ? groupCommand(key, row, rows.at(at + 1)) : findingCommand(key, row, detailed);
}

function moveTarget(key: string, count: number, at: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + PAGE, count - 1);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function groupCommand(key: string, row: TreeRow & { kind: 'group' }, next: TreeRow | undefined): TreeCommand | null {
  const group = row.group.id;
  if (key === 'Enter' || key === ' ') return { kind: row.open ? 'fold' : 'unfold', group };
  if (key === 'ArrowLeft' && row.open) return { kind: 'fold', group };
  if (key === 'ArrowRight' && !row.open) return { kind: 'unfold', group };
  if (key === 'ArrowRight' && next !== undefined) return { kind: 'move', to: next.id };
  return null;
}

function findingCommand(
  key: string,
  row: TreeRow & { kind: 'finding' },
  detailed: ReadonlySet<number>,
): TreeCommand | null {
  const { index } = row;
  const shown = detailed.has(index);
  if (key === 'Enter' || key === ' ') return { kind: 'select', index };
  if (key === 'ArrowRight') return shown ? null : { kind: 'detail', index, shown: true };
  if (key === 'ArrowLeft') return shown ? { kind: 'detail', index, shown: false } : { kind: 'move', to: row.group.id };
  return null;
}

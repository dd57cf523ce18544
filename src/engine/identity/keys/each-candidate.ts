import type { KeyTable } from './key-table.ts';

/**
 * Calls `visit` once with every row before `row` that shares a key with it, so that over all rows each pair comes once.
 * `seen` is scratch, one place for each row, filled with −1 at first.
 */
export function eachCandidateBefore(
  table: KeyTable,
  row: number,
  seen: Int32Array,
  visit: (other: number) => void,
): void {
  seen[row] = row;
  table.eachSharing(table.keysOf(row), (other) => {
    if (other > row || seen[other] === row) return;
    seen[other] = row;
    visit(other);
  });
}

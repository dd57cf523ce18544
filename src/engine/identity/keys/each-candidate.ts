import type { KeyTable } from './key-table.ts';

/**
 * Calls `visit` once with every two rows that share a key which is not too common, the lower row first, ascending by the
 * higher. All rows from 0 to `rows` − 1 are in the table. Each key's rows are gathered side by side on the way, so that
 * memory is read in one run.
 */
export function eachCandidatePair(table: KeyTable, rows: number, visit: (lower: number, higher: number) => void): void {
  const { starts, total } = placesOfKeys(table);
  const rowsOfKeys = new Int32Array(total);
  const ends = starts.slice();
  const seen = new Int32Array(rows).fill(-1);
  for (let row = 0; row < rows; row++) {
    seen[row] = row;
    const keys = table.keysOf(row);
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] ?? 0;
      const start = starts[key] ?? NOWHERE;
      if (start === NOWHERE) continue;
      const end = ends[key] ?? 0;
      for (let place = start; place < end; place++) {
        const other = rowsOfKeys[place] ?? 0;
        if (seen[other] === row) continue;
        seen[other] = row;
        visit(other, row);
      }
      rowsOfKeys[end] = row;
      ends[key] = end + 1;
    }
  }
}

const NOWHERE = -1;

/** Where the rows of each key will stand; nowhere for a key that brings no two rows together. */
function placesOfKeys(table: KeyTable): { starts: Int32Array; total: number } {
  const starts = new Int32Array(table.size).fill(NOWHERE);
  let total = 0;
  for (let key = 0; key < starts.length; key++) {
    const count = table.count(key);
    if (count < 2 || count > table.cap(key)) continue;
    starts[key] = total;
    total += count;
  }
  return { starts, total };
}

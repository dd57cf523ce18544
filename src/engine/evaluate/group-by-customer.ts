import type { DayArray } from '../model/narrow-arrays.ts';

/** The columns by which acts are grouped. */
interface Grouped {
  readonly counts: Uint8Array;
  readonly days: DayArray;
  readonly customers: Int32Array;
}

/**
 * Counting rows by customer, each list by day then row, as slices of one array. Two counting sorts, by day and then by
 * customer, each keeping the order of the one before: no comparison, whatever the number of rows.
 */
export function groupByCustomer(acts: Grouped, customerCount: number): (customer: number) => Int32Array {
  const { counts, days, customers } = acts;
  const counting = countingRows();
  let [first, last] = [Infinity, -Infinity];
  for (const row of counting) {
    const day = days[row] ?? 0;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const dayOf = new Int32Array(customers.length);
  for (const row of counting) dayOf[row] = (days[row] ?? 0) - first;
  const byDay = countingSort(counting, dayOf, counting.length === 0 ? 0 : last - first + 1).sorted;
  const { sorted, starts } = countingSort(byDay, customers, customerCount);
  return (customer) => sorted.subarray(starts[customer], starts[customer + 1]);

  function countingRows(): Int32Array {
    const { length } = customers;
    const rows = new Int32Array(length);
    let count = 0;
    for (let row = 0; row < length; row++) if ((customers[row] ?? -1) >= 0 && counts[row] === 1) rows[count++] = row;
    return rows.subarray(0, count);
  }
}

/** The rows by key 0..keyCount−1, rows of one key in the order given; key k stands from `starts[k]` to `starts[k + 1]`. */
function countingSort(
  rows: Int32Array,
  keys: Int32Array,
  keyCount: number,
): { readonly sorted: Int32Array; readonly starts: Int32Array } {
  const starts = new Int32Array(keyCount + 1);
  for (let i = 0; i < rows.length; i++) {
    const after = (keys[rows[i] ?? 0] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let key = 0; key < keyCount; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const sorted = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const key = keys[row] ?? 0;
    const at = next[key] ?? 0;
    sorted[at] = row;
    next[key] = at + 1;
  }
  return { sorted, starts };
}

/** Longer texts are compared by their heads: names and addresses are shorter. */
const LONGEST = 64;
const rows = [new Uint8Array(LONGEST + 2), new Uint8Array(LONGEST + 2), new Uint8Array(LONGEST + 2)] as const;

/**
 * Edit distance in UTF-16 units, where two neighbours that changed places count as one edit. `most` + 1 where it is
 * greater than `most`. Symmetric in its texts.
 */
export function damerauDistance(a: string, b: string, most: number): number {
  const n = Math.min(a.length, LONGEST);
  const m = Math.min(b.length, LONGEST);
  if (Math.abs(n - m) > most) return most + 1;
  let [before, last, now]: Uint8Array[] = [...rows];
  if (before === undefined || last === undefined || now === undefined) return most + 1;
  for (let j = 0; j <= m; j++) last[j] = j;
  for (let i = 1; i <= n; i++) {
    const from = i > most ? i - most : 1;
    const to = i + most < m ? i + most : m;
    now[0] = i;
    if (from > 1) now[from - 1] = most + 1;
    // Nothing of the other text is taken: all that an empty one ever has.
    let best = from > 1 ? most + 1 : i;
    const x = a.charCodeAt(i - 1);
    for (let j = from; j <= to; j++) {
      const y = b.charCodeAt(j - 1);
      let cost = (last[j - 1] ?? 0) + (x === y ? 0 : 1);
      // Cells outside the band hold what is left of rows before: they are never less than the band's edge.
      const left = j < i + most ? (last[j] ?? 0) + 1 : cost;
      if (left < cost) cost = left;
      const put = (now[j - 1] ?? 0) + 1;
      if (put < cost) cost = put;
      if (i > 1 && j > 1 && x === b.charCodeAt(j - 2) && y === a.charCodeAt(i - 2)) {
        const swapped = (before[j - 2] ?? 0) + 1;
        if (swapped < cost) cost = swapped;
      }
      now[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > most) return most + 1;
    const free: Uint8Array = before;
    before = last;
    last = now;
    now = free;
  }
  return Math.min(last[m] ?? 0, most + 1);
}

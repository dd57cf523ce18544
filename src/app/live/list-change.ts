/** A run of a list that was replaced: `removed` items from `at` on, counted in the list before, by others. */
export interface ListEdit<T> {
  readonly at: number;
  readonly removed: number;
  readonly added: readonly T[];
}

/**
 * The edits that make one list of the other, ascending. Items are the same where they are one object or say the same; the
 * list after is handed back with the objects of the list before, so that the next comparison need not look into them.
 */
export function listChange<T extends object>(
  before: readonly T[],
  after: readonly T[],
): { readonly edits: readonly ListEdit<T>[]; readonly list: readonly T[] } {
  const list = sameObjects(before, after);
  const kept = new Set<T | undefined>(list);
  const known = new Set<T | undefined>(before);
  const edits: ListEdit<T>[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < list.length) {
    if (i < before.length && before[i] === list[j]) {
      i++;
      j++;
      continue;
    }
    const at = i;
    while (i < before.length && !kept.has(before[i])) i++;
    const from = j;
    while (j < list.length && !known.has(list[j])) j++;
    const isStuck = i === at && j === from;
    // Items that changed places: the rest is told as new.
    if (isStuck) [i, j] = [before.length, list.length];
    edits.push({ at, removed: i - at, added: list.slice(from, j) });
  }
  return { edits, list };
}

/** The list with the edits made. */
export function edited<T>(list: readonly T[], edits: readonly ListEdit<T>[]): readonly T[] {
  if (edits.length === 0) return list;
  const parts: (readonly T[])[] = [];
  let from = 0;
  for (const { at, removed, added } of edits) {
    parts.push(list.slice(from, at), added);
    from = at + removed;
  }
  return [...parts, list.slice(from)].flat();
}

function sameObjects<T extends object>(before: readonly T[], after: readonly T[]): readonly T[] {
  const objects = new Set(before);
  const fresh = after.filter((item) => !objects.has(item));
  if (fresh.length === 0) return after;
  const stay = new Set(after);
  const texts = new Map(before.filter((item) => !stay.has(item)).map((item) => [JSON.stringify(item), item]));
  const used = new Set<T>();
  return after.map((item) => {
    if (objects.has(item)) return item;
    const same = texts.get(JSON.stringify(item));
    if (same === undefined || used.has(same)) return item;
    used.add(same);
    return same;
  });
}

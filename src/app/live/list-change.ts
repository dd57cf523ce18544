/** A run of a list that was replaced: `removed` items from `at` on, counted in the list before, by others. */
export interface ListEdit<T> {
  readonly at: number;
  readonly removed: number;
  readonly added: readonly T[];
}

/** How far ahead items are looked for that stand on; behind more than these the lists are taken to differ. */
const AHEAD = 24;

/** The edits that make one list of the other, ascending. Items are the same where they are one object or say the same. */
export function listChange<T extends object>(before: readonly T[], after: readonly T[]): readonly ListEdit<T>[] {
  if (before === after) return [];
  const edits: { at: number; removed: number; added: T[] }[] = [];
  const replace = (at: number, removed: number, added: readonly T[]): void => {
    const last = edits.at(-1);
    if (last !== undefined && last.at + last.removed === at) {
      last.removed += removed;
      last.added.push(...added);
    } else edits.push({ at, removed, added: [...added] });
  };
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    const [old, now] = [before[i], after[j]];
    if (old !== undefined && isSame(old, now)) {
      i++;
      j++;
      continue;
    }
    const [removed, added] = stepsToMeet(before, after, i, j);
    replace(i, removed, after.slice(j, j + added));
    i += removed;
    j += added;
  }
  if (i < before.length || j < after.length) replace(i, before.length - i, after.slice(j));
  return edits;
}

/** How many items went and how many came before both lists go on alike; one each where that is not in sight. */
function stepsToMeet<T>(before: readonly T[], after: readonly T[], i: number, j: number): readonly [number, number] {
  // The same finding with other words.
  if (keyOf(before[i]) !== undefined && keyOf(before[i]) === keyOf(after[j])) return [1, 1];
  for (let steps = 1; steps <= AHEAD; steps++) {
    for (let removed = steps; removed >= 0; removed--) {
      const [old, now] = [i + removed, j + steps - removed];
      if (old >= before.length || now >= after.length || keyOf(before[old]) !== keyOf(after[now])) continue;
      if (isSame(before[old], after[now])) return [removed, steps - removed];
    }
  }
  return [1, 1];
}

/** What tells a finding from others, undefined of what has none. */
function keyOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'key' in item ? item.key : undefined;
}

/** Whether two plain values say the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other);
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, at) => isSame(item, other[at]))
    );
  }
  const [fields, others] = [one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>];
  const names = Object.keys(fields);
  return names.length === Object.keys(others).length && names.every((name) => isSame(fields[name], others[name]));
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
  // Much quicker than flattening them where the list is long.
  return ([] as T[]).concat(...parts, list.slice(from));
}

/** Which items of a list go with the edits, and which come. */
export function replacedItems<T>(
  list: readonly T[],
  edits: readonly ListEdit<T>[],
): { readonly removed: readonly T[]; readonly added: readonly T[] } {
  return {
    removed: edits.flatMap(({ at, removed }) => list.slice(at, at + removed)),
    added: edits.flatMap(({ added }) => added),
  };
}

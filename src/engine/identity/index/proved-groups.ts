import type { KeyTable } from '../keys/key-table.ts';
import type { Profile } from '../profile.ts';
import { provingTexts } from './judge-pair.ts';

/** Kinds of keys by which rows are proved to be one customer, however many they are. */
const PROVING: ReadonlySet<string> = new Set(['number', 'whole', 'code']);

/** The keys of a row that can prove it to be the same as another. */
export function provingKeys(row: number, table: KeyTable): number[] {
  const proving: number[] = [];
  const keys = table.keysOf(row);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    if (table.count(key) > 1 && PROVING.has(table.kindOf(key))) proving.push(key);
  }
  return proving;
}

/**
 * The rows under a key, in groups that are one customer. Rows of one name without a code belong to the one code that
 * others of the name have; where those have several, nobody knows to which.
 */
export function provedGroups(key: number, table: KeyTable, profiles: readonly (Profile | null)[]): number[][] {
  const initial = { number: 'n', whole: 'w', code: 'c' }[table.kindOf(key) as 'number' | 'whole' | 'code'];
  const groups = new Map<string, number[]>();
  const codesOf = new Map<string, Set<string>>();
  table.each(key, (row) => {
    const profile = profiles[row];
    if (profile == null) return;
    for (const proof of provingTexts(profile)) {
      if (!proof.startsWith(initial)) continue;
      append(groups, proof, row);
      if (initial === 'w') {
        const codes = codesOf.get(profile.name.whole) ?? new Set();
        codesOf.set(profile.name.whole, codes.add(profile.code));
      }
    }
  });
  for (const [whole, codes] of codesOf) {
    const [code] = [...codes].filter((text) => text !== '');
    if (codes.size !== 2 || !codes.has('') || code === undefined) continue;
    const withCode = groups.get(`w|${whole}|${code}`) ?? [];
    withCode.push(...(groups.get(`w|${whole}|`) ?? []));
    groups.delete(`w|${whole}|`);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function append(groups: Map<string, number[]>, name: string, row: number): void {
  const group = groups.get(name);
  if (group === undefined) groups.set(name, [row]);
  else group.push(row);
}

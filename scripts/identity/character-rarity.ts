import { simplified } from '../../src/engine/identity/text/simplified.ts';

const CLASSES = 8;

/**
 * Characters by how rarely they stand in names: the first text holds those in more than 1/64 of all names, each further
 * one half as often; characters in none of the texts are the rarest.
 */
export function characterRarity(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    for (const character of new Set(simplified(name))) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const classes = Array.from({ length: CLASSES }, () => '');
  for (const [character, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!/^\p{Script=Han}$/u.test(character)) continue;
    const rank = Math.max(0, Math.floor(Math.log2(names.length / 64 / count)) + 1);
    if (rank < CLASSES) classes[rank] = (classes[rank] ?? '') + character;
  }
  return classes;
}

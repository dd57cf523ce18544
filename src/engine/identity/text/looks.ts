import looks from '../data/looks.json';

const ALIKE = new Set<number>();
for (const [character, others] of Object.entries(looks)) {
  for (let at = 0; at < others.length; at++) ALIKE.add(pairCode(character.charCodeAt(0), others.charCodeAt(at)));
}

function pairCode(a: number, b: number): number {
  return a < b ? a * 65_536 + b : b * 65_536 + a;
}

/** Whether two characters, by their codes, differ in so few strokes that one is written or read for the other. */
export function lookAlike(a: number, b: number): boolean {
  return ALIKE.has(pairCode(a, b));
}

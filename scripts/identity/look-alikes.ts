import cnchar from 'cnchar';
import order from 'cnchar-order';
import { damerauDistance } from '../../src/engine/identity/compare/distance.ts';
import { DAILY_CHARACTERS, commonCharacters } from './hanzi.ts';

/** Characters with fewer strokes than this are told apart by a single one. */
const FEW_STROKES = 4;
/** Share of strokes in which two characters may differ to be taken for each other. */
const MOST_DIFFERENT = 0.25;

/** For each character that has any, the characters behind it in the list that look like it, by the order of strokes. */
export function lookAlikes(): Record<string, string> {
  cnchar.use(order);
  const daily = commonCharacters().slice(0, DAILY_CHARACTERS);
  const strokes = daily.map((character) => String(cnchar.stroke(character, 'order')));
  const alike: Record<string, string> = {};
  for (let i = 0; i < daily.length; i++) {
    for (let j = i + 1; j < daily.length; j++) {
      if (!areAlike(strokes[i] ?? '', strokes[j] ?? '')) continue;
      const character = daily[i] ?? '';
      alike[character] = (alike[character] ?? '') + (daily[j] ?? '');
    }
  }
  return alike;
}

function areAlike(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (shorter < 2) return false;
  if (longer - shorter > longer * 0.45) return false;
  const holdsTheOther = shorter >= FEW_STROKES && (a.length > b.length ? a.endsWith(b) : b.endsWith(a));
  if (holdsTheOther) return true;
  const most = shorter <= FEW_STROKES ? 1 : Math.floor(longer * MOST_DIFFERENT);
  return longer - shorter <= most && damerauDistance(a, b, most) <= most;
}

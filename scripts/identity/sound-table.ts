import { pinyin } from 'pinyin-pro';
import { commonCharacters } from './hanzi.ts';

/** Syllable without tone → the characters read so, by their usual reading. */
export function soundTable(): Record<string, string> {
  const bySound: Record<string, string> = {};
  for (const character of commonCharacters()) {
    const [sound = ''] = pinyin(character, { toneType: 'none', type: 'array' });
    bySound[sound] = (bySound[sound] ?? '') + character;
  }
  return Object.fromEntries(Object.entries(bySound).sort(([a], [b]) => (a < b ? -1 : 1)));
}

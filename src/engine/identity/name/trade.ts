import words from '../data/trades.json';
import { soundOf } from '../text/sound.ts';

const WORDS = new Set(words.split(' '));
/** By their sound, so that 克技 and 科机 are 科技. */
const BY_SOUND = new Map<string, string>();
for (const word of [...WORDS].sort((a, b) => (a < b ? 1 : -1))) if (word.length > 1) BY_SOUND.set(soundOf(word), word);
const LONGEST = Math.max(...[...WORDS].map(({ length }) => length));
const MOST_WORDS = 4;

/** A name without form and places in two: the trade name (字号), at least two characters, and the words of trade behind it. */
export interface TradedName {
  readonly brand: string;
  /** As it is usually spelled; empty where there is none. */
  readonly trade: string;
}

export function splitTrade(core: string): TradedName {
  let brand = core;
  let trade = '';
  for (let taken = 0; taken < MOST_WORDS; taken++) {
    let word = '';
    for (let length = Math.min(LONGEST, brand.length - 2); length >= 1; length--) {
      const tail = brand.slice(-length);
      if (WORDS.has(tail)) word = tail;
      else if (length > 1) word = BY_SOUND.get(soundOf(tail)) ?? '';
      if (word !== '') break;
    }
    if (word === '') break;
    brand = brand.slice(0, -word.length);
    trade = word + trade;
  }
  return { brand, trade };
}

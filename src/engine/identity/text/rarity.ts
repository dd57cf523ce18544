import rarity from '../data/rarity.json';

const CLASS_OF = new Map<number, number>();
rarity.forEach((characters, rank) => {
  for (let at = 0; at < characters.length; at++) CLASS_OF.set(characters.charCodeAt(at), rank);
});
/** Rarity of characters that the list of names does not know. */
const UNKNOWN = rarity.length;

/** How much a character in a name says, from 1 (科: in very many names) to 9: about the binary logarithm of its rarity. */
export function rarityOf(code: number): number {
  return 1 + (CLASS_OF.get(code) ?? UNKNOWN);
}

/** Sum of the rarity of the characters of a text. */
export function weightOf(text: string): number {
  let weight = 0;
  for (let at = 0; at < text.length; at++) weight += rarityOf(text.charCodeAt(at));
  return weight;
}

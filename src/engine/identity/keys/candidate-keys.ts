import type { Profile } from '../profile.ts';
import { soundOf } from '../text/sound.ts';
import { weightOf } from '../text/rarity.ts';

/**
 * Kinds of keys with the most rows that one key of the kind may have: commoner ones say nothing and cost much. Those with 0
 * bring no rows together for comparing: rows are found by them.
 */
export const KEY_CAPS = {
  number: 0,
  whole: 0,
  phone: 24,
  code: 40,
  codeHead: 12,
  codeTail: 12,
  road: 16,
  contactPlace: 14,
  contactBrand: 14,
  boss: 12,
  core: 40,
  brand: 30,
  brandTrade: 40,
  sound: 24,
  soundTrade: 30,
  sorted: 24,
  gram: 16,
  skip: 16,
  lessOne: 16,
  soundGram: 12,
  flatHead: 16,
} as const;
export type KeyKind = keyof typeof KEY_CAPS;
export const KEY_KINDS = Object.keys(KEY_CAPS) as readonly KeyKind[];
/** More keys a row has never. */
export const MOST_KEYS = 56;

const RAREST_GRAMS = 4;
/** Characters at the start of a name from which keys with one left out are made. */
const HEAD = 5;

/**
 * The keys under which a row looks for others that may be the same customer. They depend on the row alone, so that an
 * edited row moves only its own keys. `put` is called with a kind and a text; equal texts of one kind meet.
 */
export function candidateKeys(profile: Profile, put: (kind: KeyKind, text: string) => void): void {
  evidenceKeys(profile, put);
  const { name } = profile;
  if (name.core === '') return;
  put('whole', name.whole);
  put('core', name.core);
  nameKeys(name.brand, name.trade, name.brandSound, put);
  for (const gram of rarestGrams(name.core)) put('gram', gram);
  for (let at = 0; at < Math.min(HEAD - 1, name.core.length); at++) {
    const head = name.core.slice(0, HEAD);
    if (head.length > 2) put('lessOne', head.slice(0, at) + head.slice(at + 1));
  }
  for (let at = 0; at + 2 < Math.min(name.coreSound.length, HEAD + 1); at++)
    put('soundGram', name.coreSound.slice(at, at + 3));
  if (name.flat !== name.core) put('flatHead', name.flat.slice(0, 4));
  else put('flatHead', name.core.slice(0, 4));
  for (const alias of name.aliases) {
    put('core', alias);
    put('brand', alias);
    put('sound', soundOf(alias));
    for (const gram of rarestGrams(alias)) put('gram', gram);
  }
  for (const { core, flat, brand, trade } of name.formers) {
    if (core === '') continue;
    put('core', core);
    put('flatHead', (flat === core ? core : flat).slice(0, 4));
    put('brandTrade', `${brand}|${trade.slice(0, 2)}`);
  }
}

function evidenceKeys(profile: Profile, put: (kind: KeyKind, text: string) => void): void {
  const { number, code, contact, contactIsTitle, address, boss, name, site } = profile;
  if (number !== '') put('number', number);
  for (const tail of profile.tails) put('phone', tail);
  if (code !== '') {
    put('code', code);
    put('codeHead', code.slice(0, 12));
    put('codeTail', code.slice(8));
  }
  if (address.road !== '') put('road', address.road);
  if (boss.length > 1) put('boss', boss);
  if (contact.length > 1 && !contactIsTitle) {
    const { city, province } = site.province >= 0 ? site : name.place;
    if (province >= 0) put('contactPlace', `${contact}${city}|${province}`);
    put('contactBrand', contact + name.brand.charAt(0));
    put('contactBrand', `${contact}|${name.brandSound.charAt(1)}`);
  }
}

function nameKeys(brand: string, trade: string, sound: string, put: (kind: KeyKind, text: string) => void): void {
  put('brand', brand);
  put('sound', sound);
  // The brand alone may be too common to look at: with the trade it is rarer.
  put('brandTrade', `${brand}|${trade.slice(0, 2)}`);
  put('soundTrade', `${sound}|${trade.slice(-2)}`);
  put('sorted', [...brand].sort().join(''));
  if (brand.length > 2) {
    put('brand', brand.slice(0, 2));
    put('sound', sound.slice(0, 2));
  }
  for (let first = 0; first < Math.min(brand.length, 4); first++) {
    for (let second = first + 2; second < Math.min(brand.length, 5); second++) {
      put('skip', brand.charAt(first) + brand.charAt(second));
    }
  }
}

/** The pairs of neighbouring characters that say most; of those that say as much, the first by their characters. */
function rarestGrams(text: string): string[] {
  const grams: { readonly gram: string; readonly weight: number }[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    const gram = text.slice(at, at + 2);
    grams.push({ gram, weight: weightOf(gram) });
  }
  if (grams.length > RAREST_GRAMS) grams.sort((a, b) => b.weight - a.weight || (a.gram < b.gram ? -1 : 1));
  return grams.slice(0, RAREST_GRAMS).map(({ gram }) => gram);
}

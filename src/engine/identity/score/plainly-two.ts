import { contactRelation, sharedPhone } from '../compare/evidence-features.ts';
import { sharedWeight } from '../compare/texts.ts';
import type { Profile } from '../profile.ts';
import { weightOf } from '../text/rarity.ts';

/** The share of the heavier name that two names of other words have in common at most: 科技, 有, a numeral. */
export const LITTLE_IN_COMMON = 0.15;

/**
 * Whether two rows are two customers without any measuring: both have a valid code, the codes differ, no phone or road
 * agrees, no other name is told, and the names differ behind their places; where they name the same person, the names
 * have next to nothing in common. Of 1.1 million such pairs, of labelled, made-up and benchmark rows, the model finds 31
 * likelier than −4 and none likelier than −1.4: far below what a person is shown.
 */
export function arePlainlyTwo(a: Profile, b: Profile): boolean {
  if (!a.codeHolds || !b.codeHolds || a.code === b.code || a.name.core === b.name.core) return false;
  if (a.name.formers.length > 0 || b.name.formers.length > 0) return false;
  if ((a.address.road !== '' && a.address.road === b.address.road) || sharedPhone(a, b) !== '') return false;
  return contactRelation(a, b) !== 1 || haveLittleInCommon(a.name.core, b.name.core);
}

function haveLittleInCommon(a: string, b: string): boolean {
  return sharedWeight(a, b) < LITTLE_IN_COMMON * Math.max(weightOf(a), weightOf(b));
}

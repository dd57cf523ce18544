import { contactRelation, sharedPhone } from '../compare/evidence-features.ts';
import { sharedWeight } from '../compare/texts.ts';
import type { Profile } from '../profile.ts';
import { weightOf } from '../text/rarity.ts';

/**
 * The share of the heavier name, by the rarity of its characters, that two names of other words have in common at most;
 * the smaller one where both rows name the same person.
 */
export const UNLIKE_NAMES = { anybody: 0.6, samePerson: 0.15 } as const;

/**
 * Whether two rows are two customers without any measuring: both have a valid code, the codes differ, no phone or road
 * agrees, no other name is told, and the names have little in common behind their places; where both tell a phone and a
 * person and those differ too, it is enough that the names are not the same. Of 1.2 million such pairs of labelled,
 * made-up and benchmark rows, those with codes that do not hold included, the model finds 14 likelier than −4 and none
 * likelier than −2: far below what a person is shown.
 */
export function arePlainlyTwo(a: Profile, b: Profile): boolean {
  if (!a.codeHolds || !b.codeHolds || a.code === b.code || a.name.core === b.name.core) return false;
  if (a.name.formers.length > 0 || b.name.formers.length > 0) return false;
  if ((a.address.road !== '' && a.address.road === b.address.road) || sharedPhone(a, b) !== '') return false;
  const isSamePerson = contactRelation(a, b) === 1;
  if (!isSamePerson && tellsWhoAnswers(a) && tellsWhoAnswers(b)) return true;
  const most = isSamePerson ? UNLIKE_NAMES.samePerson : UNLIKE_NAMES.anybody;
  return sharedWeight(a.name.core, b.name.core) < most * Math.max(weightOf(a.name.core), weightOf(b.name.core));
}

/** Whether a row has a phone and a person by more than the surname: if another row tells others, nothing is left open. */
export function tellsWhoAnswers({ phones, contact, contactIsTitle }: Profile): boolean {
  return phones.length > 0 && contact !== '' && !contactIsTitle;
}

import { contactRelation, sharedPhone } from '../compare/evidence-features.ts';
import type { Profile } from '../profile.ts';

/**
 * Whether two rows are two customers without any measuring: both have a valid code, the codes differ, no phone or road
 * agrees, no other name is told, and the names differ behind their places; where they name the same person, the names
 * have not even a character in common. Of 257,000 such pairs the model finds 13 as likely as −4, none likelier than −2.5:
 * far below what a person is shown.
 */
export function arePlainlyTwo(a: Profile, b: Profile): boolean {
  if (!a.codeHolds || !b.codeHolds || a.code === b.code || a.name.core === b.name.core) return false;
  if (a.name.formers.length > 0 || b.name.formers.length > 0) return false;
  if ((a.address.road !== '' && a.address.road === b.address.road) || sharedPhone(a, b) !== '') return false;
  return contactRelation(a, b) !== 1 || !haveCharacterInCommon(a.name.core, b.name.core);
}

function haveCharacterInCommon(a: string, b: string): boolean {
  for (let at = 0; at < a.length; at++) if (b.includes(a.charAt(at))) return true;
  return false;
}

import { addressRelation, codeRelation, contactRelation, sharedPhone } from '../compare/evidence-features.ts';
import { damerauDistance } from '../compare/distance.ts';
import { placeRelation } from '../compare/place-relation.ts';
import { NO_SEQUENCE, commonPrefix, gapsOf, isPermutation } from '../compare/texts.ts';
import type { NameForm } from '../name/name-form.ts';
import type { Profile } from '../profile.ts';
import { lookAlike } from '../text/looks.ts';
import { soundOf } from '../text/sound.ts';
import { formerRelation } from './former-relation.ts';

/**
 * Whether two rows are never joined without a person, however likely the model finds them: what tells sister companies
 * apart is in their names, and phone, contact and address are just what sisters share. An equal code outweighs all but a
 * branch, if its check holds or something else agrees; a trade name that is spelled otherwise needs something beside the
 * name that agrees.
 */
export function mustBeAsked(a: Profile, b: Profile): boolean {
  const code = codeRelation(a, b);
  if (code === 3 && a.codeHolds && b.codeHolds) return true;
  if (formerRelation(a.name, b.name) === 'same') return code === 3;
  if (a.name.branch !== b.name.branch) return true;
  if (code === 1 && (a.codeHolds || sameReach(a, b))) return false;
  if (a.name.ordinal !== b.name.ordinal) return true;
  if (a.name.digits !== b.name.digits && a.name.digits !== '' && b.name.digits !== '') return true;
  if (placeRelation(a.name.place, b.name.place) > 2 || areOtherTrades(a.name, b.name)) return true;
  const isSeconded = isCodeShared(a, b) || agreesBeside(a, b);
  if (a.name.brand === b.name.brand || isSlipOfTrade(a.name, b.name)) {
    return !isSeconded && isOneChanged(a.name.core, b.name.core) && differBeside(a, b);
  }
  return !areSpellingsOfOne(a.name, b.name) || !isSeconded;
}

/** 五金 and 机械, but not 五金 and 五金机电, nor 科技 and 料技. */
function areOtherTrades(a: NameForm, b: NameForm): boolean {
  if (a.trade === '' || b.trade === '' || a.trade.includes(b.trade) || b.trade.includes(a.trade)) return false;
  return damerauDistance(soundOf(a.trade), soundOf(b.trade), 1) > 1 && damerauDistance(a.core, b.core, 1) > 1;
}

/** Whether one name comes of the other by a slip of the hand, by shortening, or is told to be its former name. */
function areSpellingsOfOne(a: NameForm, b: NameForm): boolean {
  if (a.brandSound === b.brandSound || isFormer(a, b) || isFormer(b, a)) return true;
  const [shorter, longer] = a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core];
  if (gapsOf(shorter, longer) < NO_SEQUENCE) return true;
  return isSlip(a.brand, b.brand) || isSlip(a.core, b.core);
}

function isFormer(a: NameForm, b: NameForm): boolean {
  return a.aliases.some((alias) => alias === b.core || gapsOf(b.core, alias) < NO_SEQUENCE || isSlip(alias, b.core));
}

/** One character left out, put in, or changed for one that sounds or looks like it; two neighbours in another order. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 2 || damerauDistance(a, b, 1) !== 1) return false;
  if (a.length !== b.length || isPermutation(a, b)) return true;
  const at = commonPrefix(a, b);
  return soundOf(a.charAt(at)) === soundOf(b.charAt(at)) || lookAlike(a.charCodeAt(at), b.charCodeAt(at));
}

/** Whether one character stands for another: 服妆 and 服装 may be a slip or two companies that sound alike. */
function isOneChanged(a: string, b: string): boolean {
  return a.length === b.length && damerauDistance(a, b, 1) === 1 && !isPermutation(a, b);
}

/** 德生料技 and 德生科技: the trade names are equal, the slip is in the word of trade. */
function isSlipOfTrade(a: NameForm, b: NameForm): boolean {
  const length = Math.min(a.brand.length, b.brand.length);
  return length > 1 && commonPrefix(a.brand, b.brand) === length && isSlip(a.core, b.core);
}

/** Whether the codes are equal but for a slip. */
export function isCodeShared(a: Profile, b: Profile): boolean {
  const code = codeRelation(a, b);
  return code === 1 || code === 2;
}

/** Whether one reaches both by the same phone or the same person. */
function sameReach(a: Profile, b: Profile): boolean {
  return sharedPhone(a, b) !== '' || contactRelation(a, b) === 1;
}

/** Whether both rows tell a phone, contact or address, and not the same. */
function differBeside(a: Profile, b: Profile): boolean {
  const differentPhones = a.phones.length > 0 && b.phones.length > 0 && sharedPhone(a, b) === '';
  return differentPhones || contactRelation(a, b) === 3 || addressRelation(a, b, 0) === 3;
}

/** Whether a phone, contact or address is the same. */
export function agreesBeside(a: Profile, b: Profile): boolean {
  const sameRoad = a.address.road !== '' && a.address.road === b.address.road;
  return sameReach(a, b) || addressRelation(a, b, sameRoad ? 1 : 0) === 1;
}

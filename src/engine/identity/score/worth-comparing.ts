import { damerauDistance } from '../compare/distance.ts';
import { NO_SEQUENCE, gapsOf } from '../compare/texts.ts';
import type { Profile } from '../profile.ts';

/**
 * Whether two candidates can come out as one customer at all. Most share no more than two characters of their names: a
 * look at these few things costs a tenth of measuring the pair.
 */
export function worthComparing(a: Profile, b: Profile): boolean {
  return haveEvidence(a, b) || haveLikeNames(a, b);
}

function haveEvidence(a: Profile, b: Profile): boolean {
  if (a.address.road !== '' && a.address.road === b.address.road) return true;
  if (a.contact !== '' && a.contact === b.contact) return true;
  if (a.code !== '' && b.code !== '' && haveCodesAlike(a.code, b.code)) return true;
  return haveCommon(a.tails, b.tails);
}

/** Equal in their first twelve characters, or from the ninth on. */
function haveCodesAlike(a: string, b: string): boolean {
  return a.startsWith(b.slice(0, 12)) || a.slice(8) === b.slice(8);
}

function haveCommon(a: readonly string[], b: readonly string[]): boolean {
  for (const one of a) if (b.includes(one)) return true;
  return false;
}

function haveLikeNames({ name: a }: Profile, { name: b }: Profile): boolean {
  if (a.aliases.length > 0 || b.aliases.length > 0) return true;
  const sameSound = a.brandSound === b.brandSound;
  if (sameSound) return a.brand === b.brand || a.trade === '' || b.trade === '' || shareWord(a.trade, b.trade);
  const [shorter, longer] = a.core.length <= b.core.length ? [a, b] : [b, a];
  if (gapsOf(shorter.core, longer.flat) < NO_SEQUENCE || gapsOf(shorter.brand, longer.core) < NO_SEQUENCE) return true;
  const most = worthwhileEdits(shorter.core.length);
  return damerauDistance(a.coreSound, b.coreSound, most) <= most;
}

/** By how many edits names that are worth comparing may differ, by the length of the shorter. */
export function worthwhileEdits(length: number): number {
  return length > 4 ? 2 : 1;
}

function shareWord(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2) || a.includes(b) || b.includes(a);
}

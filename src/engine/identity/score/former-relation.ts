import { damerauDistance } from '../compare/distance.ts';
import { placeRelation } from '../compare/place-relation.ts';
import type { NameForm } from '../name/name-form.ts';

/** Shorter names are like many others. */
const LEAST_ALIKE = 3;

/**
 * Whether one of two rows tells the other's name as a former or other one (曾用名, 原…): the same with place and trade; one
 * that is alike, by one edit or without the place; or none.
 */
export function formerRelation(a: NameForm, b: NameForm): 'same' | 'alike' | 'none' {
  if (a.formers.length === 0 && b.formers.length === 0) return 'none';
  if (a.formers.some((former) => isSame(former, b)) || b.formers.some((former) => isSame(former, a))) return 'same';
  const aNames = [a, ...a.formers];
  const bNames = [b, ...b.formers];
  // Two current names are the model's to compare.
  return aNames.some((one) => bNames.some((other) => !(one === a && other === b) && isAlike(one, other)))
    ? 'alike'
    : 'none';
}

/** A short form (简称拓普) is too little to be sure. */
function isSame(former: NameForm, other: NameForm): boolean {
  if (former.whole !== other.whole && former.flat !== other.flat) return false;
  if (former.branch !== other.branch) return false;
  return former.trade !== '' || former.form !== '';
}

function isAlike(one: NameForm, other: NameForm): boolean {
  if (one.branch !== other.branch || one.ordinal !== other.ordinal || placeRelation(one.place, other.place) > 2) {
    return false;
  }
  return Math.min(one.core.length, other.core.length) >= LEAST_ALIKE && damerauDistance(one.core, other.core, 1) < 2;
}

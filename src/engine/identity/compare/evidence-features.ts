import type { Profile } from '../profile.ts';
import { damerauDistance } from './distance.ts';
import { placeRelation } from './place-relation.ts';
import { gramShare } from './texts.ts';

/** What is measured between two rows beside their names; the order is that of the model's inputs. */
export const EVIDENCE_FEATURES = [
  'phone',
  'phoneSharers',
  'contact',
  'boss',
  'road',
  'addressShare',
  'address',
  'site',
  'siteOfOther',
  'code',
  'brandSharers',
  'agreeing',
  'contradicting',
  'compared',
] as const;

type EvidenceFeature = (typeof EVIDENCE_FEATURES)[number];

/** How many rows share a phone or a trade name, as far as it matters: more than this is many. */
export const MANY_SHARERS = 9;

/** Counts over all rows, never above `MANY_SHARERS`. */
export interface Sharers {
  phone(tail: string): number;
  brand(brand: string): number;
}

/** Measures two rows into `out` from `start` on. The same for (a, b) and (b, a). */
export function evidenceFeatures(a: Profile, b: Profile, sharers: Sharers, out: Float32Array, start: number): void {
  const shared = sharedPhone(a, b);
  const phone = phoneRelation(a, b, shared);
  const contact = contactRelation(a, b);
  const boss = a.boss === '' || b.boss === '' ? 0 : a.boss === b.boss ? 1 : 2;
  const road = a.address.road !== '' && a.address.road === b.address.road ? 1 : 0;
  const address = addressRelation(a, b, road);
  const code = codeRelation(a, b);
  out[start + PLACES.phone] = phone;
  out[start + PLACES.phoneSharers] = shared === '' ? 0 : sharers.phone(shared);
  out[start + PLACES.contact] = contact;
  out[start + PLACES.boss] = boss;
  out[start + PLACES.road] = road;
  out[start + PLACES.addressShare] =
    a.address.rest === '' || b.address.rest === '' ? -1 : gramShare(a.address.rest, b.address.rest);
  out[start + PLACES.address] = address;
  out[start + PLACES.site] = placeRelation(a.site, b.site);
  out[start + PLACES.siteOfOther] = Math.max(placeRelation(a.name.place, b.site), placeRelation(b.name.place, a.site));
  out[start + PLACES.code] = code;
  out[start + PLACES.brandSharers] = a.name.brand === b.name.brand ? sharers.brand(a.name.brand) : 0;
  out[start + PLACES.agreeing] =
    (phone === 1 ? 1 : 0) +
    (contact === 1 ? 1 : 0) +
    (boss === 1 ? 1 : 0) +
    (address === 1 ? 1 : 0) +
    (code === 1 || code === 2 ? 1 : 0);
  out[start + PLACES.contradicting] =
    (phone === 3 ? 1 : 0) +
    (contact === 3 ? 1 : 0) +
    (boss === 2 ? 1 : 0) +
    (address === 3 ? 1 : 0) +
    (code === 3 ? 1 : 0);
  out[start + PLACES.compared] =
    (phone > 0 ? 1 : 0) + (contact > 0 ? 1 : 0) + (boss > 0 ? 1 : 0) + (address > 0 ? 1 : 0) + (code > 0 ? 1 : 0);
}

const PLACES = Object.fromEntries(EVIDENCE_FEATURES.map((name, at) => [name, at])) as Readonly<
  Record<EvidenceFeature, number>
>;

/** The tail of a number that both rows have; empty where they share none. The smallest, so that order does not matter. */
export function sharedPhone(a: Profile, b: Profile): string {
  let shared = '';
  for (const tail of a.tails) if (b.tails.includes(tail) && (shared === '' || tail < shared)) shared = tail;
  return shared;
}

/** 0 one has none, 1 a number in common, 2 numbers that differ by a digit, 3 nothing in common. */
function phoneRelation(a: Profile, b: Profile, shared: string): number {
  if (a.phones.length === 0 || b.phones.length === 0) return 0;
  if (shared !== '') return 1;
  return a.phones.some((one) => b.phones.some((other) => damerauDistance(one, other, 1) < 2)) ? 2 : 3;
}

/** 0 unknown, 1 the same person, 2 the same surname, the rest unknown, 3 two persons. */
export function contactRelation(a: Profile, b: Profile): number {
  if (a.contact === '' || b.contact === '') return 0;
  if (!a.contactIsTitle && !b.contactIsTitle) return a.contact === b.contact ? 1 : 3;
  return a.contact.startsWith(b.contact) || b.contact.startsWith(a.contact) ? 2 : 3;
}

/** 0 unknown, 1 the same road and number, 2 alike, 3 another address. */
export function addressRelation(a: Profile, b: Profile, road: number): number {
  if (a.address.rest === '' || b.address.rest === '') return 0;
  if (road === 1) return 1;
  return gramShare(a.address.rest, b.address.rest) > 0.6 ? 2 : 3;
}

/** 0 unknown, 1 the same, 2 nearly: one of them is mistyped, 3 two codes. */
export function codeRelation(a: Profile, b: Profile): number {
  if (a.code === '' || b.code === '') return 0;
  if (a.code === b.code) return 1;
  return !(a.codeHolds && b.codeHolds) && damerauDistance(a.code, b.code, 2) < 3 ? 2 : 3;
}

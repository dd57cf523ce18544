import type { Relation } from '../../model/customers.ts';
import { FEATURES, measure } from '../compare/features.ts';
import type { Sharers } from '../compare/evidence-features.ts';
import { addressRelation, contactRelation, sharedPhone } from '../compare/evidence-features.ts';
import { placeRelation } from '../compare/place-relation.ts';
import model from '../data/model.json';
import type { Profile } from '../profile.ts';
import { scorerOf } from '../score/boosted-trees.ts';
import type { Scorer } from '../score/boosted-trees.ts';
import { formerRelation } from '../score/former-relation.ts';
import { agreesBeside, isCodeShared, mustBeAsked } from '../score/must-be-asked.ts';
import { arePlainlyTwo } from '../score/plainly-two.ts';
import { worthComparing } from '../score/worth-comparing.ts';
import { weightOf } from '../text/rarity.ts';

/** Log-odds from which a pair is one customer without anybody being asked; P ≥ .99 by cross-validation (docs/identity.md). */
export const CERTAIN = 1.35;
/** Log-odds from which a pair is shown to a person; there F1 is at its highest. */
export const REVIEW = 0.25;
/** Pairs below count as nothing in the mean over a cluster. */
export const LEAST = -4;
/** The most that a pair has about which a person must be asked. */
const ASKED = CERTAIN - 0.1;
/**
 * A pair that a quarter of the trees finds so unlike is not judged further: of 110,000 pairs none came to `LEAST` after
 * that. About half of the pairs that are measured are such.
 */
export const HOPELESS = -6;
/** Pairs that are one by definition: same number, same name, same valid code. */
export const PROVED = 20;
/** The least that a pair has of which one tells the other's name, or nearly, as its former one. */
const FORMER_SAME = 4;
const FORMER_ALIKE = REVIEW + 0.25;
/** The most of 拓普第三五金厂 and 拓普五金厂 with nothing else in common. */
const OTHER_NUMBER = REVIEW - 2;
/** Rows that share a phone or boss without being related to each other: an accountant, a park. */
const FEW_SHARERS = 3;
/** A trade name that weighs so much is hardly chosen twice. */
const RARE_BRAND = 15;

const inputs = new Float32Array(FEATURES.length);

/**
 * How likely two rows are one customer, as log-odds; `PROVED` where it follows from number, name or code. Where `hopeless`
 * is given, a pair that looks worse at first sight is not judged further.
 */
export type PairScorer = (a: Profile, b: Profile, sharers: Sharers, hopeless?: number) => number;

/** The judge of pairs that asks a model where nothing is plain from the outset. */
export function pairScorer(score: Scorer): PairScorer {
  return (a, b, sharers, hopeless) => {
    if (isProved(a, b)) return PROVED;
    if (!isForModel(a, b)) return -Infinity;
    if (hopeless !== undefined && arePlainlyTwo(a, b)) return hopeless;
    measure(a, b, sharers, inputs);
    return corrected(score(inputs, hopeless), a, b);
  };
}

export const scorePair = pairScorer(scorerOf(model));

/** Whether two candidates that nothing proves to be one come before the model: it is trained on such pairs. */
export function isForModel(a: Profile, b: Profile): boolean {
  return a.name.core !== '' && b.name.core !== '' && worthComparing(a, b);
}

/** What names say outright counts more than what the model makes of them: a former name, a number that one alone has. */
function corrected(points: number, a: Profile, b: Profile): number {
  const former = formerRelation(a.name, b.name);
  if (former !== 'none') return Math.max(points, former === 'same' ? FORMER_SAME : FORMER_ALIKE);
  if (a.name.ordinal === b.name.ordinal) return points;
  return isCodeShared(a, b) || agreesBeside(a, b) ? points : Math.min(points, OTHER_NUMBER);
}

/** The score, below the certain tier where a person must be asked. */
export function restrained(points: number, a: Profile, b: Profile): number {
  return points >= CERTAIN && mustBeAsked(a, b) ? ASKED : points;
}

/** Whether two rows have a proving text in common. Asked of every pair, so no texts are made. */
export function isProved(a: Profile, b: Profile): boolean {
  if (a.number !== '' && a.number === b.number) return true;
  if (a.code !== b.code) return false;
  return (a.name.whole !== '' && a.name.whole === b.name.whole) || (a.codeHolds && a.name.branch === b.name.branch);
}

/**
 * Texts that only rows of one customer have in common: an equal 客户编号, an equal name with an equal code or none, an
 * equal code whose check holds (a branch company that writes its company's code is told by its name).
 */
export function provingTexts({ number, name, code, codeHolds }: Profile): string[] {
  const proofs: string[] = [];
  if (number !== '') proofs.push(`n|${number}`);
  if (name.whole !== '') proofs.push(`w|${name.whole}|${code}`);
  if (codeHolds) proofs.push(`c|${code}|${name.branch}`);
  return proofs;
}

/** What two different customers have to do with each other, or null. The weightiest relation only. */
export function relatePair(a: Profile, b: Profile, sharers: Sharers): Relation | null {
  const sameBrand = a.name.brand.length > 1 && (a.name.brand === b.name.brand || a.name.core === b.name.core);
  if (a.name.branch !== b.name.branch && isSameTrunk(a, b)) return 'branch';
  const phone = sharedPhone(a, b);
  const fewPhone = phone !== '' && sharers.phone(phone) <= FEW_SHARERS;
  const road = a.address.road !== '' && a.address.road === b.address.road;
  const together = fewPhone || (road && addressRelation(a, b, 1) === 1) || contactRelation(a, b) === 1;
  if (sameBrand && isGroup(a) !== isGroup(b) && (together || weightOf(a.name.brand) >= RARE_BRAND)) return 'parent';
  const sameBoss = a.boss.length > 1 && a.boss === b.boss;
  if (sameBoss && (fewPhone || road || placeRelation(a.site, b.site) === 1)) return 'boss';
  return fewPhone ? 'phone' : null;
}

function isSameTrunk(a: Profile, b: Profile): boolean {
  if (a.name.core === '' || b.name.core === '') return false;
  return a.name.core === b.name.core || (a.name.brand === b.name.brand && (a.name.trade === '' || b.name.trade === ''));
}

/** Whether a name is that of a group, without a trade of its own. */
export function isGroup({ name }: Profile): boolean {
  return name.form.includes('集团') && name.trade === '';
}

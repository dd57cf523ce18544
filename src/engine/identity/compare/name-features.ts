import type { NameForm } from '../name/name-form.ts';
import { lookAlike } from '../text/looks.ts';
import { rarityOf, weightOf } from '../text/rarity.ts';
import { soundOf } from '../text/sound.ts';
import { damerauDistance } from './distance.ts';
import { placeRelation } from './place-relation.ts';
import { commonPrefix, gapsOf, isPermutation, sharedWeight } from './texts.ts';

/** What is measured between two names; the order is that of the model's inputs. */
export const NAME_FEATURES = [
  'wholeEqual',
  'coreEqual',
  'brandEqual',
  'coreSoundEqual',
  'brandSoundEqual',
  'brandInOther',
  'coreInFlat',
  'coreGaps',
  'firstEqual',
  'prefix',
  'edit',
  'editShare',
  'soundEdit',
  'soundShare',
  'brandEdit',
  'brandSoundEdit',
  'sharedOfShorter',
  'sharedOfLonger',
  'leftShorter',
  'leftLonger',
  'brandLeftShorter',
  'brandLeftLonger',
  'oneChanged',
  'changedRarity',
  'changedCommon',
  'changedInTrade',
  'oneInserted',
  'swapped',
  'anagram',
  'trade',
  'tradeShared',
  'tradeEdit',
  'place',
  'placesMissing',
  'ordinal',
  'digitsDiffer',
  'branch',
  'office',
  'formDiffers',
  'alias',
  'shorterLength',
  'longerLength',
  'brandShorter',
  'brandLonger',
  'brandWeight',
] as const;

type NameFeature = (typeof NAME_FEATURES)[number];
const F = Object.fromEntries(NAME_FEATURES.map((name, at) => [name, at])) as Readonly<Record<NameFeature, number>>;
/** Distances above this are all alike. */
const MOST_EDITS = 8;

/** Measures two names into `out` from its start. The same for (a, b) and (b, a). */
export function nameFeatures(a: NameForm, b: NameForm, out: Float32Array): void {
  const aShorter = a.core.length < b.core.length || (a.core.length === b.core.length && a.core <= b.core);
  const shorter = aShorter ? a : b;
  const longer = aShorter ? b : a;
  const most = Math.max(longer.core.length, 1);
  out[F.wholeEqual] = a.whole !== '' && a.whole === b.whole ? 1 : 0;
  out[F.coreEqual] = a.core === b.core ? 1 : 0;
  out[F.brandEqual] = a.brand === b.brand ? 1 : 0;
  out[F.coreSoundEqual] = a.coreSound === b.coreSound ? 1 : 0;
  out[F.brandSoundEqual] = a.brandSound === b.brandSound ? 1 : 0;
  out[F.brandInOther] = brandInOther(a, b);
  out[F.coreInFlat] = longer.flat.includes(shorter.core) || longer.flat.includes(shorter.flat) ? 1 : 0;
  out[F.coreGaps] = Math.min(gapsOf(shorter.core, longer.core), gapsOf(shorter.flat, longer.flat));
  out[F.firstEqual] = commonPrefix(a.core, b.core) > 0 ? 1 : 0;
  out[F.prefix] = commonPrefix(a.core, b.core);
  const edit = damerauDistance(a.core, b.core, MOST_EDITS);
  const soundEdit = damerauDistance(a.coreSound, b.coreSound, MOST_EDITS);
  out[F.edit] = edit;
  out[F.editShare] = edit / most;
  out[F.soundEdit] = soundEdit;
  out[F.soundShare] = soundEdit / most;
  out[F.brandEdit] = damerauDistance(a.brand, b.brand, 4);
  out[F.brandSoundEdit] = damerauDistance(a.brandSound, b.brandSound, 4);
  weights(shorter, longer, out);
  changes(a, b, edit, out);
  parts(a, b, out);
  out[F.alias] = Math.max(aliasHit(a, b), aliasHit(b, a));
  out[F.shorterLength] = shorter.core.length;
  out[F.longerLength] = longer.core.length;
  out[F.brandShorter] = Math.min(a.brand.length, b.brand.length);
  out[F.brandLonger] = Math.max(a.brand.length, b.brand.length);
}

/** 2: one brand begins the other; 1: it stands in the other's core. */
function brandInOther(a: NameForm, b: NameForm): number {
  if (a.brand.length < 2 || b.brand.length < 2) return 0;
  if (a.core.startsWith(b.brand) || b.core.startsWith(a.brand)) return 2;
  return a.flat.includes(b.brand) || b.flat.includes(a.brand) ? 1 : 0;
}

function weights(shorter: NameForm, longer: NameForm, out: Float32Array): void {
  const core = sharedWeight(shorter.core, longer.core);
  const ofShorter = weightOf(shorter.core);
  const ofLonger = weightOf(longer.core);
  out[F.sharedOfShorter] = core / Math.max(1, Math.min(ofShorter, ofLonger));
  out[F.sharedOfLonger] = core / Math.max(1, ofShorter, ofLonger);
  out[F.leftShorter] = Math.min(ofShorter, ofLonger) - core;
  out[F.leftLonger] = Math.max(ofShorter, ofLonger) - core;
  const brand = sharedWeight(shorter.brand, longer.brand);
  const one = weightOf(shorter.brand);
  const other = weightOf(longer.brand);
  out[F.brandLeftShorter] = Math.min(one, other) - brand;
  out[F.brandLeftLonger] = Math.max(one, other) - brand;
  out[F.brandWeight] = Math.min(one, other);
}

/** How a single edit changed the name: another sound-alike, look-alike or unlike character; one more; two that swapped. */
function changes(a: NameForm, b: NameForm, edit: number, out: Float32Array): void {
  out[F.oneChanged] = 0;
  out[F.changedRarity] = 0;
  out[F.changedCommon] = 0;
  out[F.changedInTrade] = 0;
  out[F.oneInserted] = 0;
  out[F.swapped] = 0;
  out[F.anagram] = a.brand !== b.brand && isPermutation(a.brand, b.brand) ? 1 : 0;
  if (edit === 0 || edit > 2) return;
  const at = commonPrefix(a.core, b.core);
  const inTrade = at >= Math.min(a.brand.length, b.brand.length);
  out[F.changedInTrade] = inTrade ? 1 : 0;
  const x = a.core.charCodeAt(at);
  const y = b.core.charCodeAt(at);
  if (a.core.length === b.core.length) {
    if (isPermutation(a.core, b.core)) {
      out[F.swapped] = edit;
      return;
    }
    const alike = soundOf(a.core.charAt(at)) === soundOf(b.core.charAt(at)) ? 1 : lookAlike(x, y) ? 2 : 3;
    out[F.oneChanged] = edit === 1 ? alike : alike + 3;
    out[F.changedRarity] = Math.max(rarityOf(x), rarityOf(y));
    out[F.changedCommon] = Math.min(rarityOf(x), rarityOf(y));
    return;
  }
  const longer = a.core.length > b.core.length ? a.core : b.core;
  const doubled = longer.charAt(at) === longer.charAt(at - 1) || longer.charAt(at) === longer.charAt(at + 1);
  out[F.oneInserted] = doubled ? 1 : edit === 1 ? 2 : 3;
  out[F.changedRarity] = rarityOf(longer.charCodeAt(at));
}

function parts(a: NameForm, b: NameForm, out: Float32Array): void {
  out[F.trade] = tradeRelation(a.trade, b.trade);
  out[F.tradeShared] = sharedWeight(a.trade, b.trade) / Math.max(1, Math.min(weightOf(a.trade), weightOf(b.trade)));
  out[F.tradeEdit] = damerauDistance(a.trade, b.trade, 4);
  out[F.place] = placeRelation(a.place, b.place);
  out[F.placesMissing] = (a.place.province < 0 ? 1 : 0) + (b.place.province < 0 ? 1 : 0);
  out[F.ordinal] = a.ordinal === b.ordinal ? (a.ordinal === '' ? 0 : 1) : a.ordinal === '' || b.ordinal === '' ? 2 : 3;
  out[F.digitsDiffer] = a.digits === b.digits ? 0 : a.digits === '' || b.digits === '' ? 1 : 2;
  out[F.branch] = a.branch === b.branch ? (a.branch === '' ? 0 : 1) : a.branch === '' || b.branch === '' ? 2 : 3;
  out[F.office] = (a.office === '' ? 0 : 1) + (b.office === '' ? 0 : 1);
  out[F.formDiffers] = a.form === b.form ? 0 : a.form === '' || b.form === '' ? 1 : 2;
}

/** 0 none has one, 1 equal, 2 one has none, 3 one holds the other, 4 they share a word, 5 they have nothing in common. */
function tradeRelation(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  if (a === '' || b === '') return 2;
  if (a.includes(b) || b.includes(a)) return 3;
  return a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2) ? 4 : 5;
}

/** 3: an other name of one is the name of the other; 2: one shortens the other; 1: their beginnings are equal. */
function aliasHit(a: NameForm, b: NameForm): number {
  let best = 0;
  for (const alias of a.aliases) {
    if (alias === b.core || b.aliases.includes(alias)) return 3;
    const isPart = alias.length < b.core.length ? gapsOf(alias, b.core) < 4 : gapsOf(b.core, alias) < 4;
    if (isPart || damerauDistance(alias, b.core, 1) < 2) best = 2;
    else if (commonPrefix(alias, b.core) > 1) best = Math.max(best, 1);
  }
  return best;
}

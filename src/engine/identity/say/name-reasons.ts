import type { LinkReason } from '../../model/customers.ts';
import { shown } from '../../text/shown.ts';
import { damerauDistance } from '../compare/distance.ts';
import { placeRelation } from '../compare/place-relation.ts';
import { NO_SEQUENCE, commonPrefix, gapsOf, isPermutation } from '../compare/texts.ts';
import type { NameForm } from '../name/name-form.ts';
import { placeText } from '../name/places.ts';
import { lookAlike } from '../text/looks.ts';
import { soundOf } from '../text/sound.ts';
import { reasonAgainst, reasonFor } from './reason.ts';

/** What two names say for and against being one customer's. */
export function nameReasons(a: NameForm, b: NameForm): LinkReason[] {
  if (a.whole === '' || b.whole === '') return [];
  if (a.whole === b.whole) return [reasonFor('name', '名称相同', 'same name')];
  return [...likeness(a, b), ...differences(a, b)];
}

function likeness(a: NameForm, b: NameForm): LinkReason[] {
  const former = formerName(a, b) ?? formerName(b, a);
  if (former !== null) return [former];
  if (a.core === b.core) {
    const regions = placeRelation(a.place, b.place);
    if (regions === 3 || regions === 4 || a.branch !== b.branch || a.ordinal !== b.ordinal) return [sameBrand(a)];
    if (a.flat === b.flat && a.office === b.office) {
      return [reasonFor('name', '名称只差公司形式', 'names differ in the legal form only')];
    }
    return [
      reasonFor(
        'name',
        `去掉地名和公司形式后名称相同（${shown(a.spelled)}）`,
        `same name but for place and legal form (${shown(a.spelled)})`,
      ),
    ];
  }
  const oneEdit = singleEdit(a.core, b.core);
  if (oneEdit !== null) return [oneEdit, ...(a.brand === b.brand ? [sameBrand(a)] : [])];
  const [shorter, longer] = a.core.length <= b.core.length ? [a, b] : [b, a];
  const isShort = gapsOf(shorter.core, longer.core) < NO_SEQUENCE || gapsOf(shorter.core, longer.flat) < NO_SEQUENCE;
  if (isShort && shorter.core.length < longer.core.length) {
    return [
      reasonFor(
        'short-form',
        `“${shown(shorter.spelled)}”像是“${shown(longer.spelled)}”的简称`,
        `“${shown(shorter.spelled)}” looks like a short form of “${shown(longer.spelled)}”`,
      ),
    ];
  }
  if (a.brand === b.brand) return [sameBrand(a)];
  if (a.brandSound === b.brandSound) {
    return [
      reasonFor(
        'homophone',
        `字号同音（${brandOf(a)}、${brandOf(b)}）`,
        `trade names sound alike (${brandOf(a)}, ${brandOf(b)})`,
      ),
    ];
  }
  return damerauDistance(a.core, b.core, 2) < 3
    ? [reasonFor('spelling', '名称只差两字', 'names differ in two characters')]
    : [
        reasonAgainst(
          'trade-name',
          `字号不同（${brandOf(a)}、${brandOf(b)}）`,
          `different trade names (${brandOf(a)}, ${brandOf(b)})`,
        ),
      ];
}

/** The trade name with its numerals as written. */
function brandOf({ spelled, brand }: NameForm): string {
  return shown(spelled.slice(0, brand.length));
}

function sameBrand(name: NameForm): LinkReason {
  return reasonFor('trade-name', `字号相同（${brandOf(name)}）`, `same trade name (${brandOf(name)})`);
}

function formerName(a: NameForm, b: NameForm): LinkReason | null {
  const alias = [...a.aliases, ...a.formers.map(({ core }) => core)].find(
    (text) =>
      text === b.core ||
      b.aliases.includes(text) ||
      damerauDistance(text, b.core, 1) < 2 ||
      gapsOf(b.core, text) < NO_SEQUENCE,
  );
  return alias === undefined
    ? null
    : reasonFor('former-name', `曾用名“${shown(alias)}”`, `former or other name “${shown(alias)}”`);
}

/** How one edit makes one name of the other, in words; null where one does not. */
function singleEdit(a: string, b: string): LinkReason | null {
  if (damerauDistance(a, b, 1) !== 1) return null;
  const at = commonPrefix(a, b);
  const [x, y] = [shown(a.charAt(at)), shown(b.charAt(at))];
  if (isPermutation(a, b))
    return reasonFor('spelling', '相邻两字次序不同', 'two neighbouring characters in another order');
  if (a.length !== b.length) {
    const more = a.length > b.length ? x : y;
    return reasonFor('spelling', `仅多一字（${more}）`, `one more character only (${more})`);
  }
  if (soundOf(a.charAt(at)) === soundOf(b.charAt(at))) {
    return reasonFor('homophone', `仅一字同音（${x}、${y}）`, `one character of the same sound only (${x}, ${y})`);
  }
  if (lookAlike(a.charCodeAt(at), b.charCodeAt(at))) {
    return reasonFor('spelling', `仅一字形近（${x}、${y}）`, `one character that looks alike only (${x}, ${y})`);
  }
  return reasonAgainst('spelling', `有一字不同（${x}、${y}）`, `one character differs (${x}, ${y})`);
}

function differences(a: NameForm, b: NameForm): LinkReason[] {
  const reasons: LinkReason[] = [];
  const regions = placeRelation(a.place, b.place);
  if (regions === 3 || regions === 4) {
    const [one, other] = [placeText(a.place), placeText(b.place)];
    const brand = a.brand === b.brand ? '字号相同，' : '';
    reasons.push(
      reasonAgainst(
        'region',
        `${brand}地区不同（${one}、${other}）`,
        `${brand === '' ? '' : 'same trade name, '}different regions (${one}, ${other})`,
      ),
    );
  }
  if (a.ordinal !== b.ordinal) {
    const [one, other] = [a.ordinal, b.ordinal].map((ordinal) => (ordinal === '' ? '无' : `第${ordinal}`));
    reasons.push(
      reasonAgainst(
        'ordinal',
        `序号不同（${one}、${other}）`,
        `different numbers (${a.ordinal || 'none'}, ${b.ordinal || 'none'})`,
      ),
    );
  }
  if (a.branch !== b.branch) {
    const branch = shown(a.branch || b.branch);
    reasons.push(reasonAgainst('branch', `有一方是分公司（${branch}）`, `one is a branch company (${branch})`));
  }
  const tradesDiffer = a.trade !== '' && b.trade !== '' && !a.trade.includes(b.trade) && !b.trade.includes(a.trade);
  if (tradesDiffer && damerauDistance(a.trade, b.trade, 1) > 1) {
    reasons.push(
      reasonAgainst(
        'industry',
        `行业不同（${shown(a.trade)}、${shown(b.trade)}）`,
        `different trades (${shown(a.trade)}, ${shown(b.trade)})`,
      ),
    );
  }
  return reasons;
}

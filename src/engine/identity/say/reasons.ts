import type { Bilingual } from '../../model/finding.ts';
import type { IdentityDecision, LinkReason } from '../../model/customers.ts';
import { shown } from '../../text/shown.ts';
import {
  MANY_SHARERS,
  addressRelation,
  codeRelation,
  contactRelation,
  sharedPhone,
} from '../compare/evidence-features.ts';
import type { Sharers } from '../compare/evidence-features.ts';
import { damerauDistance } from '../compare/distance.ts';
import type { Profile } from '../profile.ts';
import { reasonAgainst, reasonFor } from './reason.ts';
import { nameReasons } from './name-reasons.ts';

/** Why two rows may be one customer, and what speaks against it: reasons for it first. */
export function reasonsFor(a: Profile, b: Profile, sharers: Sharers, decision: IdentityDecision | null): LinkReason[] {
  const reasons = [
    ...decisionReasons(decision),
    ...proofs(a, b),
    ...nameReasons(a.name, b.name),
    ...evidence(a, b, sharers),
  ];
  return [...reasons.filter(({ speaks }) => speaks === 'for'), ...reasons.filter(({ speaks }) => speaks === 'against')];
}

function decisionReasons(decision: IdentityDecision | null): LinkReason[] {
  if (decision === null) return [];
  const names: Bilingual = {
    zh: `“${shown(decision.first)}”和“${shown(decision.second)}”`,
    en: `“${shown(decision.first)}” and “${shown(decision.second)}”`,
  };
  if (decision.stale) {
    const say = decision.same ? reasonFor : reasonAgainst;
    return [
      say(
        'decision',
        `以前确认${names.zh}${decision.same ? '是' : '不是'}同一客户，之后资料有变动，请重新确认`,
        `${names.en} were once confirmed to be ${decision.same ? 'one customer' : 'two customers'}; the rows have changed since, so please confirm again`,
      ),
    ];
  }
  return [
    decision.same
      ? reasonFor('decision', '已确认是同一客户', 'confirmed to be the same customer')
      : reasonAgainst('decision', '已确认不是同一客户', 'confirmed to be two customers'),
  ];
}

function proofs(a: Profile, b: Profile): LinkReason[] {
  const reasons: LinkReason[] = [];
  if (a.number !== '' && a.number === b.number) {
    const number = shown(a.number);
    reasons.push(reasonFor('number', `客户编号相同（${number}）`, `same customer number (${number})`));
  }
  const code = codeRelation(a, b);
  if (code === 1) reasons.push(reasonFor('code', '统一社会信用代码相同', 'same unified social credit code'));
  if (code === 2) {
    const one = damerauDistance(a.code, b.code, 1) === 1;
    reasons.push(
      reasonFor(
        'code-near',
        `统一社会信用代码只差${one ? '一' : '两'}位`,
        `unified social credit codes differ in ${one ? 'one character' : 'two characters'} only`,
      ),
    );
  }
  if (code === 3) reasons.push(reasonAgainst('code', '统一社会信用代码不同', 'different unified social credit codes'));
  return reasons;
}

function evidence(a: Profile, b: Profile, sharers: Sharers): LinkReason[] {
  return [...phoneReasons(a, b, sharers), ...personReasons(a, b), ...addressReasons(a, b)];
}

function phoneReasons(a: Profile, b: Profile, sharers: Sharers): LinkReason[] {
  if (a.phones.length === 0 || b.phones.length === 0) return [];
  const tail = sharedPhone(a, b);
  if (tail === '') return [reasonAgainst('phone', '电话不同', 'different phones')];
  const number = shown(a.phones.find((phone) => phone.endsWith(tail)) ?? tail);
  const others = sharers.phone(tail) - 2;
  if (others <= 0) return [reasonFor('phone', `同一电话（${number}）`, `same phone (${number})`)];
  const many = others + 2 >= MANY_SHARERS;
  return [
    reasonFor(
      'phone',
      `同一电话（${number}，另有${many ? `至少${others}` : others}家共用）`,
      `same phone (${number}, shared by ${many ? `at least ${others}` : others} more)`,
    ),
  ];
}

function personReasons(a: Profile, b: Profile): LinkReason[] {
  const reasons: LinkReason[] = [];
  const contact = contactRelation(a, b);
  const name = shown(a.contact.length > b.contact.length ? a.contact : b.contact);
  if (contact === 1) reasons.push(reasonFor('contact', `联系人相同（${name}）`, `same contact (${name})`));
  if (contact === 2)
    reasons.push(reasonFor('contact', `联系人同姓（${name}）`, `contacts of the same surname (${name})`));
  if (contact === 3) reasons.push(reasonAgainst('contact', '联系人不同', 'different contacts'));
  if (a.boss !== '' && b.boss !== '') {
    const boss = shown(a.boss);
    reasons.push(
      a.boss === b.boss
        ? reasonFor('boss', `法定代表人相同（${boss}）`, `same legal representative (${boss})`)
        : reasonAgainst('boss', '法定代表人不同', 'different legal representatives'),
    );
  }
  return reasons;
}

function addressReasons(a: Profile, b: Profile): LinkReason[] {
  const sameRoad = a.address.road !== '' && a.address.road === b.address.road;
  const relation = addressRelation(a, b, sameRoad ? 1 : 0);
  const road = shown(a.address.road);
  if (relation === 1) return [reasonFor('address', `地址相同（${road}号）`, `same address (${road})`)];
  if (relation === 2) return [reasonFor('address', '地址相近', 'similar addresses')];
  return relation === 3 ? [reasonAgainst('address', '地址不同', 'different addresses')] : [];
}

import { NOWHERE, placeNamed } from './places.ts';
import type { Place } from './places.ts';
import { isRegion, isRemark, isSureRemark, isTrade, isWholeName } from './remarks.ts';

/** A name without its brackets: what stood in them is a place, a former name, a note, or part of the name. */
export interface Unbracketed {
  readonly text: string;
  /** All of the name but remarks and former names: places and parts in brackets included. */
  readonly all: string;
  readonly place: Place;
  /** A region abroad or a part of the country, which tells a company of its own: 新加坡, 华东. */
  readonly region: string;
  /** Former and other names, as written. */
  readonly aliases: readonly string[];
}

const FORMER =
  /^(?:原名称|原公司名|原企业名称|原名|曾用名|前身为?|又名|简称|现更名为|更名为|现名|现为|旧名|别名|曾名|亦称|原为|原)[:：]?(.{2,})$/u;
const PAIR = /[([]+([^()[\]]*)[)\]]*/gu;
/** A pair of brackets within another: 原拓普(集团)有限公司. */
const NESTED = /([([][^()[\]]*)[([]([^()[\]]*)[)\]](?=[^()[\]]*[)\]])/gu;
const OTHER_OPENING = /[【〔「『〖《〈{<]/gu;
const OTHER_CLOSING = /[】〕」』〗》〉}>]/gu;
const NOTE = /勿|客户|现金|业务|档|月结|停用|新|旧|老|重复|作废|删|代|转|总|VIP/iu;
const GROUP = /^[集团中国控股份]+$/u;
const COMPANY = /公司|厂$|集团$/u;
/** `…有限公司/月结`, `…有限公司-已建档`, `…有限公司*`: a remark behind a name that is long enough without it. */
const TAIL = /^(.*[\u4e00-\u9fff]{3,})[-/*_—–―~#|]+([^-/*_—–―~#|]{0,8})$/u;
/** `…有限公司-原拓普五金有限公司`. */
const FORMER_TAIL = /^(.{4,}?)[-/*_—–―~|,，;；]+((?:原|曾用名).{4,})$/u;

/** Takes brackets and remarks out of a name in NFKC, simplified, in lower case. */
export function withoutBrackets(name: string): Unbracketed {
  const bracketed = name.replace(OTHER_OPENING, '(').replace(OTHER_CLOSING, ')').replace(NESTED, '$1$2');
  const found: Found = { place: NOWHERE, region: '', aliases: [] };
  const tail = FORMER_TAIL.exec(bracketed);
  const former = FORMER.exec(tail?.[2] ?? '')?.[1];
  if (former !== undefined) found.aliases.push(former);
  const body = former === undefined ? bracketed : (tail?.[1] ?? bracketed);
  const all = body.replace(PAIR, (pair, inner: string, at: number) => {
    const isEnd = !/[\p{L}\p{N}]/u.test(body.slice(at + pair.length).replace(PAIR, ''));
    return isNoPart(inner, isEnd && isWholeName(body.slice(0, at).replace(PAIR, '')), found) ? '' : pair;
  });
  const outside = all.replace(PAIR, (_, inner: string) => partIn(inner.trim(), found));
  return withoutTail(outside, all, found);
}

interface Found {
  place: Place;
  region: string;
  readonly aliases: string[];
}

/** Whether what stands in brackets is a remark or another name, which is noted. */
function isNoPart(inner: string, isBehindName: boolean, found: Found): boolean {
  const text = inner.trim();
  const former = isTrade(text) ? undefined : FORMER.exec(text)?.[1];
  if (former !== undefined) found.aliases.push(former);
  else if (placeNamed(text) !== null) return false;
  else if (text.length > 4 && COMPANY.test(text) && !text.includes('分公司')) found.aliases.push(text);
  else return isSureRemark(text) || (isBehindName && isRemark(text));
  return true;
}

/** What of a pair of brackets stays in the name. */
function partIn(text: string, found: Found): string {
  const place = placeNamed(text);
  if (place !== null) {
    if (found.place === NOWHERE) found.place = place;
    return '';
  }
  if (isRegion(text)) {
    found.region = text;
    return '';
  }
  return (NOTE.test(text) && !isTrade(text)) || (text.length <= 4 && GROUP.test(text)) ? '' : text;
}

function withoutTail(outside: string, all: string, { place, region, aliases }: Found): Unbracketed {
  const found = { text: outside, all, place, region, aliases };
  const [, text, remark = ''] = TAIL.exec(outside) ?? [];
  if (text === undefined || COMPANY.test(remark)) return found;
  const named = placeNamed(remark);
  if (named !== null) return { ...found, text, place: place === NOWHERE ? named : place };
  if (!isWholeName(text)) return { ...found, text };
  if (remark !== '' && !isRemark(remark)) return found;
  return { ...found, text, all: TAIL.exec(all)?.[1] ?? all };
}

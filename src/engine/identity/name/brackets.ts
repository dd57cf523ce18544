import { NOWHERE, placeNamed } from './places.ts';
import type { Place } from './places.ts';

/** A name without its brackets: what stood in them is a place, a former name, a note, or part of the name. */
export interface Unbracketed {
  readonly text: string;
  readonly place: Place;
  /** Former and other names, as written. */
  readonly aliases: readonly string[];
}

const FORMER =
  /^(?:原名称|原公司名|原企业名称|原名|曾用名|前身为?|又名|简称|现更名为|更名为|现名|现为|旧名|别名|曾名|亦称|原为|原)[:：]?(.{2,})$/u;
const PAIR = /[([]+([^()[\]]*)[)\]]*/gu;
const NOTE = /勿|客户|现金|业务|档|月结|停用|新|旧|老|重复|作废|删|代|转|总|VIP/iu;
const COMPANY = /公司|厂$|集团$/u;
/** `…有限公司/月结`, `…有限公司-已建档`, `…有限公司*`: a remark behind a name that is long enough without it. */
const REMARK = /^(.*[\u4e00-\u9fff]{3,})[-/*_—~#|]+([^-/*_—~#|]{0,8})$/u;

/** Takes brackets and remarks out of a name in NFKC. */
export function withoutBrackets(name: string): Unbracketed {
  let place = NOWHERE;
  const aliases: string[] = [];
  const outside = name.replace(PAIR, (_, inner: string) => {
    const text = inner.trim();
    const former = FORMER.exec(text)?.[1];
    if (former !== undefined) {
      aliases.push(former);
      return '';
    }
    const named = placeNamed(text);
    if (named !== null) {
      if (place === NOWHERE) place = named;
      return '';
    }
    if (text.length > 4 && COMPANY.test(text)) {
      aliases.push(text);
      return '';
    }
    return NOTE.test(text) || (text.length <= 4 && /^[集团中国控股份]+$/u.test(text)) ? '' : text;
  });
  const remark = REMARK.exec(outside);
  const text = remark === null || COMPANY.test(remark[2] ?? '') ? outside : (remark[1] ?? outside);
  return { text, place, aliases };
}

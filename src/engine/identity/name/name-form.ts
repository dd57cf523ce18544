import { cleanText, withoutBlanks } from '../../cells/clean-text.ts';
import { placeRelation } from '../compare/place-relation.ts';
import { nameKey } from '../keys.ts';
import { LONGEST_COMPARED, boundedText, headOf } from '../text/bounded.ts';
import { simplified } from '../text/simplified.ts';
import { soundOf } from '../text/sound.ts';
import { withDigits } from '../text/digits.ts';
import { withoutBrackets } from './brackets.ts';
import { withoutForm } from './legal-form.ts';
import { NOWHERE, placeInside, placeText, placesAtStart } from './places.ts';
import type { Place } from './places.ts';
import { splitTrade } from './trade.ts';

/** A customer's name taken apart. All texts simplified, in lower case, numerals as digits, nothing but letters and digits. */
export interface NameForm {
  /**
   * All of the name but remarks and former names: equal for spellings that differ in width, blanks, brackets, script and
   * kind of numerals. Of a text that is longer than any name, its beginning with a digest of all of it.
   */
  readonly whole: string;
  /** Without office, branch and legal form. */
  readonly flat: string;
  /** `flat` without the places in it. */
  readonly core: string;
  /** `core` with its numerals as written, for sentences. */
  readonly spelled: string;
  /** The trade name (字号) at the start of `core`, at least two characters where there are so many. */
  readonly brand: string;
  /** The words of trade at the end of `core`, as they are usually spelled. */
  readonly trade: string;
  readonly coreSound: string;
  readonly brandSound: string;
  readonly place: Place;
  readonly form: string;
  /** 办事处, 门市部 …: the same customer. */
  readonly office: string;
  /** What tells a branch company from its company: `杭州` of 杭州分公司, another place in brackets. Empty for a company itself. */
  readonly branch: string;
  /** The number behind the name: 第一厂 and 第二厂 are two. */
  readonly ordinal: string;
  /** Further digits in the name. */
  readonly digits: string;
  /** Former and other names, each as its `core`. */
  readonly aliases: readonly string[];
  /** The same, each taken apart. */
  readonly formers: readonly NameForm[];
}

const OFFICE =
  /(?:办事处|门市部?|营业部|销售[一二三1-3]?部|销售处|销售科|业务[一二三1-3]?部|采购部|采购科|供应部|供应科|经营部|服务部|联络处|经销处|经销部|直营店|专卖店|旗舰店|展厅|仓库)$/u;
const BRANCH =
  /^(.+?(?:公司|厂|集团(?!有限|股份|公司)|股份(?!有限|公司)|有限(?!公司|责任)))(.{2,9}?)分(?:有限)?(?:公司|厂|部|店|行|社|院)?$/u;
const SHORT_BRANCH = /^(.{4,}?)(第.{1,2})?分(?:公司|厂|店|行)$/u;
/** 天利江西科技: a place inside counts behind a trade name. */
const LEAST_BEFORE_PLACE = 2;
const ORDINAL = /第(\d{1,3})(?:分?厂|工厂|公司|部|店|车间)?$|(\d{1,2})分?厂$/u;
/** 拓普第三五金厂. */
const INNER_ORDINAL = /第(\d{1,3})(?=[\u4e00-\u9fff]{2})/u;
const ST = /^\*?st(?=[\u4e00-\u9fff])/u;

/** Most names have no other: one list for all of them. */
const NONE: readonly never[] = [];

/** Other names of one name that are compared; nobody has more. */
const MOST_ALIASES = 4;

/**
 * Takes a name apart. Equal spellings of one name give equal forms; the parts never depend on other names. What is longer
 * than any name is taken apart at its beginning alone.
 */
export function nameForm(raw: string): NameForm {
  const written = withoutBlanks(simplified(cleanText(raw))).toLowerCase();
  const { text, all, place: bracketed, region, aliases: told } = withoutBrackets(headOf(written, LONGEST_COMPARED));
  const isLong = written.length > LONGEST_COMPARED;
  const aliases = told.slice(0, MOST_ALIASES);
  const whole = boundedText(withDigits(((isLong ? '' : nameKey(all)) || nameKey(written)).toLowerCase()));
  const { rest, office } = withoutOffice(plain(text.replace(ST, '')));
  const { head, branch } = withoutBranch(rest);
  const { trunk, form } = withoutForm(head);
  const start = placesAtStart(trunk, 2);
  const inside = withoutInnerPlaces(trunk.slice(start.length));
  const counted = withDigits(inside.core);
  const { core, ordinal, at, end } = withoutOrdinal(counted);
  const spelled = inside.core.length === counted.length ? inside.core.slice(0, at) + inside.core.slice(end) : core;
  const { brand, trade } = splitTrade(core);
  return {
    whole,
    flat: withDigits(trunk),
    core,
    spelled,
    brand,
    trade,
    coreSound: soundOf(core),
    brandSound: soundOf(brand),
    place: narrower(start.place, narrower(bracketed, inside.place)),
    form,
    office,
    branch: branch || region || (placeRelation(start.place, bracketed) > 2 ? placeText(bracketed) : ''),
    ordinal,
    digits: core.replace(/[^0-9]+/gu, ' ').trim(),
    aliases: aliases.length === 0 ? NONE : aliases.map(aliasCore).filter(({ length }) => length > 1),
    formers: aliases.length === 0 ? NONE : aliases.map(nameForm),
  };
}

function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The parts of a former name that are compared. */
function aliasCore(alias: string): string {
  const { trunk } = withoutForm(plain(alias));
  return withDigits(trunk.slice(placesAtStart(trunk, 2).length));
}

function withoutOffice(name: string): { rest: string; office: string } {
  const office = OFFICE.exec(name)?.[0] ?? '';
  return office !== '' && name.length - office.length >= 3
    ? { rest: name.slice(0, -office.length), office }
    : { rest: name, office: '' };
}

function withoutBranch(name: string): { head: string; branch: string } {
  const branch = BRANCH.exec(name);
  if (branch !== null) return { head: branch[1] ?? name, branch: withDigits(branch[2] ?? '') };
  const short = SHORT_BRANCH.exec(name);
  if (short === null) return { head: name, branch: '' };
  const body = short[1] ?? name;
  const inner = placeInside(body, LEAST_BEFORE_PLACE);
  const isAtEnd = inner !== null && body.length - inner.at - inner.length <= 1;
  const head = isAtEnd ? body.slice(0, inner.at) : body;
  return { head, branch: withDigits(name.slice(head.length).replace(/分.{1,2}$/u, '')) || '分' };
}

/** Takes the number out of a name, at `at` up to `end`; one at its start is part of the trade name (第一棉纺) and stays. */
function withoutOrdinal(core: string): { core: string; ordinal: string; at: number; end: number } {
  const found = ORDINAL.exec(core) ?? INNER_ORDINAL.exec(core);
  const ordinal = found?.[1] ?? found?.[2] ?? '';
  if (found === null || found.index < 2) return { core, ordinal, at: core.length, end: core.length };
  const end = found.index + found[0].length;
  return { core: core.slice(0, found.index) + core.slice(end), ordinal, at: found.index, end };
}

function withoutInnerPlaces(core: string): { core: string; place: Place } {
  const inner = placeInside(core, LEAST_BEFORE_PLACE);
  if (inner === null || core.length - inner.length < 3) return { core, place: NOWHERE };
  const end = inner.at + inner.length;
  const behind = /[省市]/u.test(core.charAt(end)) ? end + 1 : end;
  return { core: core.slice(0, inner.at) + core.slice(behind), place: inner.place };
}

/** The first place where it says anything, else the second; a province is made narrower by the other's city. */
export function narrower(a: Place, b: Place): Place {
  if (a.province < 0) return a.county === '' ? b : a;
  return a.city < 0 && b.province === a.province ? { ...b, county: a.county === '' ? b.county : a.county } : a;
}

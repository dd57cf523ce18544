import tree from '../data/places.json';

/** Where something is. Numbers of provinces and cities in the list; −1 unknown. County: its name without 区 or 县. */
export interface Place {
  readonly province: number;
  readonly city: number;
  readonly county: string;
}

export const NOWHERE: Place = { province: -1, city: -1, county: '' };

interface Division extends Place {
  readonly level: 'province' | 'city' | 'county';
  /** A county's name without 区 or 县 means it only behind its city or province: elsewhere 东方 is a word. */
  readonly bare: boolean;
}

const PEOPLES =
  '朝鲜族|土家族|苗族|藏族|羌族|彝族|哈尼族|壮族|傣族|景颇族|白族|傈僳族|布依族|侗族|回族|蒙古族|蒙古|哈萨克族|哈萨克|柯尔克孜|满族|瑶族|黎族|畲族|仫佬族|毛南族|水族|仡佬族|佤族|拉祜族|布朗族|纳西族|独龙族|怒族|普米族|土族|撒拉族|东乡族|保安族|裕固族|达斡尔族|鄂温克族|锡伯|塔吉克|维吾尔|各族';
const AUTONOMOUS = new RegExp(`(?:${PEOPLES})*自治[州县旗区]$`, 'u');

/** Ways in which a place is written, the full name first. */
function spellings(name: string): string[] {
  const short = name.replace(AUTONOMOUS, '');
  const bare =
    short === name && name.length > 2 ? name.replace(/(?:地区|林区|矿区|新区|省|市|盟|县|区|旗)$/u, '') : short;
  // 广西壮族自治 and 广西壮族; 内蒙古, where 蒙古 is no people behind a name.
  const cut = AUTONOMOUS.test(name) ? [name.slice(0, -1), name.slice(0, -3)] : [];
  if (name.startsWith('内蒙古')) cut.push('内蒙');
  return [...new Set([name, ...cut, bare])].filter(({ length }) => length > 1);
}

const DIVISIONS = new Map<string, Division[]>();
/** By the two characters with which a place begins: the length of the longest such. Spares most looks into the list. */
const LONGEST_FROM = new Map<number, number>();

/** The two characters of a text at a place, as one number. */
function startOf(text: string, at: number): number {
  return text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);
}

function add(name: string, place: Omit<Division, 'bare'>): void {
  for (const spelling of spellings(name)) {
    const known = DIVISIONS.get(spelling);
    const division = { ...place, bare: spelling !== name && place.level === 'county' };
    if (known === undefined) DIVISIONS.set(spelling, [division]);
    else known.push(division);
    const start = startOf(spelling, 0);
    LONGEST_FROM.set(start, Math.max(LONGEST_FROM.get(start) ?? 0, spelling.length));
  }
}

let cities = 0;
(tree as [string, [string, string][]][]).forEach(([province, list], number) => {
  add(province, { level: 'province', province: number, city: -1, county: '' });
  for (const [city, counties] of list) {
    // The districts of 北京 stand under no city: the province is the city.
    const own = city === '' ? -1 : cities++;
    if (city !== '') add(city, { level: 'city', province: number, city: own, county: '' });
    for (const county of counties.split(',')) {
      if (county === '') continue;
      const short = spellings(county).at(-1) ?? county;
      add(county, { level: 'county', province: number, city: own, county: short });
    }
  }
});

function agrees(inner: Place, outer: Place): boolean {
  return (
    (outer.province < 0 || inner.province === outer.province) &&
    (outer.city < 0 || inner.city < 0 || inner.city === outer.city)
  );
}

/** The place whose name is exactly this text, or null; a bare county counts only inside the place that is known. */
export function placeNamed(text: string, known: Place = NOWHERE): Place | null {
  const divisions = DIVISIONS.get(text);
  if (divisions === undefined) return null;
  let first: Division | null = null;
  let fitting = 0;
  for (const division of divisions) {
    if (!agrees(division, known) || (division.bare && known.province < 0)) continue;
    first ??= division;
    fitting++;
  }
  if (first === null) return null;
  if (fitting === 1 || first.level !== 'county') return join(first, known);
  // 鼓楼区 is in four cities: the name alone is known.
  return { ...known, county: first.county };
}

function join(place: Place, known: Place): Place {
  return {
    province: place.province,
    city: place.city >= 0 ? place.city : known.city,
    county: place.county === '' ? known.county : place.county,
  };
}

function longestFrom(text: string, at: number): number {
  return at + 2 > text.length ? 0 : (LONGEST_FROM.get(startOf(text, at)) ?? 0);
}

/** The places at the start of a text, from the larger to the smaller, and how many characters they take. At least `rest` remain. */
export function placesAtStart(text: string, rest: number, known: Place = NOWHERE): { place: Place; length: number } {
  let place = known;
  let at = 0;
  for (let taken = 0; taken < 4; taken++) {
    let found: Place | null = null;
    let length = Math.min(longestFrom(text, at), text.length - at - rest);
    for (; length >= 2; length--) {
      found = placeNamed(text.slice(at, at + length), place);
      if (found !== null) break;
    }
    if (found === null) break;
    place = found;
    at += length;
    if (/[省市区县]/u.test(text.charAt(at)) && text.length - at > rest) at++;
  }
  return { place, length: at };
}

/** A province or city named inside a text from `from` on (拓路安庆科技), or null. */
export function placeInside(text: string, from: number): { place: Place; at: number; length: number } | null {
  for (let at = from; at + 2 <= text.length; at++) {
    for (let length = Math.min(6, longestFrom(text, at), text.length - at); length >= 2; length--) {
      const [division] = DIVISIONS.get(text.slice(at, at + length)) ?? [];
      if (division === undefined || division.level === 'county') continue;
      return { place: { province: division.province, city: division.city, county: '' }, at, length };
    }
  }
  return null;
}

/** The full name of a province or city by numbers, for sentences. Empty where nothing is known. */
export function placeText({ province, city, county }: Place): string {
  if (city >= 0) return CITY_NAMES[city] ?? '';
  if (province >= 0) return PROVINCE_NAMES[province] ?? '';
  return county;
}

const PROVINCE_NAMES = (tree as [string, [string, string][]][]).map(([province]) => province);
const CITY_NAMES = (tree as [string, [string, string][]][]).flatMap(([, list]) =>
  list.flatMap(([city]) => (city === '' ? [] : [city])),
);

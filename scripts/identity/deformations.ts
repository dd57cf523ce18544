import looks from '../../src/engine/identity/data/looks.json';
import simplified from '../../src/engine/identity/data/simplified.json';
import sounds from '../../src/engine/identity/data/sounds.json';
import type { IdentityRow } from '../../src/engine/identity/identity-row.ts';
import type { Random } from '../sample/random.ts';
import type { MadeUpCompany } from './made-up-companies.ts';

/** The ways in which people spell a name a second time. */
export const DEFORMATIONS = [
  'suffix',
  'suffix',
  'suffix',
  'short',
  'regiondrop',
  'regiondrop',
  'regionadd',
  'spaces',
  'order',
  'brackets',
  'fullwidth',
  'traditional',
  'homophone',
  'visual',
  'typo',
  'note',
  'office',
  'former',
  'numerals',
] as const;

const TRADITIONAL = new Map<string, string>();
for (let at = 0; at < simplified.length; at += 2) TRADITIONAL.set(simplified.charAt(at + 1), simplified.charAt(at));
const SOUNDS = Object.values(sounds).map((characters) => characters.slice(0, 12));
const NUMERALS = '零一二三四五六七八九';

/** A row of the archive: the company's name spelled in these ways, its other cells as people fill them in. */
export function deform(company: MadeUpCompany, kinds: readonly string[], random: Random, number: string): IdentityRow {
  const has = (kind: string): boolean => kinds.includes(kind);
  const place = has('regiondrop')
    ? ''
    : has('regionadd')
      ? `${company.province}${company.cityName}市`
      : company.cityName;
  const bracketed = company.bracketed !== has('order');
  const form = has('suffix') ? random.pick(['', '', '公司', '有限责任公司']) : company.form;
  let trunk = has('short')
    ? company.brand + (random.chance(0.6) ? company.trade.slice(0, 2) : '')
    : company.brand + company.trade;
  if (has('former')) trunk = [...company.brand].reverse().join('') + company.trade;
  if (has('homophone')) trunk = changedOnce(trunk, random, (c) => SOUNDS.find((group) => group.includes(c)) ?? '');
  if (has('visual')) trunk = changedOnce(trunk, random, (c) => (looks as Record<string, string>)[c] ?? '');
  if (has('typo')) trunk = mistyped(trunk, random);
  let name = has('short')
    ? trunk
    : bracketed && place !== ''
      ? `${company.brand === trunk.slice(0, company.brand.length) ? trunk.slice(0, company.brand.length) : trunk.slice(0, 2)}（${place}）${trunk.slice(company.brand.length)}${form}`
      : `${place}${trunk}${form}`;
  if (company.tail !== '') name += company.tail;
  if (has('former') && random.chance(0.5))
    name = `${company.cityName}${company.brand}${company.trade}${form}（原${name}）`;
  if (has('numerals')) name = name.replace(/[一二三四五六七八九]/gu, (numeral) => String(NUMERALS.indexOf(numeral)));
  if (has('office')) name += random.pick(['办事处', '门市部', '销售部', '经营部']);
  if (has('note')) name += random.pick(['（新）', '*', '/月结', '-已建档', '（老客户）']);
  if (has('spaces')) name = `${name.slice(0, 3)}${random.pick([' ', '　'])}${name.slice(3)}`;
  if (has('brackets')) name = name.replaceAll('（', random.pick(['(', ' (', ''])).replaceAll('）', ')');
  if (has('traditional')) name = Array.from(name, (c) => TRADITIONAL.get(c) ?? c).join('');
  if (has('fullwidth')) name = name.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return { number, name, ...cells(company, random) };
}

function changedOnce(text: string, random: Random, othersFor: (character: string) => string): string {
  const from = random.whole(0, text.length - 1);
  for (let step = 0; step < text.length; step++) {
    const at = (from + step) % text.length;
    const others = [...othersFor(text.charAt(at))].filter((other) => other !== text.charAt(at));
    if (others.length > 0) return text.slice(0, at) + random.pick(others) + text.slice(at + 1);
  }
  return text;
}

function mistyped(text: string, random: Random): string {
  const at = random.whole(0, Math.max(0, text.length - 2));
  const kind = random.whole(0, 2);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at + 1) + text.slice(at);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

function cells(company: MadeUpCompany, random: Random): Omit<IdentityRow, 'number' | 'name'> {
  const phone = random.pick(company.phones);
  const grouped = random.chance(0.3)
    ? `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`
    : random.chance(0.2)
      ? `+86${phone}`
      : phone;
  return {
    code: random.chance(0.4) ? company.code : '',
    phones: random.chance(0.75) ? [grouped] : [],
    contact: random.chance(0.7) ? (random.chance(0.2) ? `${company.contact.charAt(0)}经理` : company.contact) : '',
    boss: random.chance(0.3) ? company.boss : '',
    address: random.chance(0.6)
      ? `${company.province}${company.city}${company.county}${company.road}${company.house}号`
      : '',
    region: random.chance(0.2) ? company.province : '',
  };
}

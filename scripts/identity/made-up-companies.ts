import places from '../../src/engine/identity/data/places.json';
import sounds from '../../src/engine/identity/data/sounds.json';
import trades from '../../src/engine/identity/data/trades.json';
import type { Random } from '../sample/random.ts';

/** A company that does not exist, with all that archives hold of it. */
export interface MadeUpCompany {
  readonly province: string;
  readonly city: string;
  /** The city as it stands in names: 杭州. */
  readonly cityName: string;
  readonly county: string;
  readonly brand: string;
  readonly trade: string;
  readonly form: string;
  /** Behind the form: 杭州分公司. */
  readonly tail: string;
  readonly bracketed: boolean;
  readonly code: string;
  readonly phones: readonly string[];
  readonly contact: string;
  readonly boss: string;
  readonly road: string;
  readonly house: number;
}

/** In what a company resembles another one, although it is another. */
export const LOOKALIKE_KINDS = [
  'region',
  'industry',
  'onechar',
  'anagram',
  'homophone',
  'branch',
  'ordinal',
  'sameboss',
  'sister',
] as const;
export type LookalikeKind = (typeof LOOKALIKE_KINDS)[number];

const BRAND_CHARACTERS = Array.from(
  '拓恒瑞科鑫浩腾博宏远泰隆卓越启辰嘉铂尚华盛普锐源达森凯航翔诚信固峰岳铭楷川耀旭安邦百川晨曦德鼎东方丰冠广海汉禾弘虹汇吉佳坚金锦景久君康朗乐力利联良凌龙茂美明能欧鹏平奇启谦勤青清庆全仁荣融润三善神胜时世顺四天通同万旺威维伟文无西祥新兴星秀雅亚延言阳一宜亿易益银英永优友宇玉元云运泽展兆振正至中忠卓子紫',
);
const SURNAMES = Array.from('张李王赵钱孙周吴郑陈林何高罗梁宋唐许韩冯邓曹彭曾萧田董袁潘于');
const GIVEN = Array.from('建国晓梅志强海燕文斌丽华栋春俊杰雪峰玉兰德明秀英天宇佳怡立新永康思远红霞广平');
const ROADS = [
  '人民路',
  '解放路',
  '工业大道',
  '创新路',
  '滨江路',
  '建设路',
  '科技路',
  '长江路',
  '学院路',
  '中山路',
  '兴业路',
  '和平路',
];
const FORMS = ['有限公司', '有限公司', '有限公司', '有限责任公司', '股份有限公司', '集团有限公司', '厂'];
const TRADES = trades.split(' ').filter(({ length }) => length >= 2 && length <= 4);
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const HOMOPHONES = Object.values(sounds).map((characters) =>
  Array.from(characters).filter((c) => BRAND_CHARACTERS.includes(c)),
);

interface City {
  readonly province: string;
  readonly city: string;
  readonly counties: readonly string[];
}
const CITIES: readonly City[] = (places as [string, [string, string][]][]).flatMap(([province, list]) =>
  list
    .map(([city, counties]) => ({ province, city: city === '' ? province : city, counties: counties.split(',') }))
    .filter(({ city }) => /^.{2,3}市$/u.test(city)),
);

export function madeUpCompany(random: Random): MadeUpCompany {
  const place = random.pick(CITIES);
  const length = random.chance(0.55) ? 2 : random.chance(0.7) ? 3 : 4;
  const brand = Array.from({ length }, () => random.pick(BRAND_CHARACTERS)).join('');
  return {
    ...seatIn(place, random),
    brand,
    trade: random.chance(0.25)
      ? random.pick(TRADES) + random.pick(['科技', '设备', '制品', '贸易'])
      : random.pick(TRADES),
    form: random.pick(FORMS),
    tail: '',
    bracketed: random.chance(0.15),
    ...registration(random),
  };
}

function seatIn({ province, city, counties }: City, random: Random) {
  return {
    province,
    city,
    cityName: city.slice(0, -1),
    county: random.pick(counties),
    road: random.pick(ROADS),
    house: random.whole(1, 1999),
  };
}

function registration(random: Random) {
  const person = (): string =>
    random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(0.5) ? random.pick(GIVEN) : '');
  const mobile = (): string => `1${random.pick(['30', '38', '59', '86', '99'])}${random.whole(10_000_000, 99_999_999)}`;
  return {
    code: `91${random.whole(100000, 659999)}${Array.from({ length: 10 }, () => ALPHABET.charAt(random.whole(0, ALPHABET.length - 1))).join('')}`,
    phones: [
      mobile(),
      random.chance(0.5) ? mobile() : `0${random.whole(510, 599)}${random.whole(20_000_000, 89_999_999)}`,
    ],
    contact: person(),
    boss: person(),
  };
}

/** Another company that resembles the first in the way of the kind; `sister` shares phone, contact and address besides. */
export function resembling(company: MadeUpCompany, kind: LookalikeKind, random: Random): MadeUpCompany {
  const other = { ...company, ...registration(random), road: random.pick(ROADS), house: random.whole(1, 1999) };
  const characters = Array.from(company.brand);
  const at = random.whole(0, characters.length - 1);
  switch (kind) {
    case 'region':
      return { ...other, ...seatIn(random.pick(CITIES.filter(({ city }) => city !== company.city)), random) };
    case 'industry':
      return { ...other, trade: random.pick(TRADES.filter((trade) => !company.trade.includes(trade))) };
    case 'onechar':
      return {
        ...other,
        brand: replaced(characters, at, random.pick(BRAND_CHARACTERS.filter((c) => c !== characters[at]))),
      };
    case 'anagram':
      return {
        ...other,
        brand:
          [...characters].reverse().join('') === company.brand
            ? `${company.brand}新`
            : [...characters].reverse().join(''),
      };
    case 'homophone':
      return { ...other, brand: replaced(characters, at, soundAlike(characters[at] ?? '', random)) };
    case 'branch':
      return {
        ...other,
        tail: `${random.pick(CITIES.filter(({ city }) => city !== company.city)).city.slice(0, -1)}分公司`,
        boss: company.boss,
      };
    case 'ordinal':
      return { ...other, form: `第${random.pick(['二', '三', '四'])}厂` };
    case 'sameboss':
      return {
        ...madeUpCompany(random),
        boss: company.boss,
        contact: company.contact,
        phones: company.phones,
        road: company.road,
        house: company.house,
      };
    case 'sister':
      return {
        ...company,
        ...registration(random),
        phones: company.phones,
        contact: company.contact,
        boss: company.boss,
        trade: random.pick(TRADES.filter((trade) => !company.trade.includes(trade))),
      };
  }
}

function replaced(characters: readonly string[], at: number, by: string): string {
  return characters.map((character, i) => (i === at ? by : character)).join('');
}

function soundAlike(character: string, random: Random): string {
  const others = HOMOPHONES.find((group) => group.includes(character))?.filter((other) => other !== character) ?? [];
  return others.length > 0 ? random.pick(others) : `${character}新`;
}

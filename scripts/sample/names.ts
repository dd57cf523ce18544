import type { Random } from './random.ts';

const CITIES = [
  ['杭州', '浙江'],
  ['宁波', '浙江'],
  ['温州', '浙江'],
  ['苏州', '江苏'],
  ['无锡', '江苏'],
  ['常州', '江苏'],
  ['合肥', '安徽'],
  ['芜湖', '安徽'],
  ['济南', '山东'],
  ['青岛', '山东'],
  ['佛山', '广东'],
  ['东莞', '广东'],
] as const;
const TRADE_FIRST = Array.from('拓恒瑞科鑫浩腾博宏远泰隆卓越启辰嘉铂尚华盛');
const TRADE_SECOND = Array.from('普锐源达森凯航翔诚信固峰岳铭楷川耀旭');
const BUSINESSES = [
  '五金工具',
  '机械',
  '模具',
  '量具',
  '切削工具',
  '精密机械',
  '紧固件',
  '轴承',
  '机电设备',
  '钢材贸易',
  '刀具',
  '铸造',
] as const;
const FORMS = ['有限公司', '有限责任公司', '股份有限公司'] as const;
const SURNAMES = Array.from('张李王赵钱孙周吴郑陈林何高罗梁宋唐许韩冯邓曹彭曾萧田董袁潘于');
const GIVEN = [
  '建国',
  '晓梅',
  '志强',
  '海燕',
  '文斌',
  '丽华',
  '国栋',
  '春燕',
  '俊杰',
  '雪峰',
  '玉兰',
  '德明',
  '秀英',
  '天宇',
  '佳怡',
  '立新',
  '永康',
  '思远',
  '红霞',
  '广平',
] as const;
const ROADS = ['人民路', '解放路', '工业大道', '创新路', '滨江路', '建设路', '科技路', '长江路'] as const;

/** Invented people, all different. */
export function makePeople(random: Random, count: number): string[] {
  const people = new Set<string>();
  while (people.size < count) people.add(random.pick(SURNAMES) + random.pick(GIVEN));
  return [...people];
}

export interface Company {
  readonly name: string;
  readonly region: string;
  readonly address: string;
  readonly contact: string;
  readonly phone: string;
  readonly code: string;
  readonly business: string;
}

/** Invented companies; trade names differ, so that no two look like one customer. */
export function makeCompanies(random: Random, count: number): Company[] {
  const trades = TRADE_FIRST.flatMap((first) => TRADE_SECOND.map((second) => first + second));
  if (trades.length < count) throw new RangeError('not enough trade names');
  for (let i = trades.length - 1; i > 0; i--) {
    const j = random.whole(0, i);
    [trades[i], trades[j]] = [trades[j] ?? '', trades[i] ?? ''];
  }
  return trades.slice(0, count).map((trade, i) => {
    const [city, region] = random.pick(CITIES);
    const business = random.pick(BUSINESSES);
    return {
      name: `${city}${trade}${business}${random.pick(FORMS)}`,
      region,
      address: `${region}省${city}市${random.pick(ROADS)}${random.whole(1, 999)}号`,
      contact: random.pick(SURNAMES) + random.pick(GIVEN),
      phone: `13${random.whole(0, 9)}${String(10_000_000 + i * 7919 + random.whole(0, 4000)).slice(-8)}`,
      code: creditCode(random, i),
      business,
    };
  });
}

const CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** An invented unified social credit code with its check character by GB 32100-2015. */
function creditCode(random: Random, serial: number): string {
  const body = `91330100MA${String(serial).padStart(3, '0')}${random.whole(1000, 9999)}`;
  const sum = [...body].reduce((total, letter, i) => total + CODE_ALPHABET.indexOf(letter) * (CODE_WEIGHTS[i] ?? 0), 0);
  return body + (CODE_ALPHABET[(31 - (sum % 31)) % 31] ?? '0');
}

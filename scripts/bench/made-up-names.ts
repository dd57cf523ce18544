import type { Random } from '../sample/random.ts';

const CITIES =
  '北京 上海 广州 深圳 杭州 南京 苏州 成都 武汉 西安 重庆 天津 长沙 郑州 济南 青岛 合肥 福州 宁波 无锡'.split(' ');
const BRANDS =
  '华鑫盛达恒泰瑞丰宏远金龙安康博创天成中科明德嘉禾润泽凯旋旭日星光江川佳健永兴隆顺和通联众信志晨曦启航卓越拓捷迅飞云峰雅致思源荣耀'.split(
    '',
  );
const TRADES =
  '科技 贸易 商贸 实业 电子 机械 建材 五金 生物科技 环保科技 物流 食品 化工 新能源 包装材料 精密仪器'.split(' ');
const FORMS = ['有限公司', '有限公司', '有限公司', '有限公司', '股份有限公司', '有限责任公司', '集团有限公司', '厂'];

/** Codes of GB 32100: digits and capitals without I, O, S, V and Z. */
const CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export function madeUpCity(random: Random): string {
  return random.pick(CITIES);
}

/** A company's name of 8 to 16 characters; two calls seldom give the same. */
export function madeUpName(random: Random): string {
  const brand = Array.from({ length: random.whole(2, 4) }, () => random.pick(BRANDS)).join('');
  return random.pick(CITIES) + brand + random.pick(TRADES) + random.pick(FORMS);
}

/** A unified social credit code whose check character holds. */
export function madeUpCode(random: Random): string {
  let code = `91${String(random.whole(110_000, 650_000))}`;
  while (code.length < 17) code += CODE_ALPHABET.charAt(random.whole(0, CODE_ALPHABET.length - 1));
  let sum = 0;
  let weight = 1;
  for (const character of code) {
    sum += CODE_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return code + CODE_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

export function madeUpMobile(random: Random): string {
  return `1${random.pick(['35', '36', '37', '38', '39', '50', '58', '86', '88'])}${String(random.whole(0, 99_999_999)).padStart(8, '0')}`;
}

/** The name as people type it into a ledger: mostly right, else with blanks, brackets or full-width forms. */
export function typedName(name: string, random: Random): string {
  const way = random.next();
  if (way < 0.9) return name;
  if (way < 0.93) return `${name} `;
  if (way < 0.95) return ` ${name}`;
  if (way < 0.97) return `（${name.slice(0, 2)}）${name.slice(2)}`;
  return way < 0.985 ? `${name.slice(0, 2)} ${name.slice(2)}` : `${name}\u3000`;
}

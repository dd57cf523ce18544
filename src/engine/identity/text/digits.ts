const DIGITS: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  壹: '1',
  贰: '2',
  叁: '3',
  肆: '4',
  伍: '5',
  陆: '6',
  柒: '7',
  捌: '8',
  玖: '9',
  幺: '1',
};
/** 五金 (hardware) is a word and no number. */
const NUMERALS = /[零〇一二三四六七八九壹贰叁肆伍陆柒捌玖幺]|五(?!金)/gu;

const ANY = /[零〇一二三四五六七八九十壹贰叁肆伍陆柒捌玖幺]/u;

/** The text with Chinese numerals as digits: 第四厂 and 第4厂 are one spelling. */
export function withDigits(text: string): string {
  if (!ANY.test(text)) return text;
  return text
    .replace(/十([一二三四五六七八九])/gu, '1$1')
    .replace(/第十/gu, '第10')
    .replace(NUMERALS, (numeral) => DIGITS[numeral] ?? numeral);
}

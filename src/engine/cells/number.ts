import { foldNumeral } from './numeral.ts';

const NUMBER = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)? ?(%|千|万|亿)? ?[岁人名个家户次天月年吨件]?$/;
const FACTORS: Readonly<Record<string, number>> = { '%': 0.01, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** The number of a text that counts something (`1,234`, `85%`, `45岁`, `1.2万`); null for all else, also the empty text. */
export function parseNumber(text: string): number | null {
  const folded = foldNumeral(text);
  const parts = folded === null ? null : NUMBER.exec(folded);
  if (parts === null) return null;
  const [, sign = '', whole = '', part = '', factor = ''] = parts;
  if (!/\d/.test(whole + part)) return null;
  const value = Number(`${sign}${whole.replaceAll(',', '')}${part}`);
  return factor === '%' ? value / 100 : value * (FACTORS[factor] ?? 1);
}

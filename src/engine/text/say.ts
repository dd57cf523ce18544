import { civilFromDay } from '../dates/civil.ts';
import type { Day } from '../model/civil-date.ts';
import type { Bilingual, FindingFact } from '../model/finding.ts';

const FEN_PER_YUAN = 100;
const YUAN_PER_WAN = 10_000;
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Days as they were said last, for findings name the same few hundred days again and again; a power of two. */
const SAID = 2048;
const said = Array.from({ length: SAID }, (): { day: Day; asOf: Day; words: Bilingual } | null => null);

/** A day as a sentence names it: `6月15日` within the as-of year, `2025年6月15日` otherwise. */
export function sayDay(day: Day, asOf: Day): Bilingual {
  const place = day & (SAID - 1);
  const known = said[place];
  if (known?.day === day && known.asOf === asOf) return known.words;
  const words = dayInWords(day, asOf);
  said[place] = { day, asOf, words };
  return words;
}

function dayInWords(day: Day, asOf: Day): Bilingual {
  const { year, month, day: date } = civilFromDay(day);
  const sameYear = year === civilFromDay(asOf).year;
  const name = MONTHS_EN[month - 1] ?? '';
  return {
    zh: sameYear ? `${month}月${date}日` : `${year}年${month}月${date}日`,
    en: sameYear ? `${date} ${name}` : `${date} ${name} ${year}`,
  };
}

/** An amount in fen as people say it: `12万元`, `3,400.50元`. Never rounded. */
export function sayFen(fen: number): Bilingual {
  const yuan = fen / FEN_PER_YUAN;
  const wan = yuan / YUAN_PER_WAN;
  const roundWan = Math.abs(wan) >= 1 && Number.isInteger(fen / ((YUAN_PER_WAN * FEN_PER_YUAN) / 10));
  const grouped = groupThousands(yuan);
  return { zh: roundWan ? `${wan}万元` : `${grouped}元`, en: `CNY ${grouped}` };
}

function groupThousands(yuan: number): string {
  const text = Number.isInteger(yuan) ? String(Math.abs(yuan)) : Math.abs(yuan).toFixed(2);
  const [whole = '', part] = text.split('.');
  let grouped = whole.slice(-3);
  for (let end = whole.length - 3; end > 0; end -= 3) grouped = `${whole.slice(Math.max(0, end - 3), end)},${grouped}`;
  return `${yuan < 0 ? '-' : ''}${grouped}${part === undefined ? '' : `.${part}`}`;
}

const COUNTED = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** A number of months as a policy writes it: 三个月, 3 months. */
export function sayMonths(months: number): Bilingual {
  return { zh: `${COUNTED[months] ?? months}个月`, en: months === 1 ? '1 month' : `${months} months` };
}

/** One line of the arithmetic. */
export function fact(zh: string, en: string, value: Bilingual | string): FindingFact {
  return { label: { zh, en }, value: typeof value === 'string' ? { zh: value, en: value } : value };
}

/** A count with its thousands apart. */
export function sayCount(count: number): string {
  return groupThousands(count);
}

/** A day of a year before any in a ledger: measured by it, every year is named. */
const NO_YEAR: Day = -1_000_000;

/** A span of days with their years: `2026年3月1日至6月30日`; one day where it is one. */
export function saySpan(from: Day, to: Day): Bilingual {
  const first = sayDay(from, NO_YEAR);
  if (from === to) return first;
  const last = sayDay(to, NO_YEAR);
  const sameYear = civilFromDay(from).year === civilFromDay(to).year;
  return { zh: `${first.zh}至${sameYear ? sayDay(to, from).zh : last.zh}`, en: `${first.en} to ${last.en}` };
}

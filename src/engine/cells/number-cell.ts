import { foldNumeral } from './numeral.ts';

const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const PERCENT = 100;

/** The number of a text: `1,200`, `60%` as 0.6, full-width digits; null for all else, also for the empty text. */
export function parseNumber(text: string): number | null {
  const folded = foldNumeral(text)?.trim() ?? '';
  const bare = folded.endsWith('%') ? folded.slice(0, -1).trimEnd() : folded;
  if (!NUMBER.test(bare)) return null;
  const number = Number(bare.replaceAll(',', ''));
  return bare === folded ? number : number / PERCENT;
}

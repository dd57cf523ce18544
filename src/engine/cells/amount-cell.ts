import { BAD_FEN } from '../model/records.ts';
import { isBlankText } from './clean-text.ts';
import { scaledInteger, shownDecimal } from './decimal.ts';
import { isErrorText } from './error-text.ts';
import { foldNumeral } from './numeral.ts';
import { plainFen } from './plain-amount.ts';

/** Why a text is no amount: a formula error, no amount at all (also `-`), or past the exactness of 2^53 fen. */
export type AmountProblem = 'empty' | 'error' | 'text' | 'too-large';

/** An amount in fen (1/100 yuan), or why there is none. */
export type ParsedAmount = { readonly fen: number } | { readonly problem: AmountProblem };

const FEN_DIGITS = 2;
const FEN_IN_YUAN = 100;
/** Noise that sums of doubles leave behind, absolute and relative. */
const NOISE = 1e-9;
const RELATIVE_NOISE = 4 * Number.EPSILON;

const CURRENCY = '(?:RMB|CNY|人民币)? ?¥?';
const AMOUNT = new RegExp(
  `^([-+]?) ?${CURRENCY} ?(\\(?) ?([-+]?) ?${CURRENCY} ?(\\d{1,3}(?:,\\d{3})+|\\d*)(?:\\.(\\d*))? ?` +
    '(千|万|十万|百万|千万|亿|百亿|千亿|万亿|w)? ?(元|圆|RMB|CNY|人民币)?整? ?(\\)?)(元?) ?(-?)$',
  'i',
);
const SCALES: Readonly<Record<string, number>> = {
  千: 3,
  w: 4,
  W: 4,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};

/** The amount of a text in fen, exact. `unit` is the multiplier of the header (10000 for 万元); a unit in the text wins. */
export function parseAmount(text: string, unit = 1): ParsedAmount {
  const fen = fenFromText(text, unit);
  if (fen > BAD_FEN) return { fen };
  if (Number.isNaN(fen)) return { problem: 'empty' };
  if (isErrorText(text)) return { problem: 'error' };
  return { problem: matchAmount(text) === null ? 'text' : 'too-large' };
}

/** The fen of an amount cell as columns keep them: NaN where the cell is empty, `BAD_FEN` where it holds no amount. */
export function readFen(cell: string | number, unit = 1): number {
  return typeof cell === 'number' ? fenFromNumber(cell, unit) : fenFromText(cell, unit);
}

/** The fen of a text, NaN for a blank one, `BAD_FEN` for no amount. */
export function fenFromText(text: string, unit = 1): number {
  const plain = unit === 1 ? plainFen(text) : NaN;
  if (!Number.isNaN(plain)) return plain;
  if (isBlankText(text)) return NaN;
  return matchAmount(text)?.fen(unit) ?? BAD_FEN;
}

/** The fen of a number cell: doubles carry noise, so two decimals are rounded to the nearest fen, more of them half up. */
export function fenFromNumber(yuan: number, unit = 1): number {
  const scaled = yuan * unit * FEN_IN_YUAN;
  const nearest = Math.round(scaled);
  if (Number.isNaN(nearest)) return NaN;
  if (!Number.isSafeInteger(nearest)) return BAD_FEN;
  if (Math.abs(scaled - nearest) <= NOISE + Math.abs(scaled) * RELATIVE_NOISE) return nearest + 0;
  const shown = shownDecimal(Math.abs(yuan));
  if (shown === null) return nearest + 0;
  const rounded = scaledInteger(shown, exponentOf(unit) + FEN_DIGITS);
  return rounded === null ? BAD_FEN : withSign(rounded, yuan < 0);
}

function matchAmount(text: string): { fen: (unit: number) => number } | null {
  const folded = foldNumeral(text);
  const parts = folded === null ? null : AMOUNT.exec(folded);
  if (parts === null) return null;
  const [, sign = '', open = '', inner = '', grouped = '', part = '', scale, yuan, close = '', late = '', after = ''] =
    parts;
  if (open.length !== close.length || late.length > close.length || (grouped === '' && part === '')) return null;
  if (sign.length + inner.length + open.length + after.length > 1) return null;
  const negative = sign === '-' || inner === '-' || open !== '' || after === '-';
  const whole = grouped.replaceAll(',', '');
  const ownUnit = scale !== undefined || yuan !== undefined || late !== '';
  const fen = (unit: number): number => {
    const exponent = ownUnit ? (SCALES[scale ?? ''] ?? 0) : exponentOf(unit);
    const rounded = scaledInteger({ whole, part }, exponent + FEN_DIGITS);
    return rounded === null ? BAD_FEN : withSign(rounded, negative);
  };
  return { fen };
}

function exponentOf(unit: number): number {
  return Math.round(Math.log10(unit));
}

/** Never −0, which prints and compares oddly. */
function withSign(fen: number, negative: boolean): number {
  return negative && fen !== 0 ? -fen : fen;
}

const MINUS = 0x2d;
const COMMA = 0x2c;
const POINT = 0x2e;
const ZERO = 0x30;
const YEN = 0xa5;
const FULL_WIDTH_YEN = 0xffe5;
const YUAN = 0x5143;
const WAN = 0x4e07;
const YI = 0x4ebf;

const FEN_DIGITS = 2;
const WAN_DIGITS = 4;
const YI_DIGITS = 8;
const GROUP = 3;
const LONGEST = 20;
const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10];

/**
 * The fen of a text as ledgers mostly spell it: sign, ¥, digits in groups or not, few decimals, 元, 万 or 亿.
 * NaN for all else, which the general reading then judges. It reads a million such cells in a few hundredths of a second.
 */
export function plainFen(text: string): number {
  let at = 0;
  let to = text.length;
  if (to > LONGEST) return NaN;
  const negative = text.charCodeAt(at) === MINUS;
  if (negative) at++;
  const first = text.charCodeAt(at);
  if (first === YEN || first === FULL_WIDTH_YEN) at++;
  const scale = scaleOf(text.charCodeAt(to - 1));
  if (scale >= 0) to--;
  const fen = scanDigits(text, at, to, FEN_DIGITS + Math.max(scale, 0));
  return negative && fen !== 0 ? -fen : fen;
}

/** Digits that a last character adds, −1 where it adds none because it is part of the number itself. */
function scaleOf(last: number): number {
  if (last === YUAN) return 0;
  if (last === WAN) return WAN_DIGITS;
  return last === YI ? YI_DIGITS : -1;
}

function scanDigits(text: string, from: number, to: number, exponent: number): number {
  let value = 0;
  let lastComma = -1;
  let point = -1;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
    } else if (code === COMMA && point < 0 && isGroupEnd(lastComma, from, at)) {
      lastComma = at;
    } else if (code === POINT && point < 0 && at > from) {
      point = at;
    } else {
      return NaN;
    }
  }
  const wholeEnd = point < 0 ? to : point;
  if (wholeEnd === from || (lastComma >= 0 && wholeEnd - lastComma - 1 !== GROUP)) return NaN;
  const power = POWERS[exponent - (point < 0 ? 0 : to - point - 1)];
  const fen = power === undefined ? NaN : value * power;
  return fen <= Number.MAX_SAFE_INTEGER ? fen : NaN;
}

/** A first group has one to three digits, each later one three. */
function isGroupEnd(lastComma: number, from: number, at: number): boolean {
  return lastComma < 0 ? at > from && at - from <= GROUP : at - lastComma - 1 === GROUP;
}

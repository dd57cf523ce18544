import { cleanText } from '../cells/clean-text.ts';
import { internationalMobile, internationalNumber } from './phone-numbering.ts';

/** The numbers of a phone cell. */
export interface PhoneCheck {
  /** `+8613800138000`; a local number without its area code stays as its digits. Extensions are left out. */
  readonly numbers: readonly string[];
  /** The pieces of the cell that are no phone numbers. */
  readonly problems: readonly string[];
}

/** A cell holds a few numbers; longer texts are something else. */
const LONGEST = 200;
const SEPARATORS = /[/\\、,;|\r\n\t]+|或者?|和|及/;
const DASHES = /[\u2010-\u2015\u2212]/g;
/** A note without digits in brackets (`(张三)`), names and labels before and behind (`手机:`, `张总`). */
const NOTES = /\([^()\d]*\)/g;
const LABEL_BEFORE = /^(?:[\u4e00-\u9fff]+|tel|mobile|mob|phone|fax|m|t)[.:]?\s*(?=[+(\d])/i;
const LABEL_BEHIND = /(\d)\s*[\u4e00-\u9fff]+$/;
const EXTENSION = /^(.+?)(?:转|分机号?|ext\.?|x|#)[-:.]?\d{1,6}$/i;
/** Not behind 400 and 800, whose own ten digits are grouped as people like. */
const DASHED_EXTENSION = /^((?!400|800)(?:\+?\d{1,4}-)*\d{7,8})-\d{1,6}$/;
const DIALLED = /^\+?[\d().·-]+$/;
const LOCAL = /^[2-9]\d{6,7}$/;
/** What nearly all cells hold: one mobile number and nothing else. */
const MOBILE = /^1[3-9]\d{9}$/;
const SERVICE = /^(?:9[56]\d{3,4}|1(?:00|23)\d{2})$/;
/** `87654321/22`: the second number differs in its last digits only. */
const LAST_DIGITS = /^\d{1,4}$/;

/** Reads the phone numbers of a cell: mobiles, landlines with or without area code, 400 and 800, extensions, several at once. */
export function checkPhones(text: string): PhoneCheck {
  const mobile = MOBILE.test(text) ? internationalMobile(text) : null;
  if (mobile !== null) return { numbers: [mobile], problems: [] };
  const clean = cleanText(text).replace(DASHES, '-');
  if (clean.length > LONGEST) return { numbers: [], problems: [clean.slice(0, LONGEST)] };
  const numbers: string[] = [];
  const problems: string[] = [];
  for (const part of clean.split(SEPARATORS)) {
    const piece = withoutNotes(part);
    if (piece === '') continue;
    const previous = numbers.at(-1);
    if (LAST_DIGITS.test(piece) && previous !== undefined && problems.length === 0) {
      numbers.push(previous.slice(0, -piece.length) + piece);
    } else {
      readPiece(piece, numbers, problems);
    }
  }
  if (numbers.length === 0 && problems.length === 0 && clean !== '') problems.push(clean);
  return { numbers: [...new Set(numbers)], problems };
}

function withoutNotes(piece: string): string {
  return piece.replace(NOTES, ' ').trim().replace(LABEL_BEFORE, '').replace(LABEL_BEHIND, '$1').trim();
}

/** Blanks stand inside numbers as well as between them: the longest run of tokens that is a number wins. */
function readPiece(piece: string, numbers: string[], problems: string[]): void {
  const tokens = piece.split(/\s+/);
  let from = 0;
  while (from < tokens.length) {
    let to = tokens.length;
    let number: string | null = null;
    for (; to > from; to--) {
      number = readNumber(tokens.slice(from, to).join(''));
      if (number !== null) break;
    }
    if (number === null) problems.push(tokens[from] ?? piece);
    else numbers.push(number);
    from = number === null ? from + 1 : to;
  }
}

function readNumber(text: string): string | null {
  const bare = withoutNotes(text);
  return dialled(DASHED_EXTENSION.exec(bare)?.[1] ?? '') ?? dialled(bare) ?? dialled(EXTENSION.exec(bare)?.[1] ?? '');
}

function dialled(text: string): string | null {
  if (!DIALLED.test(text)) return null;
  const digits = text.replace(/[^\d+]/g, '');
  if (LOCAL.test(digits) || SERVICE.test(digits)) return digits;
  return internationalNumber(digits);
}

import { shown } from '../text/shown.ts';

const INNER_BLANKS = /[\s\u00a0\u200b-\u200f\u2060\ufeff]+/gu;
const PUNCTUATION = /[()（）【】[\]〔〕《》「」"'“”‘’.。,，、·・\-—_/\\&]+/gu;

/** Common Chinese characters alone are their own key: nothing in them is a width, a blank, a bracket or a case. */
function isCommonChinese(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  return true;
}

/** What two spellings of one name have in common: width, blanks, brackets, case. Empty where nothing is left. */
export function nameKey(name: string): string {
  if (isCommonChinese(name)) return name;
  return name.normalize('NFKC').replace(INNER_BLANKS, '').replace(PUNCTUATION, '').toUpperCase();
}

/** The key of a person's name: full-width forms and blanks (张　三) make no other person. Longer than any name is cut. */
export function personKey(name: string): string {
  return shown(isCommonChinese(name) ? name : name.normalize('NFKC').replace(INNER_BLANKS, ''));
}

/** What a number or code mostly is: its own key. */
const PLAIN_NUMBER = /^[!-`{-~]*$/;

/** The key of a number or code: width, blanks and case make no other number. */
export function numberKey(text: string): string {
  if (PLAIN_NUMBER.test(text)) return text;
  return text.normalize('NFKC').replace(INNER_BLANKS, '').toUpperCase();
}

import { shown } from '../text/shown.ts';

const INNER_BLANKS = /[\s\u00a0\u200b-\u200f\u2060\ufeff]+/gu;
const PUNCTUATION = /[()（）【】[\]〔〕《》「」"'“”‘’.。,，、·・\-—_/\\&]+/gu;
const LEGAL_FORMS = [
  '集团股份有限公司',
  '股份有限责任公司',
  '集团有限责任公司',
  '股份有限公司',
  '有限责任公司',
  '集团有限公司',
  '股份公司',
  '有限公司',
  '集团公司',
  '责任公司',
  '总公司',
  '公司',
] as const;

/** What two spellings of one name have in common: width, blanks, brackets, case. Empty where nothing is left. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(INNER_BLANKS, '').replace(PUNCTUATION, '').toUpperCase();
}

/** The name without its legal form, for proposals: `杭州拓普五金` of `杭州拓普五金有限公司`. Takes a `nameKey`. */
export function trunkKey(key: string): string {
  const form = LEGAL_FORMS.find((ending) => key.endsWith(ending) && key.length > ending.length + 1);
  return form === undefined ? key : key.slice(0, -form.length);
}

/** The key of a person's name: full-width forms and blanks (张　三) make no other person. Longer than any name is cut. */
export function personKey(name: string): string {
  return shown(name.normalize('NFKC').replace(INNER_BLANKS, ''));
}

/** The key of a number or code: width, blanks and case make no other number. */
export function numberKey(text: string): string {
  return text.normalize('NFKC').replace(INNER_BLANKS, '').toUpperCase();
}

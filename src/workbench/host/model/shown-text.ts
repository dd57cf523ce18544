import type { CellValue } from './cell-value.ts';
import { plainValue } from './cell-value.ts';
import { serialParts } from './entered-date.ts';

/** A cell's text as the sheet shows it: the common number, percent and date formats; others show as General. */
export function shownText(value: CellValue | undefined, format: string, dateSystem: 1900 | 1904): string {
  if (typeof value !== 'number')
    return typeof value === 'boolean' ? String(value).toUpperCase() : String(plainValue(value));
  const section = sectionFor(value, format);
  if (section === 'General' || section === '@' || section === '') return generalText(value);
  if (isDateFormat(section)) return dateText(value, section, dateSystem) ?? '#'.repeat(8);
  return numberText(value, section, format.split(';').length > 1 && value < 0);
}

/** True when a number format shows dates or times. */
function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(withoutLiterals(format)) && !/[0#]/.test(withoutLiterals(format).replace(/s\.0+/gi, ''));
}

function withoutLiterals(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/g, '');
}

function sectionFor(value: number, format: string): string {
  const sections = format.split(';');
  if (value < 0 && sections[1] !== undefined) return sections[1];
  if (value === 0 && sections[2] !== undefined) return sections[2];
  return sections[0] ?? 'General';
}

function generalText(value: number): string {
  if (Math.abs(value) >= 1e11 || (value !== 0 && Math.abs(value) < 1e-9)) {
    const [digits = '', exponent = '0'] = value.toExponential(5).split('e');
    const size = Math.abs(Number(exponent)).toString().padStart(2, '0');
    return `${digits.replace(/\.?0+$/, '')}E${exponent.startsWith('-') ? '-' : '+'}${size}`;
  }
  return String(Number(value.toPrecision(11)));
}

const NUMBER_PART = /[#0?][#0?,.]*/;

function numberText(value: number, section: string, dropsSign: boolean): string {
  const pattern = NUMBER_PART.exec(section.replace(/"[^"]*"/g, ''))?.[0];
  if (pattern === undefined) return generalText(value);
  const scaled = Math.abs(section.includes('%') ? value * 100 : value);
  const [, fraction = ''] = pattern.split('.');
  const wanted = (fraction.match(/0/g) ?? []).length;
  const digits = scaled.toFixed((fraction.match(/[0#?]/g) ?? []).length);
  const [whole = '0', rest = ''] = digits.split('.');
  const grouped = pattern.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const decimals = rest.slice(0, wanted) + rest.slice(wanted).replace(/0+$/, '');
  const text = decimals === '' ? grouped : `${grouped}.${decimals}`;
  const shown = section
    .replace(/"([^"]*)"/g, '$1')
    .replace(NUMBER_PART, text)
    .replace(/\\(.)|_.|\*.|\[[^\]]*\]/g, '$1');
  return value < 0 && !dropsSign ? `-${shown}` : shown;
}

const DATE_TOKEN = /"([^"]*)"|\\(.)|\[[^\]]*\]|(y+|m+|d+|h+|s+|AM\/PM|上午\/下午)|([\s\S])/gi;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dateText(serial: number, section: string, dateSystem: 1900 | 1904): string | null {
  const parts = serialParts(serial, dateSystem);
  if (parts === null) return null;
  let text = '';
  let afterHours = false;
  for (const [, literal, escaped, token, other] of section.matchAll(DATE_TOKEN)) {
    if (token === undefined) {
      text += literal ?? escaped ?? other ?? '';
      continue;
    }
    const letter = token.charAt(0).toLowerCase();
    const two = token.length >= 2;
    const number = (value: number): string => (two ? String(value).padStart(2, '0') : String(value));
    if (letter === 'y') text += token.length > 2 ? String(parts.year) : String(parts.year % 100).padStart(2, '0');
    else if (letter === 'd') text += number(parts.day);
    else if (letter === 'h') text += number(Math.floor(parts.seconds / 3600));
    else if (letter === 's') text += number(parts.seconds % 60);
    else if (letter === 'm' && afterHours) text += number(Math.floor(parts.seconds / 60) % 60);
    else if (letter === 'm') text += token.length >= 3 ? (MONTHS[parts.month - 1] ?? '') : number(parts.month);
    if (letter === 'h') afterHours = true;
    else if (letter !== 's') afterHours = false;
  }
  return text;
}

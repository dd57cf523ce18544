import type { CellValue } from './cell-value.ts';
import { ERROR_TEXTS } from './cell-value.ts';
import { enteredDate } from './entered-date.ts';
import { formulaFault } from './entered-formula.ts';

/** What a cell becomes when something is written into it. */
export interface Entered {
  readonly value: CellValue | undefined;
  readonly formula?: string;
  /** The format that Excel gives to a cell of format General along with the value. */
  readonly format?: string;
}

/** Excel keeps 32,767 characters in a cell. */
const MAX_TEXT = 32_767;
/** Excel keeps 15 digits of a number: a typed identity card number loses its last three. */
const MAX_DIGITS = 15;
const NUMBER = /^([-+]?)\s*([¥￥$]?)\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE]([-+]?\d{1,3}))?\s*(%?)$/;
const BRACKETS = /^\(\s*([¥￥$]?[\d,.]+)\s*\)$/;

/**
 * What Excel makes of a written value, null where it refuses it (office.js: InvalidArgument).
 * In a cell of format `@` every text stays a text and a number becomes one.
 */
export function enteredValue(
  input: string | number | boolean,
  format: string,
  dateSystem: 1900 | 1904,
): Entered | null {
  if (typeof input === 'boolean') return { value: input };
  if (typeof input === 'number') return { value: format === '@' ? String(input) : input };
  if (input === '') return { value: undefined };
  if (input.length > MAX_TEXT) return null;
  if (format === '@') return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  return enteredText(input, dateSystem);
}

function enteredText(input: string, dateSystem: 1900 | 1904): Entered | null {
  const text = input.trim();
  if (text.startsWith('=') && text.length > 1) return enteredFormula(text);
  const number = enteredNumber(text);
  if (number !== null) return number;
  if (/^[-+@]./.test(text)) return enteredFormula(`=${text.replace(/^[+@]/, (sign) => (sign === '@' ? '' : sign))}`);
  if (/^(?:TRUE|FALSE)$/i.test(text)) return { value: text.toUpperCase() === 'TRUE' };
  if (ERROR_TEXTS.includes(text.toUpperCase())) return { value: { error: text.toUpperCase() } };
  const date = enteredDate(text, dateSystem);
  return date === null ? { value: input } : { value: date.serial, format: date.format };
}

function enteredFormula(formula: string): Entered | null {
  return formulaFault(formula) === null ? { value: 0, formula } : null;
}

function enteredNumber(text: string): Entered | null {
  const inner = BRACKETS.exec(text)?.[1];
  const match = NUMBER.exec(inner ?? text);
  if (match === null) return null;
  const [, sign, currency = '', digits = '', exponent, percent] = match;
  const plain = `${keptDigits(digits.replaceAll(',', ''))}${exponent === undefined ? '' : `e${exponent}`}`;
  const size = Number(plain) / (percent === '%' ? 100 : 1);
  if (!Number.isFinite(size)) return null;
  const value = sign === '-' || inner !== undefined ? -size : size;
  const format = formatOf(digits, currency, percent === '%', exponent !== undefined);
  return format === null ? { value } : { value, format };
}

function keptDigits(digits: string): string {
  let seen = 0;
  return digits.replace(/\d/g, (digit) => {
    if (seen > 0 || digit !== '0') seen++;
    return seen > MAX_DIGITS ? '0' : digit;
  });
}

function formatOf(digits: string, currency: string, isPercent: boolean, isScientific: boolean): string | null {
  const hasFraction = digits.includes('.');
  if (isScientific) return '0.00E+00';
  if (isPercent) return hasFraction ? '0.00%' : '0%';
  const grouped = hasFraction ? '#,##0.00' : '#,##0';
  if (currency !== '') return `"${currency}"${grouped}`;
  return digits.includes(',') ? grouped : null;
}

import type { Area } from '../engine/model/cell.ts';

/** Longest address that `getRanges` takes. */
const LONGEST_ADDRESS = 8192;

/** Letters of a zero-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 address of an area without its sheet. */
export function areaAddress(area: Area): string {
  const first = `${columnLetters(area.column)}${String(area.row + 1)}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${String(area.row + area.rows)}`;
}

/** Addresses of the areas joined by commas, as few and as long as Excel takes them. */
export function* joinedAddresses(areas: readonly Area[], longest = LONGEST_ADDRESS): Generator<string> {
  let current = '';
  for (const area of areas) {
    const address = areaAddress(area);
    if (current !== '' && current.length + 1 + address.length > longest) {
      yield current;
      current = '';
    }
    current = current === '' ? address : `${current},${address}`;
  }
  if (current !== '') yield current;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** One area of an address: its sheet, which may be in quotes and hold anything, and its corners, which may lack a part. */
const ONE_AREA =
  /(?:'(?:[^']|'')*'!|[^!,']*!)?\$?([A-Za-z]{0,3})\$?(\d{0,7})(?::\$?([A-Za-z]{0,3})\$?(\d{0,7}))?(?:,\s*|$)/y;

/** The areas of an address as Excel writes it, with or without sheet names, whole rows and columns included; null where it is none. */
export function areasIn(address: string): Area[] | null {
  const text = address.trim();
  const areas: Area[] = [];
  ONE_AREA.lastIndex = 0;
  while (ONE_AREA.lastIndex < text.length) {
    const match = ONE_AREA.exec(text);
    if (match === null) return null;
    const [, column = '', row = '', lastColumn = column, lastRow = row] = match;
    if ((column === '') !== (lastColumn === '') || (row === '') !== (lastRow === '') || column + row === '')
      return null;
    areas.push(
      areaBetween(spanOf(column, lastColumn, columnNumber, LAST_COLUMN), spanOf(row, lastRow, Number, LAST_ROW)),
    );
  }
  return areas.length === 0 ? null : areas;
}

type Span = readonly [first: number, last: number];

function spanOf(first: string, last: string, numberOf: (text: string) => number, most: number): Span {
  return first === '' ? [1, most] : [numberOf(first), numberOf(last)];
}

function areaBetween([left, right]: Span, [top, bottom]: Span): Area {
  return {
    row: Math.min(top, bottom) - 1,
    column: Math.min(left, right) - 1,
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

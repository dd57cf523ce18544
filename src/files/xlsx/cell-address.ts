import type { Area } from '../../engine/model/cell.ts';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
const LETTERS = 26;
const CODE_BEFORE_A = 64;

/** A cell's place, zero-based; null for a text that is no address within a sheet. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | null {
  let index = 0;
  let column = 0;
  for (; index < address.length; index += 1) {
    const letter = (address.charCodeAt(index) & ~32) - CODE_BEFORE_A;
    if (letter < 1 || letter > LETTERS) break;
    column = column * LETTERS + letter;
  }
  let row = 0;
  for (; index < address.length; index += 1) {
    const digit = address.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  const valid = row >= 1 && row <= LAST_ROW + 1 && column >= 1 && column <= LAST_COLUMN + 1;
  return valid ? { row: row - 1, column: column - 1 } : null;
}

/** `B2:D5` or `B2`, dollar signs allowed; null for anything else. */
export function parseArea(reference: string): Area | null {
  const [from = '', to = from] = reference.replaceAll('$', '').split(':');
  const first = parseAddress(from);
  const last = parseAddress(to);
  if (first === null || last === null) return null;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return { row, column, rows: Math.abs(last.row - first.row) + 1, columns: Math.abs(last.column - first.column) + 1 };
}

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / LETTERS)) {
    letters = String.fromCharCode(CODE_BEFORE_A + 1 + ((left - 1) % LETTERS)) + letters;
  }
  return letters;
}

export function formatAddress(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

/** `B2:D5`, or `B2` where the area is one cell. */
export function formatArea(area: Area): string {
  const first = formatAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${formatAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

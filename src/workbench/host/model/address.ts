import type { Area } from '../../../engine/model/cell.ts';
import { isInSheet, MAX_COLUMNS, MAX_ROWS } from './area.ts';

/** `AB` for 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 27 for `AB`. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `B3`, `B3:C9`, `B:C` for whole columns and `3:9` for whole rows. */
export function areaAddress(area: Area): string {
  if (area.rows === MAX_ROWS && area.row === 0 && area.columns < MAX_COLUMNS) {
    return `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  }
  if (area.columns === MAX_COLUMNS && area.column === 0) return `${area.row + 1}:${area.row + area.rows}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  const last = `${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as it stands before `!`, in quotes where Excel wants them. */
export function quotedSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

const CELLS = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/;
const COLUMNS = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/;
const ROWS = /^(\d{1,7}):(\d{1,7})$/;

/** The area of an A1 address without a sheet name, null where it is none. `$` is read over. */
export function parseArea(address: string): Area | null {
  const text = address.replaceAll('$', '').trim();
  const area = cellArea(CELLS.exec(text)) ?? columnArea(COLUMNS.exec(text)) ?? rowArea(ROWS.exec(text));
  return area !== null && isInSheet(area) ? area : null;
}

function cellArea(match: RegExpExecArray | null): Area | null {
  if (match === null) return null;
  const [, letters = '', digits = '', letters2 = letters, digits2 = digits] = match;
  return between(Number(digits) - 1, columnIndex(letters), Number(digits2) - 1, columnIndex(letters2));
}

function columnArea(match: RegExpExecArray | null): Area | null {
  return match === null ? null : between(0, columnIndex(match[1] ?? ''), MAX_ROWS - 1, columnIndex(match[2] ?? ''));
}

function rowArea(match: RegExpExecArray | null): Area | null {
  return match === null ? null : between(Number(match[1]) - 1, 0, Number(match[2]) - 1, MAX_COLUMNS - 1);
}

function between(row1: number, column1: number, row2: number, column2: number): Area {
  return {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  };
}

/** `'客户 档案'!A1:B2` in its two parts; the sheet is null where the address names none. */
export function splitAddress(address: string): { readonly sheet: string | null; readonly cells: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address.trim());
  if (match === null) return { sheet: null, cells: address.trim() };
  return { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), cells: match[3] ?? '' };
}

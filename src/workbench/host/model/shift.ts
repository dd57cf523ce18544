import type { Area } from '../../../engine/model/cell.ts';
import { columnIndex, columnLetters } from './address.ts';

/** Rows or columns that come in (count > 0) or go (count < 0) before position `at`. */
export interface Shift {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
}

/** Where an area stands after the shift, null when it was deleted whole. An area grows when rows come in within it. */
export function shiftedArea(area: Area, shift: Shift): Area | null {
  const isRows = shift.axis === 'rows';
  const span = isRows ? shiftedSpan(area.row, area.rows, shift) : shiftedSpan(area.column, area.columns, shift);
  if (span === null) return null;
  return isRows
    ? { ...area, row: span.start, rows: span.length }
    : { ...area, column: span.start, columns: span.length };
}

function shiftedSpan(start: number, length: number, shift: Shift): { start: number; length: number } | null {
  const { at, count } = shift;
  if (count > 0) {
    if (at <= start) return { start: start + count, length };
    return at < start + length ? { start, length: length + count } : { start, length };
  }
  const gone = { start: at, end: at - count };
  const before = Math.max(0, Math.min(start + length, gone.start) - start);
  const after = Math.max(0, start + length - Math.max(start, gone.end));
  if (before + after === 0) return null;
  return { start: start < gone.start ? start : Math.max(start + count, gone.start), length: before + after };
}

const REFERENCE =
  /("(?:[^"]|"")*")|('(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}_(])/gu;

/**
 * A formula's text after the shift: references to the shifted sheet move, those to deleted cells become `#REF!`.
 * `isShifted` tells whether a reference's sheet (null: the formula's own) is the one that shifts.
 */
export function shiftedFormula(formula: string, shift: Shift, isShifted: (sheet: string | null) => boolean): string {
  return formula.replace(REFERENCE, (whole: string, ...groups: (string | undefined)[]) => {
    const [text, prefix, d1 = '', letters = '', d2 = '', digits = '', d3 = '', letters2, d4 = '', digits2] = groups;
    if (text !== undefined) return whole;
    const sheet = prefix === undefined ? null : prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
    if (!isShifted(sheet)) return whole;
    const row = Number(digits) - 1;
    const column = columnIndex(letters);
    const last = { row: Number(digits2 ?? digits) - 1, column: columnIndex(letters2 ?? letters) };
    const area = shiftedArea({ row, column, rows: last.row - row + 1, columns: last.column - column + 1 }, shift);
    if (area === null) return `${prefix ?? ''}#REF!`;
    const first = `${d1}${columnLetters(area.column)}${d2}${area.row + 1}`;
    if (letters2 === undefined) return `${prefix ?? ''}${first}`;
    const end = `${d3}${columnLetters(area.column + area.columns - 1)}${d4}${area.row + area.rows}`;
    return `${prefix ?? ''}${first}:${end}`;
  });
}

import { BooleanNumber } from '@univerjs/core';
import type { IColumnData, IRowData } from '@univerjs/core';
import type { ColumnData, RowData } from '../../host/model/workbook-data.ts';

/** Pixels of one character of the standard font, and of the margin of a cell. */
const CHARACTER_PIXELS = 7;
const MARGIN_PIXELS = 5;
const PIXELS_PER_POINT = 96 / 72;

export function columnPixels(characters: number): number {
  return Math.round(characters * CHARACTER_PIXELS + MARGIN_PIXELS);
}

export function columnCharacters(pixels: number): number {
  return Math.max(0, Math.round(((pixels - MARGIN_PIXELS) / CHARACTER_PIXELS) * 100) / 100);
}

function rowPixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

export function rowPoints(pixels: number): number {
  return Math.round((pixels / PIXELS_PER_POINT) * 100) / 100;
}

/** A column's width and visibility for the grid. */
export function gridColumn(column: ColumnData): IColumnData {
  const drawn: IColumnData = {};
  if (column.width !== undefined) drawn.w = columnPixels(column.width);
  if (column.hidden === true) drawn.hd = BooleanNumber.TRUE;
  return drawn;
}

/** A row's height and visibility for the grid. A height in the file is fixed: the grid must not fit it to the text. */
export function gridRow(row: RowData): IRowData {
  const drawn: IRowData = {};
  if (row.height !== undefined) Object.assign(drawn, { h: rowPixels(row.height), ia: BooleanNumber.FALSE });
  if (row.hidden === true) drawn.hd = BooleanNumber.TRUE;
  return drawn;
}

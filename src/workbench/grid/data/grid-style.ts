import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IStyleData } from '@univerjs/core';
import type { CellStyle } from '../../host/model/cell-style.ts';
import { gridBorders } from './borders.ts';

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};

/** Pixels by which one step of Excel's indent moves a text. */
const INDENT_PIXELS = 9;

/** A host style as the grid draws it. What the host leaves to Excel's defaults stays out. */
export function gridStyle(style: CellStyle): IStyleData {
  return { ...fontOf(style), ...alignmentOf(style), ...surfaceOf(style) };
}

function fontOf(style: CellStyle): IStyleData {
  const drawn: IStyleData = {};
  if (style.fontName !== undefined) drawn.ff = style.fontName;
  if (style.fontSize !== undefined) drawn.fs = style.fontSize;
  if (style.fontColor !== undefined) drawn.cl = { rgb: style.fontColor };
  if (style.bold === true) drawn.bl = BooleanNumber.TRUE;
  if (style.italic === true) drawn.it = BooleanNumber.TRUE;
  if (style.underline !== undefined && style.underline !== 'None') drawn.ul = { s: BooleanNumber.TRUE };
  if (style.strikethrough === true) drawn.st = { s: BooleanNumber.TRUE };
  return drawn;
}

function alignmentOf(style: CellStyle): IStyleData {
  const drawn: IStyleData = {};
  const horizontal = HORIZONTAL[style.horizontal ?? ''];
  const vertical = VERTICAL[style.vertical ?? ''];
  if (horizontal !== undefined) drawn.ht = horizontal;
  if (vertical !== undefined) drawn.vt = vertical;
  if (style.wrap === true) drawn.tb = WrapStrategy.WRAP;
  if (style.indent !== undefined && style.indent > 0) drawn.pd = { l: style.indent * INDENT_PIXELS };
  if (style.rotation !== undefined && style.rotation !== 0) drawn.tr = { a: -style.rotation };
  return drawn;
}

function surfaceOf(style: CellStyle): IStyleData {
  const drawn: IStyleData = {};
  if (style.fill !== undefined) drawn.bg = { rgb: style.fill };
  if (style.borders !== undefined) drawn.bd = gridBorders(style.borders);
  if (style.numberFormat !== undefined && style.numberFormat !== 'General') drawn.n = { pattern: style.numberFormat };
  return drawn;
}

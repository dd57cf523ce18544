import type { AlignmentStyle, BorderStyle, CellStyle as FileStyle, FontStyle } from 'hucre';
import type { CellStyle } from '../host/index.ts';
import { fileColour } from './colour.ts';
import { BORDER_LINES, HORIZONTAL, SIDES, UNDERLINES, VERTICAL } from './style-words.ts';

/** A host style in the words of the file format. */
export function writeStyle(style: CellStyle): FileStyle {
  const font = fontOf(style);
  const alignment = alignmentOf(style);
  const protection = {
    ...(style.locked === false ? { locked: false } : {}),
    ...(style.formulaHidden ? { hidden: true } : {}),
  };
  return {
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
    ...(style.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: fileColour(style.fill) } }),
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(Object.keys(alignment).length === 0 ? {} : { alignment }),
    ...(style.borders === undefined ? {} : { border: bordersOf(style.borders) }),
    ...(Object.keys(protection).length === 0 ? {} : { protection }),
  };
}

function fontOf(style: CellStyle): FontStyle {
  const underline = UNDERLINES.find(([, word]) => word === style.underline)?.[0];
  return {
    ...(style.fontName === undefined ? {} : { name: style.fontName }),
    ...(style.fontSize === undefined ? {} : { size: style.fontSize }),
    ...(style.fontColor === undefined ? {} : { color: fileColour(style.fontColor) }),
    ...(style.bold === true ? { bold: true } : {}),
    ...(style.italic === true ? { italic: true } : {}),
    ...(style.strikethrough === true ? { strikethrough: true } : {}),
    ...(underline === undefined ? {} : { underline: underline as NonNullable<FontStyle['underline']> }),
  };
}

function alignmentOf(style: CellStyle): AlignmentStyle {
  const horizontal = HORIZONTAL.find(([, word]) => word === style.horizontal)?.[0];
  const vertical = VERTICAL.find(([, word]) => word === style.vertical)?.[0];
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(style.wrap === true ? { wrapText: true } : {}),
    ...(style.shrink === true ? { shrinkToFit: true } : {}),
    ...(style.indent ? { indent: style.indent } : {}),
    ...(style.rotation ? { textRotation: style.rotation } : {}),
  };
}

function bordersOf(borders: NonNullable<CellStyle['borders']>): BorderStyle {
  const written: BorderStyle = {};
  for (const side of SIDES) {
    const line = borders[side];
    if (line === undefined) continue;
    const exact = BORDER_LINES.find(([, style, weight]) => style === line.style && weight === line.weight);
    written[side] = { style: exact?.[0] ?? 'thin', color: fileColour(line.color) };
  }
  return written;
}

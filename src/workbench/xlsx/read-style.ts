import type { AlignmentStyle, BorderStyle, CellStyle as FileStyle, FontStyle } from 'hucre';
import type { BorderLine, BorderSide, CellStyle } from '../host/index.ts';
import { colourOf } from './colour.ts';
import { BORDER_LINES, HORIZONTAL, SIDES, UNDERLINES, VERTICAL } from './style-words.ts';

/** A cell's style in a file as the host keeps it. Gradients and diagonal lines have no place in the host. */
export function readStyle(style: FileStyle, theme: readonly string[]): CellStyle {
  const { font, fill, border, alignment, numFmt, protection } = style;
  const fillColour = fill?.type === 'pattern' && fill.pattern !== 'none' ? colourOf(fill.fgColor, theme) : undefined;
  return {
    ...(numFmt === undefined || numFmt === 'General' ? {} : { numberFormat: numFmt }),
    ...(fillColour === undefined ? {} : { fill: fillColour }),
    ...(font === undefined ? {} : readFont(font, theme)),
    ...(alignment === undefined ? {} : readAlignment(alignment)),
    ...(border === undefined ? {} : readBorders(border, theme)),
    ...(protection?.locked === false ? { locked: false } : {}),
    ...(protection?.hidden === true ? { formulaHidden: true } : {}),
  };
}

function readFont(font: FontStyle, theme: readonly string[]): CellStyle {
  const colour = colourOf(font.color, theme);
  const underline = font.underline === true ? 'Single' : UNDERLINES.find(([word]) => word === font.underline)?.[1];
  return {
    ...(font.name === undefined ? {} : { fontName: font.name }),
    ...(font.size === undefined ? {} : { fontSize: font.size }),
    ...(colour === undefined ? {} : { fontColor: colour }),
    ...(font.bold === true ? { bold: true } : {}),
    ...(font.italic === true ? { italic: true } : {}),
    ...(font.strikethrough === true ? { strikethrough: true } : {}),
    ...(underline === undefined ? {} : { underline }),
  };
}

function readAlignment(alignment: AlignmentStyle): CellStyle {
  const horizontal = HORIZONTAL.find(([word]) => word === alignment.horizontal)?.[1];
  const vertical = VERTICAL.find(([word]) => word === alignment.vertical)?.[1];
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(alignment.wrapText === true ? { wrap: true } : {}),
    ...(alignment.shrinkToFit === true ? { shrink: true } : {}),
    ...(alignment.indent ? { indent: alignment.indent } : {}),
    ...(alignment.textRotation ? { rotation: alignment.textRotation } : {}),
  };
}

function readBorders(border: BorderStyle, theme: readonly string[]): CellStyle {
  const borders: Partial<Record<BorderSide, BorderLine>> = {};
  for (const side of SIDES) {
    const line = border[side];
    if (line === undefined) continue;
    const [, style, weight] = BORDER_LINES.find(([word]) => word === line.style) ?? ['', 'Continuous', 'Thin'];
    borders[side] = { style, weight, color: colourOf(line.color, theme) ?? '#000000' };
  }
  return Object.keys(borders).length === 0 ? {} : { borders };
}

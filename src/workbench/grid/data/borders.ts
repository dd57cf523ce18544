import { BorderStyleTypes } from '@univerjs/core';
import type { IBorderData, IBorderStyleData, Nullable } from '@univerjs/core';
import type { BorderLine, BorderSide, CellStyle } from '../../host/model/cell-style.ts';

const SIDES: Readonly<Record<BorderSide, 't' | 'b' | 'l' | 'r'>> = { top: 't', bottom: 'b', left: 'l', right: 'r' };

/** office.js's line style and weight, side by side with the grid's one number for both. */
const LINES: readonly (readonly [style: string, weight: string, line: BorderStyleTypes])[] = [
  ['Continuous', 'Thin', BorderStyleTypes.THIN],
  ['Continuous', 'Hairline', BorderStyleTypes.HAIR],
  ['Continuous', 'Medium', BorderStyleTypes.MEDIUM],
  ['Continuous', 'Thick', BorderStyleTypes.THICK],
  ['Dot', 'Thin', BorderStyleTypes.DOTTED],
  ['Dash', 'Thin', BorderStyleTypes.DASHED],
  ['Dash', 'Medium', BorderStyleTypes.MEDIUM_DASHED],
  ['DashDot', 'Thin', BorderStyleTypes.DASH_DOT],
  ['DashDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT],
  ['DashDotDot', 'Thin', BorderStyleTypes.DASH_DOT_DOT],
  ['DashDotDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ['SlantDashDot', 'Medium', BorderStyleTypes.SLANT_DASH_DOT],
  ['Double', 'Thick', BorderStyleTypes.DOUBLE],
];

/** Borders as the grid draws them. Lines that the grid does not know are drawn thin. */
export function gridBorders(borders: NonNullable<CellStyle['borders']>): IBorderData {
  const drawn: IBorderData = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const line = borders[side];
    if (line !== undefined) drawn[SIDES[side]] = { s: lineNumber(line), cl: { rgb: line.color } };
  }
  return drawn;
}

/** The grid's borders as the host keeps them; undefined where no side has a line. */
export function hostBorders(drawn: Nullable<IBorderData>): CellStyle['borders'] | undefined {
  const borders: Partial<Record<BorderSide, BorderLine>> = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const line = drawn?.[SIDES[side]];
    if (line && line.s !== BorderStyleTypes.NONE) borders[side] = hostLine(line);
  }
  return Object.keys(borders).length === 0 ? undefined : borders;
}

function lineNumber(line: BorderLine): BorderStyleTypes {
  const exact = LINES.find(([style, weight]) => style === line.style && weight === line.weight);
  const near = exact ?? LINES.find(([style]) => style === line.style);
  return near?.[2] ?? BorderStyleTypes.THIN;
}

function hostLine(line: IBorderStyleData): BorderLine {
  const [style, weight] = LINES.find(([, , number]) => number === line.s) ?? ['Continuous', 'Thin'];
  return { style, weight, color: line.cl.rgb ?? '#000000' };
}

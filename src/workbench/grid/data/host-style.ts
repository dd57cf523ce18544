import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IStyleData, Nullable } from '@univerjs/core';
import type { CellStyle, StylePatch } from '../../host/model/cell-style.ts';
import { hostBorders } from './borders.ts';
import { gridStyle } from './grid-style.ts';

const HORIZONTAL: Readonly<Partial<Record<HorizontalAlign, string>>> = {
  [HorizontalAlign.LEFT]: 'Left',
  [HorizontalAlign.CENTER]: 'Center',
  [HorizontalAlign.RIGHT]: 'Right',
  [HorizontalAlign.JUSTIFIED]: 'Justify',
  [HorizontalAlign.DISTRIBUTED]: 'Distributed',
};

const VERTICAL: Readonly<Partial<Record<VerticalAlign, string>>> = {
  [VerticalAlign.TOP]: 'Top',
  [VerticalAlign.MIDDLE]: 'Center',
  [VerticalAlign.BOTTOM]: 'Bottom',
};

type Reader = (drawn: IStyleData) => StylePatch;

/** How each property of the grid's style is read back into the host's. */
const READERS: Readonly<Partial<Record<keyof IStyleData, Reader>>> = {
  n: (drawn) => ({ numberFormat: drawn.n?.pattern }),
  ff: (drawn) => ({ fontName: drawn.ff ?? undefined }),
  fs: (drawn) => ({ fontSize: drawn.fs }),
  cl: (drawn) => ({ fontColor: colour(drawn.cl?.rgb) }),
  bl: (drawn) => ({ bold: drawn.bl === BooleanNumber.TRUE ? true : undefined }),
  it: (drawn) => ({ italic: drawn.it === BooleanNumber.TRUE ? true : undefined }),
  ul: (drawn) => ({ underline: drawn.ul?.s === BooleanNumber.TRUE ? 'Single' : undefined }),
  st: (drawn) => ({ strikethrough: drawn.st?.s === BooleanNumber.TRUE ? true : undefined }),
  bg: (drawn) => ({ fill: colour(drawn.bg?.rgb) }),
  bd: (drawn) => ({ borders: hostBorders(drawn.bd) }),
  ht: (drawn) => ({ horizontal: drawn.ht == null ? undefined : HORIZONTAL[drawn.ht] }),
  vt: (drawn) => ({ vertical: drawn.vt == null ? undefined : VERTICAL[drawn.vt] }),
  tb: (drawn) => ({ wrap: drawn.tb === WrapStrategy.WRAP ? true : undefined }),
  tr: (drawn) => ({ rotation: drawn.tr ? -drawn.tr.a : undefined }),
};

/**
 * What a change in the grid changes in the host's style. Only properties that now look otherwise than the host's style
 * would are part of it, so that what the grid cannot draw (locked cells, accounting underlines) stays as it was.
 */
export function styleChange(before: CellStyle, drawn: Nullable<IStyleData>): StylePatch {
  const now = drawn ?? {};
  const then = gridStyle(before);
  const changes: StylePatch[] = [];
  for (const key of Object.keys(READERS) as (keyof IStyleData)[]) {
    if (JSON.stringify(now[key] ?? null) === JSON.stringify(then[key] ?? null)) continue;
    changes.push(READERS[key]?.(now) ?? {});
  }
  return Object.assign({}, ...changes) as StylePatch;
}

const CHANNELS = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/;

/** `#RRGGBB` of either of the two ways in which the grid names a colour. */
function colour(rgb: Nullable<string>): string | undefined {
  if (rgb == null) return undefined;
  const channels = CHANNELS.exec(rgb);
  if (channels === null) return rgb.toUpperCase();
  const hex = channels.slice(1).map((channel) => Number(channel).toString(16).padStart(2, '0'));
  return `#${hex.join('').toUpperCase()}`;
}

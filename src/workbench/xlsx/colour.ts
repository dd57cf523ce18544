import type { Color } from 'hucre';

/** The palette behind the old numbered colours; files written today use it for black and white only. */
const INDEXED: Readonly<Record<number, string>> = {
  0: '000000',
  1: 'FFFFFF',
  2: 'FF0000',
  3: '00FF00',
  4: '0000FF',
  5: 'FFFF00',
  6: 'FF00FF',
  7: '00FFFF',
  8: '000000',
  9: 'FFFFFF',
  10: 'FF0000',
  11: '00FF00',
  12: '0000FF',
  13: 'FFFF00',
  14: 'FF00FF',
  15: '00FFFF',
  16: '800000',
  17: '008000',
  18: '000080',
  19: '808000',
  20: '800080',
  21: '008080',
  22: 'C0C0C0',
  23: '808080',
  64: '000000',
  65: 'FFFFFF',
};
/** In files dark and light stand in the other order than in the theme. */
const THEME_ORDER: Readonly<Record<number, number>> = { 0: 1, 1: 0, 2: 3, 3: 2 };

/** `#RRGGBB` of a file's colour, undefined where it names none. `theme` holds the workbook's theme colours. */
export function colourOf(color: Color | undefined, theme: readonly string[]): string | undefined {
  if (color === undefined) return undefined;
  const named = color.theme === undefined ? undefined : theme[THEME_ORDER[color.theme] ?? color.theme];
  const base = color.rgb?.slice(-6) ?? named ?? (color.indexed === undefined ? undefined : INDEXED[color.indexed]);
  return base === undefined ? undefined : `#${tinted(base, color.tint ?? 0).toUpperCase()}`;
}

/** A file's colour for `#RRGGBB`. */
export function fileColour(hex: string): Color {
  return { rgb: hex.replace('#', '').toUpperCase() };
}

/** Lighter (tint > 0) or darker, channel by channel: near enough to Excel's way over brightness. */
function tinted(base: string, tint: number): string {
  if (tint === 0) return base;
  const channels = [0, 2, 4].map((at) => Number.parseInt(base.slice(at, at + 2), 16));
  const moved = channels.map((channel) => (tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return moved.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('');
}

import type { Theme } from '@fluentui/react-components';
import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import type { OfficeColours } from '../surroundings.ts';
import { BRAND } from './brand.ts';

/** Colours that Fluent has no name for: one for each severity, told apart by people who do not see red from green. */
export interface PaneTheme extends Theme {
  readonly severityError: string;
  readonly severityWarning: string;
  readonly severityInfo: string;
}

/** Chinese faces first where the page is Chinese; Office's own faces for the rest. */
const FONT = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const LIGHT: PaneTheme = {
  ...createLightTheme(BRAND),
  fontFamilyBase: FONT,
  severityError: '#b3261e',
  severityWarning: '#8a5300',
  severityInfo: '#0f5ea8',
};

const DARK: PaneTheme = {
  ...createDarkTheme(BRAND),
  fontFamilyBase: FONT,
  // Fluent's dark brand text is made for larger print.
  colorBrandForegroundLink: '#82bca6',
  colorBrandForegroundLinkHover: '#9ccbb9',
  colorBrandForegroundLinkPressed: '#6bad94',
  severityError: '#ff9a92',
  severityWarning: '#f2c14e',
  severityInfo: '#8fc4f7',
};

/** Backgrounds between these are too grey for either theme's text and lines: the theme's own background is kept. */
const LIGHTEST_DARK = 0.035;
const DARKEST_LIGHT = 0.85;

/** The theme that goes with Office's window; without its colours, the operating system's light or dark decides. */
export function paneTheme(colours: OfficeColours | null, systemIsDark: boolean): PaneTheme {
  const light = colours === null ? null : luminance(colours.background);
  if (colours === null || light === null) return systemIsDark ? DARK : LIGHT;
  if (light >= DARKEST_LIGHT) return { ...LIGHT, colorNeutralBackground1: colours.background };
  if (light <= LIGHTEST_DARK) return { ...DARK, colorNeutralBackground1: colours.background };
  return light > 0.4 ? LIGHT : DARK;
}

/** Whether a theme is one of the dark ones, for the colour scheme of native controls. */
export function isDarkTheme(theme: PaneTheme): boolean {
  return theme.severityError === DARK.severityError;
}

/** Relative luminance (WCAG) of `#RRGGBB`, 0..1; null for another spelling. */
export function luminance(colour: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((pair) => linear(parseInt(pair, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

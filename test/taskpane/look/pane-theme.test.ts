import { isDarkTheme, luminance, paneTheme } from '../../../src/taskpane/look/pane-theme.ts';

const office = (background: string) => ({ background, foreground: '#000000' });

test('takes the background of Office where text stays readable on it', () => {
  expect(paneTheme(office('#fafafa'), false).colorNeutralBackground1).toBe('#fafafa');
  expect(paneTheme(office('#1f1f1f'), false).colorNeutralBackground1).toBe('#1f1f1f');
});

test('keeps its own background in the grey themes', () => {
  const grey = paneTheme(office('#666666'), false);
  expect(isDarkTheme(grey)).toBe(true);
  expect(grey.colorNeutralBackground1).not.toBe('#666666');
});

test('follows the system where Office names no colours', () => {
  expect(isDarkTheme(paneTheme(null, true))).toBe(true);
  expect(isDarkTheme(paneTheme(null, false))).toBe(false);
  expect(isDarkTheme(paneTheme(office('transparent'), true))).toBe(true);
});

test.each([
  ['light', '#ffffff'],
  ['dark', '#292929'],
] as const)('severities are readable in the %s theme', (kind, background) => {
  const theme = paneTheme(null, kind === 'dark');
  for (const colour of [theme.severityError, theme.severityWarning, theme.severityInfo]) {
    expect(contrast(colour, background)).toBeGreaterThan(4.5);
  }
});

test('refuses a colour that it cannot read', () => {
  expect(luminance('red')).toBeNull();
  expect(luminance('#000000')).toBe(0);
});

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a) ?? 0, luminance(b) ?? 0].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

import { SEVERITIES } from '../../../src/engine/model/finding.ts';
import { isMarkFormula, markFormula } from '../../../src/engine/model/mark-formula.ts';
import { PLAN_LOOKS } from '../../../src/engine/model/plan-look.ts';
import { SEVERITY_LOOKS } from '../../../src/engine/model/severity-look.ts';

/** Relative luminance by WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each(SEVERITIES)('a mark of severity %s is readable', (severity) => {
  const { fill, font } = SEVERITY_LOOKS[severity];
  expect(contrast(fill, font)).toBeGreaterThanOrEqual(7);
});

test.each(Object.entries(PLAN_LOOKS))('style %s is readable', (_style, look) => {
  expect(contrast(look.fill ?? '#FFFFFF', look.font ?? '#000000')).toBeGreaterThanOrEqual(4.5);
});

test('an error stands apart from the lighter marks without any colour', () => {
  const { error, warning, info } = SEVERITY_LOOKS;
  expect(contrast(error.fill, warning.fill)).toBeGreaterThan(3);
  expect(contrast(error.fill, info.fill)).toBeGreaterThan(3);
  expect(error.bold).toBe(true);
});

test('a mark is known by its formula, however a program spells it, and a user’s formula is not taken for one', () => {
  for (const severity of SEVERITIES) {
    expect(isMarkFormula(markFormula(severity))).toBe(true);
    expect(isMarkFormula(markFormula(severity).slice(1).toUpperCase())).toBe(true);
  }
  expect(isMarkFormula('=$C2="kebei"')).toBe(false);
});

import { dayFromIso } from '../../../src/engine/dates/iso.ts';
import { endedMonths, shiftMonth } from '../../../src/engine/metrics/months.ts';

const day = (iso: string): number => dayFromIso(iso) ?? 0;

test.each([
  ['2026-04-15', '2026-05-31', ['2026-04']],
  ['2026-04-15', '2026-06-01', ['2026-04', '2026-05']],
  ['2025-11-30', '2026-02-01', ['2025-11', '2025-12', '2026-01']],
  ['2026-06-01', '2026-06-30', []],
  ['2026-06-01', '2026-05-01', []],
])('months from %s that are over on %s', (first, asOf, months) => {
  expect(endedMonths(day(first), day(asOf))).toEqual(months);
});

test('a date with a wrong century asks for ten years at most', () => {
  expect(endedMonths(day('1026-01-01'), day('2026-06-30'))).toHaveLength(120);
});

test('months pass the turn of the year', () => {
  expect(shiftMonth('2026-01', -1)).toBe('2025-12');
  expect(shiftMonth('2025-12', 1)).toBe('2026-01');
});

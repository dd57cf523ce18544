import { readAsOf } from '../../../src/taskpane/header/as-of-date.ts';

test.each(['2026-06-30', '2026-6-30', '2026/6/30', '2026.6.30', '20260630', '2026年6月30日', ' ２０２６-０６-３０ '])(
  'reads %s',
  (text) => {
    expect(readAsOf(text)).toBe('2026-06-30');
  },
);

test.each(['2026-02-30', '2026-13-01', '2025-02-29', '6月30日', '今天', '', '2026-06-300'])('refuses %s', (text) => {
  expect(readAsOf(text)).toBeNull();
});

test('knows leap days', () => {
  expect(readAsOf('2024-02-29')).toBe('2024-02-29');
});

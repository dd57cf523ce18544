import { momentOfText, momentText, parseMoment } from '../../../src/engine/cells/moment-cell.ts';

const text = (cell: string | number): string | null => {
  const moment = parseMoment(cell);
  return moment === null ? null : momentText(moment);
};

test.each([
  ['2026-05-06 21:30', '2026-05-06 21:30'],
  ['2026/5/6 9:05', '2026-05-06 09:05'],
  ['2026年5月6日 21时30分', '2026-05-06 21:30'],
  ['2026-05-06T08:00', '2026-05-06 08:00'],
  ['2026-05-06', '2026-05-06'],
  ['21:30', '21:30'],
  ['21:30:15', '21:30'],
  ['晚上9点', '21:00'],
  ['下午 2:30', '14:30'],
  ['９：１５', '09:15'],
  [46148, '2026-05-06'],
  [46148.875, '2026-05-06 21:00'],
  [0.875, '21:00'],
  [0.8756944444444444, '21:01'],
  ['昨天', null],
  ['25:00', null],
  ['2026-02-30 10:00', null],
  ['', null],
])('%s is %s', (cell, expected) => {
  expect(text(cell)).toBe(expected);
});

test('a moment comes back from its text', () => {
  for (const moment of ['2026-05-06 21:30', '2026-05-06', '21:30'])
    expect(momentText(momentOfText(moment))).toBe(moment);
});

import { readOrdered } from '../../../src/engine/cells/ordered-date.ts';
import { isoFromDay } from '../../../src/engine/dates/iso.ts';

const read = (text: string): (string | null)[] | null => {
  const days = readOrdered(text);
  if (days === null) return null;
  return [days['day-first'], days['month-first']].map((day) => (day === null ? null : isoFromDay(day)));
};

test.each([
  ['25/03/2026', '2026-03-25', null],
  ['03/25/2026', null, '2026-03-25'],
  ['3/4/2026', '2026-04-03', '2026-03-04'],
  ['25.3.2026', '2026-03-25', null],
  ['25-03-2026 14:05:10', '2026-03-25', null],
  ['２５／０３／２０２６', '2026-03-25', null],
  ['29/02/2024', '2024-02-29', null],
  ['29/02/2026', null, null],
  ['13/13/2026', null, null],
])('%s is %s with the day first and %s with the month first', (text, dayFirst, monthFirst) => {
  expect(read(text)).toEqual([dayFirst, monthFirst]);
});

test.each(['2026/03/25', '25/03/26', '25/03-2026', '25/03/2026号单', '25/03', '1/2/20261', ''])(
  '%s is no date that ends with its year',
  (text) => {
    expect(read(text)).toBeNull();
  },
);

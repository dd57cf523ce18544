import { dayFromIso, isoFromDay } from '../../../src/engine/dates/iso.ts';
import { filingTermOn, termsMeet } from '../../../src/engine/protection/filing-term.ts';

const day = (iso: string | null): number | null => (iso === null ? null : dayFromIso(iso));
const TERMS = { enquiryDays: 7, depositDays: 90, settleLastDay: (last: number) => last };

function term(asOf: string, filed: string | null, deposit: string | null = null) {
  const found = filingTermOn({ filedOn: day(filed), depositOn: day(deposit) }, day(asOf) ?? 0, TERMS);
  return found === null ? null : [found.basis, found.state, isoFromDay(found.lastDay ?? 0)];
}

test.each([
  ['2026-05-31', null],
  ['2026-06-01', ['filing', 'protected', '2026-06-08']],
  ['2026-06-07', ['filing', 'protected', '2026-06-08']],
  ['2026-06-08', ['filing', 'protected', '2026-06-08']],
  ['2026-06-09', ['filing', 'expired', '2026-06-08']],
])('an enquiry filed on 1 June, on %s', (asOf, expected) => {
  expect(term(asOf, '2026-06-01')).toEqual(expected);
});

test.each([
  ['2026-01-09', ['filing', 'protected', '2026-01-09']],
  ['2026-01-10', ['deposit', 'protected', '2026-04-10']],
  ['2026-04-09', ['deposit', 'protected', '2026-04-10']],
  ['2026-04-10', ['deposit', 'protected', '2026-04-10']],
  ['2026-04-11', ['deposit', 'expired', '2026-04-10']],
])('a deposit on 10 January, on %s', (asOf, expected) => {
  expect(term(asOf, '2026-01-02', '2026-01-10')).toEqual(expected);
});

test.each([
  ['2026-06-08', true],
  ['2026-06-09', false],
])('a second filing on %s meets the enquiry of 1 June: %s', (second, meets) => {
  const first = { filedOn: day('2026-06-01'), depositOn: null };
  const other = { filedOn: day(second), depositOn: null };
  expect(termsMeet(first, other, TERMS)).toBe(meets);
  expect(termsMeet(other, first, TERMS)).toBe(meets);
});

test.each([
  ['2026-04-10', true],
  ['2026-04-11', false],
])('a second filing on %s meets the deposit of 10 January: %s', (second, meets) => {
  const first = { filedOn: day('2026-01-02'), depositOn: day('2026-01-10') };
  expect(termsMeet(first, { filedOn: day(second), depositOn: null }, TERMS)).toBe(meets);
});

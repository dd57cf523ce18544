import { civilFromDay, dayFromCivil } from '../../../src/engine/dates/civil.ts';
import { dayFromIso, isoFromDay } from '../../../src/engine/dates/iso.ts';
import { addMonths, lastDayOfDays, lastDayOfMonths, monthOf, windowStart } from '../../../src/engine/dates/periods.ts';
import { dayFromSerial, serialFromDay } from '../../../src/engine/dates/serial.ts';
import { formatDay, formatDayZhShort } from '../../../src/engine/dates/wording.ts';

function day(iso: string): number {
  const found = dayFromIso(iso);
  if (found === null) throw new Error(`no date: ${iso}`);
  return found;
}

describe('civil dates', () => {
  test('1970-01-01 is day 0', () => {
    expect(dayFromCivil(1970, 1, 1)).toBe(0);
    expect(dayFromCivil(1969, 12, 31)).toBe(-1);
    expect(civilFromDay(0)).toEqual({ year: 1970, month: 1, day: 1 });
  });

  test.each([
    [2026, 2, 29],
    [1900, 2, 29],
    [2026, 4, 31],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
    [0, 1, 1],
    [10_000, 1, 1],
    [2026.5, 1, 1],
    [2026, 1.5, 1],
    [2026, 1, 1.5],
    [NaN, 1, 1],
  ])('%d-%d-%d is no date', (year, month, date) => {
    expect(dayFromCivil(year, month, date)).toBeNull();
  });

  test('leap days are there in the years that have them', () => {
    expect(isoFromDay(day('2024-02-29'))).toBe('2024-02-29');
    expect(isoFromDay(day('2000-02-29'))).toBe('2000-02-29');
    expect(isoFromDay(day('2024-02-29') + 1)).toBe('2024-03-01');
  });

  test('the first and the last year hold', () => {
    expect(isoFromDay(day('0001-01-01'))).toBe('0001-01-01');
    expect(isoFromDay(day('9999-12-31'))).toBe('9999-12-31');
  });
});

describe('periods', () => {
  test.each([
    ['2025-11-30', 3, '2026-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2026-03-15', 3, '2026-06-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %d months: %s', (start, months, end) => {
    expect(isoFromDay(addMonths(day(start), months))).toBe(end);
    expect(isoFromDay(lastDayOfMonths(day(start), months))).toBe(end);
  });

  test('a period of days ends that many days after the event', () => {
    expect(isoFromDay(lastDayOfDays(day('2026-02-26'), 7))).toBe('2026-03-05');
  });

  test('half a year back holds the days after the same day six months ago', () => {
    expect(isoFromDay(windowStart(day('2026-06-30'), 6))).toBe('2025-12-31');
    expect(isoFromDay(windowStart(day('2026-08-31'), 6))).toBe('2026-03-01');
  });

  test('the month is named with two digits', () => {
    expect(monthOf(day('2026-05-31'))).toBe('2026-05');
  });
});

describe('serial numbers', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [25_569, '1970-01-01'],
    [46_086.75, '2026-03-05'],
    [2_958_465, '9999-12-31'],
  ])('%d of 1900 is %s', (serial, iso) => {
    expect(dayFromSerial(serial, 1900)).toBe(day(iso));
    expect(serialFromDay(day(iso), 1900)).toBe(Math.floor(serial));
  });

  test.each([
    [1, '1904-01-02'],
    [60, '1904-03-01'],
    [44_624, '2026-03-05'],
    [2_957_003, '9999-12-31'],
  ])('%d of 1904 is %s', (serial, iso) => {
    expect(dayFromSerial(serial, 1904)).toBe(day(iso));
    expect(serialFromDay(day(iso), 1904)).toBe(serial);
  });

  test.each([0, 0.5, -1, 60, 60.5, 2_958_466, NaN, Infinity])('%d of 1900 is no day', (serial) => {
    expect(dayFromSerial(serial, 1900)).toBeNull();
  });

  test('1904 ends with the year 9999 and does not count zero', () => {
    expect(dayFromSerial(2_957_004, 1904)).toBeNull();
    expect(dayFromSerial(0, 1904)).toBeNull();
  });

  test('a day before the system has no serial', () => {
    expect(serialFromDay(day('1899-12-31'), 1900)).toBeNull();
    expect(serialFromDay(day('1904-01-01'), 1904)).toBeNull();
  });
});

describe('wording', () => {
  test('a day in both languages', () => {
    expect(formatDay(day('2026-06-15'))).toEqual({ zh: '2026年6月15日', en: '15 June 2026' });
    expect(formatDayZhShort(day('2026-12-01'))).toBe('12月1日');
  });

  test.each(['2026-6-15', '2026-06-15 ', '20260615', '2026-02-30', ''])('%j is no strict date', (text) => {
    expect(dayFromIso(text)).toBeNull();
  });
});

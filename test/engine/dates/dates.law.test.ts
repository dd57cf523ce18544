import { Temporal } from '@js-temporal/polyfill';
import { addMonths as addMonthsElsewhere, format } from 'date-fns';
import fc from 'fast-check';
import { civilFromDay, dayFromCivil } from '../../../src/engine/dates/civil.ts';
import { dayFromIso, isoFromDay } from '../../../src/engine/dates/iso.ts';
import { addMonths, windowStart } from '../../../src/engine/dates/periods.ts';
import { dayFromPlainSerial, dayFromSerial, isPlainSerial, serialFromDay } from '../../../src/engine/dates/serial.ts';

const MANY = { numRuns: 5_000 };
const EPOCH = Temporal.PlainDate.from('1970-01-01');
const FIRST = -719_162; // 0001-01-01
const LAST = 2_932_896; // 9999-12-31
const DAYS_IN_400_YEARS = 146_097;

const anyDay = fc.integer({ min: FIRST, max: LAST });
const dayOfBusiness = fc.integer({ min: dayFromIso('1950-01-01') ?? 0, max: dayFromIso('2150-12-31') ?? 0 });
const months = fc.integer({ min: -240, max: 240 });

test('a day is the date that Temporal counts to', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = EPOCH.add({ days: day });
      expect(civilFromDay(day)).toEqual({ year: date.year, month: date.month, day: date.day });
    }),
    MANY,
  );
});

test('a date and its day lead to each other', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = civilFromDay(day);
      expect(dayFromCivil(date.year, date.month, date.day)).toBe(day);
      expect(dayFromIso(isoFromDay(day))).toBe(day);
    }),
    MANY,
  );
});

test('dates exist exactly where Temporal has them', () => {
  const numbers = fc.tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 0, max: 33 }),
  );
  fc.assert(
    fc.property(numbers, ([year, month, day]) => {
      expect(dayFromCivil(year, month, day) !== null).toBe(existsInTemporal(year, month, day));
    }),
    MANY,
  );
});

function existsInTemporal(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

test('months are added as date-fns and Temporal add them', () => {
  fc.assert(
    fc.property(dayOfBusiness, months, (day, count) => {
      const date = civilFromDay(day);
      const ours = isoFromDay(addMonths(day, count));
      const local = new Date(date.year, date.month - 1, date.day);
      expect(ours).toBe(format(addMonthsElsewhere(local, count), 'yyyy-MM-dd'));
      expect(ours).toBe(EPOCH.add({ days: day }).add({ months: count }).toString());
    }),
    MANY,
  );
});

test('month rules survive a shift by 400 years', () => {
  fc.assert(
    fc.property(dayOfBusiness, months, (day, count) => {
      expect(addMonths(day + DAYS_IN_400_YEARS, count)).toBe(addMonths(day, count) + DAYS_IN_400_YEARS);
    }),
    MANY,
  );
});

test('a later event never ends its term earlier', () => {
  fc.assert(
    fc.property(
      dayOfBusiness,
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 60 }),
      (day, later, term) => {
        expect(addMonths(day + later, term)).toBeGreaterThanOrEqual(addMonths(day, term));
      },
    ),
  );
});

test('a window never holds the day its months lead back to, and always the day itself', () => {
  fc.assert(
    fc.property(dayOfBusiness, fc.integer({ min: 1, max: 60 }), (day, term) => {
      expect(windowStart(day, term)).toBeGreaterThan(addMonths(day, -term));
      expect(windowStart(day, term)).toBeLessThanOrEqual(day);
    }),
  );
});

test('a day and its serial lead to each other in both systems, whatever the time', () => {
  const later = fc.integer({ min: dayFromIso('1904-01-02') ?? 0, max: LAST });
  fc.assert(
    fc.property(
      later,
      fc.constantFrom(1900 as const, 1904 as const),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (day, system, time) => {
        const serial = serialFromDay(day, system);
        expect(serial).not.toBeNull();
        expect(dayFromSerial((serial ?? 0) + time, system)).toBe(day);
      },
    ),
    MANY,
  );
});

test('a plain serial number is the day that any serial number is', () => {
  const number = fc.oneof(fc.integer({ min: -10, max: 100 }), fc.integer({ min: 0, max: 3_000_000 }), fc.double());
  fc.assert(
    fc.property(number, fc.constantFrom(1900 as const, 1904 as const), (serial, system) => {
      if (isPlainSerial(serial)) expect(dayFromPlainSerial(serial, system)).toBe(dayFromSerial(serial, system));
      else expect(Number.isInteger(serial) && serial > 60 && serial <= 2_957_003).toBe(false);
    }),
    MANY,
  );
});

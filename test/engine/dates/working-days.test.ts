import { CHINESE_CALENDAR } from '../../../src/app/chinese-calendar.ts';
import { dayFromIso, isoFromDay } from '../../../src/engine/dates/iso.ts';
import { lastWorkingDay } from '../../../src/engine/dates/working-days.ts';

function after(day: string, count: number): string {
  const period = lastWorkingDay(CHINESE_CALENDAR, dayFromIso(day) ?? 0, count);
  return isoFromDay(period.known ? period.lastDay : period.unknownDay);
}

describe('a period of working days', () => {
  test.each([
    ['2026-06-01', 1, '2026-06-02'],
    ['2026-06-05', 1, '2026-06-08'],
    ['2026-06-06', 1, '2026-06-08'],
    ['2026-06-01', 5, '2026-06-08'],
    ['2026-06-01', 0, '2026-06-01'],
    // The Dragon Boat holiday: 19 to 21 June 2026.
    ['2026-06-18', 1, '2026-06-22'],
    // National Day from Thursday 1 October 2026; Saturday 10 October is worked.
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-10-09', 1, '2026-10-10'],
  ])('from %s, %i working days end on %s', (from, count, last) => {
    expect(after(from, count)).toBe(last);
  });

  test('a year that the calendar does not know is said with its first day', () => {
    expect(lastWorkingDay(CHINESE_CALENDAR, dayFromIso('2026-12-30') ?? 0, 5)).toEqual({
      known: false,
      unknownDay: dayFromIso('2027-01-01'),
    });
  });

  test('a calendar without a working day ends too', () => {
    const period = lastWorkingDay({ isWorkingDay: () => false }, 0, 3);
    expect(period.known && period.lastDay).toBeLessThan(100);
  });
});

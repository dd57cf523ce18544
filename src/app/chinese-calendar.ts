import chineseDays from 'chinese-days';
import { civilFromDay } from '../engine/dates/civil.ts';
import { isoFromDay } from '../engine/dates/iso.ts';
import type { WorkingCalendar } from '../engine/model/calendar.ts';

/** Years whose holidays and make-up days the library holds; outside them it would call every weekday a working day. */
const FIRST_YEAR = 2004;
const LAST_YEAR = 2026;

/** Working days in China by the State Council's yearly notices. */
export const CHINESE_CALENDAR: WorkingCalendar = {
  isWorkingDay: (day) => {
    const { year } = civilFromDay(day);
    return year < FIRST_YEAR || year > LAST_YEAR ? null : chineseDays.isWorkday(isoFromDay(day));
  },
};

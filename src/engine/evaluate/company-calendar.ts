import type { WorkingCalendar } from '../model/calendar.ts';
import type { Day } from '../model/civil-date.ts';
import type { RecordTable } from '../model/records.ts';

const OFF = new Set(['放假', '休息', 'Off']);
const WORKING = new Set(['上班', '补班', 'Working']);

/** The public calendar with the company's own days of the sheet 假日 over it: a day listed there is as the sheet says. */
export function companyCalendar(calendar: WorkingCalendar, holidays: RecordTable): WorkingCalendar {
  const own = new Map<Day, boolean>();
  for (let row = 0; row < holidays.size; row++) {
    const day = holidays.day('日期').at(row);
    const kind = holidays.text('放假/上班').at(row);
    if (day !== null && OFF.has(kind)) own.set(day, false);
    if (day !== null && WORKING.has(kind)) own.set(day, true);
  }
  return { isWorkingDay: (day) => own.get(day) ?? calendar.isWorkingDay(day) };
}

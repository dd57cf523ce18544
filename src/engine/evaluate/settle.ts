import { civilFromDay } from '../dates/civil.ts';
import type { Day } from '../model/civil-date.ts';
import { settleOnWorkingDay } from '../protection/settle-last-day.ts';
import { booleanParameter } from './parameters.ts';
import type { ProcedureInput } from './procedure-input.ts';

/** How a last day settles: it stays, or moves past holidays where the company wants it (`last-day-moves`). */
export function settlerOf({ parameters, calendar, unknownYears }: ProcedureInput): (day: Day) => Day {
  return booleanParameter(parameters, 'last-day-moves')
    ? settleOnWorkingDay(calendar, unknownYears, (day) => civilFromDay(day).year)
    : (day) => day;
}

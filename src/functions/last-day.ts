import { lastDayOfMonths } from '../engine/dates/periods.ts';
import { serialFromDay } from '../engine/dates/serial.ts';
import type { Answer } from './answer.ts';
import { badArgument, isBadArgument } from './answer.ts';
import { dayArgument, monthsArgument } from './cell-dates.ts';

/** The last protected day of a term of months, as an Excel date. The starting day itself is not counted. */
export function lastProtectedDay(start: number, months: number): Answer<number> {
  const day = dayArgument(start, { zh: '起始日', en: 'start' });
  if (isBadArgument(day)) return day;
  const term = monthsArgument(months);
  if (isBadArgument(term)) return term;
  return (
    serialFromDay(lastDayOfMonths(day, term), 1900) ??
    badArgument('最后一天超出了 Excel 能表示的日期。', 'The last day is past the dates that Excel can show.')
  );
}

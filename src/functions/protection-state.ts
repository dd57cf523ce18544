import { lastDayOfMonths } from '../engine/dates/periods.ts';
import type { Bilingual } from '../engine/model/finding.ts';
import { isExpiring } from '../engine/protection/reminder.ts';
import type { Answer } from './answer.ts';
import { badArgument, isBadArgument } from './answer.ts';
import { dayArgument, monthsArgument } from './cell-dates.ts';

/** Days from which the end of a term is near, as feida sets it by default. */
export const REMINDER_DAYS = 14;

/** What a term can be on a day, as the cell shows it. */
const STATE_TEXTS = {
  protected: { zh: '保护中', en: 'Protected' },
  expiring: { zh: '即将到期', en: 'Expiring' },
  expired: { zh: '已到期', en: 'Expired' },
} as const satisfies Record<string, Bilingual>;

/** Whether a term of months runs, ends soon, or is over on the as-of day. All dates are Excel's. */
export function protectionState(
  start: number,
  months: number,
  asOf: number,
  language: keyof Bilingual,
): Answer<string> {
  const startDay = dayArgument(start, { zh: '起始日', en: 'start' });
  if (isBadArgument(startDay)) return startDay;
  const term = monthsArgument(months);
  if (isBadArgument(term)) return term;
  const today = dayArgument(asOf, { zh: '截至日', en: 'as-of date' });
  if (isBadArgument(today)) return today;
  if (today < startDay) {
    return badArgument('截至日早于起始日，此时保护还没有开始。', 'The as-of date is before the start of the term.');
  }
  const lastDay = lastDayOfMonths(startDay, term);
  if (today > lastDay) return STATE_TEXTS.expired[language];
  return isExpiring(today, lastDay, lastDay - startDay, REMINDER_DAYS)
    ? STATE_TEXTS.expiring[language]
    : STATE_TEXTS.protected[language];
}

import { civilFromDay } from '../engine/dates/civil.ts';
import { monthOf } from '../engine/dates/periods.ts';
import { onRow } from '../engine/evaluate/verdict-on.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { RecordTable } from '../engine/model/records.ts';
import type { Day } from '../engine/model/civil-date.ts';

/** A month that has begun has no dated review of the archive. Without the sheet 月度调整 there is nothing to judge. */
export const missingMonthlyReview = defineRule({
  id: 'missing-monthly-review',
  title: { zh: '月度调整缺失', en: 'Monthly review missing' },
  scope: 'workbook',
  codes: ['record.stale'],
  reads: ['reviewTable'],
  evaluate: ({ reviewTable }, { asOf }) => {
    if (!reviewTable.present) return 'not-applicable';
    const reviewed = reviewedMonths(reviewTable, asOf);
    const now = monthNumber(monthOf(asOf));
    const first = Math.min(now, ...reviewed.keys());
    return Array.from({ length: now - first + 1 }, (_, i) => first + i)
      .filter((month) => !reviewed.get(month)?.done)
      .map((month) => {
        const year = Math.floor(month / 12);
        const number = (month % 12) + 1;
        const before = [...reviewed].filter(([other]) => other <= month).map(([, { record }]) => record);
        return onRow(reviewTable, before.at(-1) ?? -1, null, {
          code: 'record.stale',
          column: '调整日期',
          keyParts: [`${year}-${String(number).padStart(2, '0')}`],
          message: {
            zh: `${year}年${number}月还没有档案调整记录。每月1日应调整和补充档案，请补做并填上日期。`,
            en: `There is no dated review of the archive for ${year}-${String(number).padStart(2, '0')}. The archive is adjusted on the 1st of each month; do it and fill in the date.`,
          },
        });
      });
  },
});

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** Months that have an entry, by number, ascending; done where the entry has a date on or before the as-of day. */
function reviewedMonths(table: RecordTable, asOf: Day): Map<number, { record: number; done: boolean }> {
  const months = new Map<number, { record: number; done: boolean }>();
  for (let record = 0; record < table.size; record++) {
    const day = table.day('调整日期').at(record);
    const told = /^(\d{4})-(\d{2})$/.exec(table.text('月份').at(record));
    const month = told === null ? (day === null ? null : monthNumber(monthOf(day))) : monthNumber(told[0]);
    if (month === null || month > civilFromDay(asOf).year * 12 + civilFromDay(asOf).month - 1) continue;
    const known = months.get(month);
    const done = day !== null && day <= asOf;
    months.set(month, { record, done: done || (known?.done ?? false) });
  }
  return new Map([...months].sort(([a], [b]) => a - b));
}

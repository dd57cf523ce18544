import { onRow } from '../engine/evaluate/verdict-on.ts';
import { defineRule } from '../engine/model/rule.ts';

/** A working day was asked for in a year that the calendar does not know: said, not guessed. */
export const unknownCalendarYear = defineRule({
  id: 'unknown-calendar-year',
  title: { zh: '节假日安排未知', en: 'Holidays not known' },
  scope: 'customer',
  codes: ['calendar.unknown'],
  reads: ['unknownYears', 'filingTable'],
  evaluate: ({ unknownYears, filingTable }) =>
    unknownYears.map((year) =>
      onRow(filingTable, -1, null, {
        code: 'calendar.unknown',
        keyParts: [String(year)],
        message: {
          zh: `还没有${year}年的节假日安排，要按工作日推算到这一年的期限没有判断，也没有顺延。可以在“假日”表里列出放假和上班的日子。`,
          en: `The holidays of ${year} are not known yet; terms that need its working days were neither judged nor moved. Days off and make-up days can be listed in the sheet 假日.`,
        },
      }),
    ),
});

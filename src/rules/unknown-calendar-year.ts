import { onRow } from '../engine/evaluate/verdict-on.ts';
import { defineRule } from '../engine/model/rule.ts';

/** A working day was asked for in a year that the calendar does not know: said, not guessed. */
export const unknownCalendarYear = defineRule({
  id: 'unknown-calendar-year',
  title: { zh: '节假日安排未知', en: 'Holidays not known' },
  codes: ['calendar.unknown'],
  reads: ['unknownYears', 'filingTable'],
  evaluate: ({ unknownYears, filingTable }) =>
    unknownYears.map((year) =>
      onRow(filingTable, -1, null, {
        code: 'calendar.unknown',
        keyParts: [String(year)],
        message: {
          zh: `还没有${year}年的节假日安排，落在这一年的最后一天没有顺延。`,
          en: `The holidays of ${year} are not known yet; last days in that year were not moved to the next working day.`,
        },
      }),
    ),
});

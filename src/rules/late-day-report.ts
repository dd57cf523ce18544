import { isoFromDay, dayFromIso } from '../engine/dates/iso.ts';
import { momentOfText } from '../engine/cells/moment-cell.ts';
import { leadingFiling } from '../engine/evaluate/filing-order.ts';
import { numberParameter } from '../engine/evaluate/parameters.ts';
import { onAct } from '../engine/evaluate/verdict-on.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact, sayDay } from '../engine/text/say.ts';

const MINUTES_IN_HOUR = 60;
const MINUTES_IN_DAY = 1440;

/** The day's report of a visit came after the hour that the policy names, or on a later day. */
export const lateDayReport = defineRule({
  id: 'late-day-report',
  title: { zh: '当天汇报晚了', en: 'Day’s report came late' },
  scope: 'customer',
  codes: ['filing.late'],
  reads: ['visits', 'visitTable', 'customers', 'filings'],
  evaluate: ({ visits, visitTable, customers, filings }, { asOf, parameters }) => {
    if (!visitTable.has('汇报时间')) return 'not-applicable';
    const latest = Math.round(numberParameter(parameters, 'day-report-hour') * MINUTES_IN_HOUR);
    const reports = visitTable.text('汇报时间');
    return Array.from({ length: visits.size }, (_, record) => record).flatMap((record): Verdict[] => {
      const reported = momentOfText(reports.at(record));
      const visited = visits.days[record] ?? 0;
      const reportedOn = dayFromIso(reported.day) ?? visited;
      if (visits.counts[record] !== 1 || reports.at(record) === '' || reportedOn > asOf) return [];
      // A day without a time says nothing of the hour, only whether it is the same day.
      const late = (reportedOn - visited) * MINUTES_IN_DAY + (reported.minutes ?? 0) - latest;
      if (late <= 0) return [];
      const person = visits.personName(visits.persons[record] ?? 0);
      const customer = visits.customers[record] ?? -1;
      const when = sayDay(visited, asOf);
      const at = reports.at(record);
      return [
        onAct(
          visitTable,
          record,
          { filing: customer < 0 ? null : leadingFiling(customer, customers, filings), salesperson: person },
          {
            code: 'filing.late',
            column: '汇报时间',
            keyParts: [person, isoFromDay(visited), at],
            message: {
              zh: `${person}${when.zh}的拜访在${at}才汇报，应在当天${clock(latest)}前汇报。`,
              en: `${person} reported the visit of ${when.en} only at ${at}; the day's report is due by ${clock(latest)}.`,
            },
            facts: [
              fact('拜访日期', 'Visited on', when),
              fact('汇报时间', 'Reported at', at),
              fact('最晚时间', 'Due by', clock(latest)),
            ],
          },
        ),
      ];
    });
  },
});

function clock(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / MINUTES_IN_HOUR))}:${two(minutes % MINUTES_IN_HOUR)}`;
}

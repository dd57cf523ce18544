import { monthOf } from '../dates/periods.ts';
import { numberParameter } from '../evaluate/parameters.ts';
import { personKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import type { DeadlineState } from '../model/deadline-state.ts';
import type { Facts } from '../model/facts.ts';
import type { Metric, MetricDefinition } from '../model/metric.ts';
import { fact } from '../text/say.ts';
import { firstDayOf, sayMonth, shiftMonth } from './months.ts';

type Read = Pick<Facts, 'deadlines' | 'filings' | 'filingTable'>;

interface Group {
  readonly month: string;
  readonly person: string;
  readonly states: DeadlineState[];
}

/**
 * Share of a person's filings that were made, or contacted, within the policy's term, by the month in which the term
 * began, for months that are over. It is told for appraisals; no finding comes of it, since each late one has its own.
 */
export const onTimeActs: MetricDefinition = {
  code: 'on-time',
  name: { zh: '按时率', en: 'On time' },
  format: 'percent',
  unit: { zh: '', en: '' },
  sheets: ['filings', 'stages', 'holidays'],
  measure: (facts, { asOf, parameters }) => {
    const norm = numberParameter(parameters, 'on-time-norm');
    return groupsOf(facts, asOf)
      .filter(({ month }) => firstDayOf(shiftMonth(month, 1)) <= asOf)
      .map(({ month, person, states }): Metric => {
        const onTime = states.filter(({ doneOn, lastDay }) => doneOn !== null && doneOn <= (lastDay ?? doneOn));
        const value = onTime.length / states.length;
        const said = sayMonth(month);
        const [first] = states;
        const rows = states.map(({ record }) => facts.filingTable.reference(record));
        return {
          code: 'on-time',
          subject: person,
          period: month,
          value,
          norm,
          met: value >= norm,
          ratio: { part: onTime.length, whole: states.length },
          shortfall: null,
          row: facts.filingTable.reference(first?.record ?? -1),
          salesperson: person,
          message: {
            zh: `${person}${said.zh}应办${states.length}件，按时${onTime.length}件。`,
            en: `${person} did ${onTime.length} of ${states.length} in time in ${said.en}.`,
          },
          evidence: rows,
          facts: [fact('月份', 'Month', said), fact('按时', 'In time', `${onTime.length}/${states.length}`)],
        };
      });
  },
};

/** Deadlines of the archive that are decided, by month of their beginning and person, ascending. */
function groupsOf({ deadlines, filings, filingTable }: Read, asOf: Day): Group[] {
  const groups = new Map<string, Group>();
  for (const state of deadlines) {
    const { lastDay, doneOn } = state;
    if (state.deadline.sheet !== 'filings' || lastDay === null || (doneOn === null && lastDay >= asOf)) continue;
    const sent = personKey(filingTable.text('被派业务员').at(state.record));
    const person = sent || (filings[state.record]?.salesperson ?? '');
    if (person === '') continue;
    const month = monthOf(state.from);
    const key = `${month}|${person}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { month, person, states: [state] });
    else group.states.push(state);
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

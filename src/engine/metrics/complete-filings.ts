import { monthOf } from '../dates/periods.ts';
import { numberParameter } from '../evaluate/parameters.ts';
import type { Facts } from '../model/facts.ts';
import type { Filing } from '../model/filing.ts';
import type { Metric, MetricDefinition } from '../model/metric.ts';
import { fact } from '../text/say.ts';
import { firstDayOf, sayMonth, shiftMonth } from './months.ts';

/**
 * Share of a person's filings in which every field of the policy's form is filled in, by the month of the filing, for
 * months that are over. Told for appraisals: cells that are required have findings of their own.
 */
export const completeFilings: MetricDefinition = {
  code: 'complete',
  name: { zh: '完整率', en: 'Complete' },
  format: 'percent',
  unit: { zh: '', en: '' },
  sheets: ['filings'],
  measure: ({ filings, filingTable }, { asOf, policy, parameters }) => {
    const norm = numberParameter(parameters, 'complete-norm');
    const fields = policy.archiveFields.flatMap((group) => group.fields);
    const isComplete = ({ row }: Filing): boolean => fields.every((header) => filingTable.isFilled(header, row));
    return groupsOf(filings)
      .filter(({ month }) => firstDayOf(shiftMonth(month, 1)) <= asOf)
      .map(({ month, person, made }): Metric => {
        const complete = made.filter(isComplete);
        const value = complete.length / made.length;
        const said = sayMonth(month);
        return {
          code: 'complete',
          subject: person,
          period: month,
          value,
          norm,
          met: value >= norm,
          ratio: { part: complete.length, whole: made.length },
          shortfall: null,
          row: filingTable.reference(made[0]?.row ?? -1),
          salesperson: person,
          message: {
            zh: `${person}${said.zh}报备${made.length}份，完整${complete.length}份。`,
            en: `${complete.length} of the ${made.length} filings of ${person} in ${said.en} are complete.`,
          },
          evidence: made.map(({ row }) => filingTable.reference(row)),
          facts: [fact('月份', 'Month', said), fact('完整', 'Complete', `${complete.length}/${made.length}`)],
        };
      });
  },
};

interface Group {
  readonly month: string;
  readonly person: string;
  readonly made: Filing[];
}

/** Live filings with a day and a person, by month and person, ascending. */
function groupsOf(filings: Facts['filings']): Group[] {
  const groups = new Map<string, Group>();
  for (const filing of filings) {
    const { state, filedOn, salesperson: person } = filing;
    if (state !== 'live' || filedOn === null || person === '') continue;
    const month = monthOf(filedOn);
    const group = groups.get(`${month}|${person}`);
    if (group === undefined) groups.set(`${month}|${person}`, { month, person, made: [filing] });
    else group.made.push(filing);
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

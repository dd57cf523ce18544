import { hasEnded } from '../engine/evaluate/retention-end.ts';
import { onFiling } from '../engine/evaluate/verdict-on.ts';
import type { Day } from '../engine/model/civil-date.ts';
import type { Retention } from '../engine/model/policy-duties.ts';
import type { RecordTable } from '../engine/model/records.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact, sayDay } from '../engine/text/say.ts';

/** A record whose term has ended, or a deregistered one, is still there in full. */
export const dueRetention = defineRule({
  id: 'due-retention',
  title: { zh: '到期未删除', en: 'Due for deletion' },
  scope: 'customer',
  codes: ['retention.due'],
  reads: ['filings', 'filingTable'],
  evaluate: ({ filings, filingTable }, { asOf, policy }) => {
    const { retention } = policy.duties;
    if (retention === undefined || !filingTable.has(retention.ends)) return 'not-applicable';
    const { ends, event, act } = retention;
    return filings.flatMap((filing): Verdict[] => {
      const { row, state } = filing;
      const ended = filingTable.day(ends).at(row);
      if (state === 'future' || ended === null || !hasEnded(retention, filingTable, row, asOf)) return [];
      if (isGone(retention, filingTable, row, asOf)) return [];
      const when = sayDay(ended, asOf);
      return [
        onFiling(filingTable, filing, {
          code: 'retention.due',
          column: ends,
          keyParts: [filing.salesperson, filing.number === null ? filing.name : ''],
          message: {
            zh: `${filing.name}的${event.zh}是${when.zh}，记录还完整留着，应${act.zh}。${closing(retention).zh}`,
            en: `${event.en} of ${filing.name} was ${when.en}, yet the record is still there in full; ${act.en}. ${closing(retention).en}`,
          },
          facts: [fact(event.zh, event.en, when)],
        }),
      ];
    });
  },
});

function isGone({ closedBy, contents }: Retention, table: RecordTable, row: number, asOf: Day): boolean {
  if (closedBy === null) return !contents.some((header) => table.isFilled(header, row));
  const closed = table.day(closedBy).at(row);
  return closed !== null && closed <= asOf;
}

function closing({ closedBy }: Retention) {
  return closedBy === null
    ? {
        zh: '清空联系方式和证件材料后，这一条就不再提示。',
        en: 'Once contact data and papers are cleared, this is no longer told.',
      }
    : { zh: `办完后请填“${closedBy}”。`, en: `Then fill in “${closedBy}”.` };
}

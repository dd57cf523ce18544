import { lastDayOfDays } from '../engine/dates/periods.ts';
import { booleanParameter, numberParameter } from '../engine/evaluate/parameters.ts';
import { filingDayReader } from '../engine/evaluate/read-stages.ts';
import { hasEnded } from '../engine/evaluate/retention-end.ts';
import { onFiling } from '../engine/evaluate/verdict-on.ts';
import { isContact } from '../engine/evaluate/visit-methods.ts';
import type { Day } from '../engine/model/civil-date.ts';
import type { Facts } from '../engine/model/facts.ts';
import type { Filing } from '../engine/model/filing.ts';
import type { Interval } from '../engine/model/policy-duties.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { Verdict } from '../engine/model/rule.ts';
import { fact, sayDay } from '../engine/text/say.ts';

type Read = Pick<Facts, 'filingTable' | 'visits' | 'visitTable'>;
type DayOf = ReturnType<typeof filingDayReader>;

/** A customer was not called back, or a record not updated, inspected or reviewed, within the policy's interval. */
export const staleRecord = defineRule({
  id: 'stale-record',
  title: { zh: '久未更新或回访', en: 'Not updated or called back' },
  scope: 'customer',
  codes: ['record.stale'],
  reads: ['filings', 'filingTable', 'visits', 'visitTable', 'table'],
  evaluate: (facts, { asOf, policy, parameters }) => {
    const dayOf = filingDayReader(policy, facts.filingTable, facts.table('stages'), asOf);
    return (policy.duties.intervals ?? []).flatMap((interval) => {
      const days = numberParameter(parameters, interval.parameter);
      const { neverParameter } = interval;
      const judgesNever = neverParameter !== null && booleanParameter(parameters, neverParameter);
      return facts.filings.flatMap((filing): Verdict[] => {
        if (filing.state !== 'live' || !isDue(interval, filing.row, facts, asOf)) return [];
        if (hasEnded(policy.duties.retention, facts.filingTable, filing.row, asOf)) return [];
        const last = lastTime(interval, filing, facts, dayOf);
        const since = last ?? (judgesNever ? startOf(interval, filing, facts, dayOf) : null);
        if (since === null || asOf <= lastDayOfDays(since, days)) return [];
        return [verdict(filing, interval, { last, since, days }, facts, asOf)];
      });
    });
  },
});

/** Whether the interval is for this filing at all, and has not ended with it. */
function isDue({ when, endedBy }: Interval, row: number, { filingTable }: Read, asOf: Day): boolean {
  if (when !== undefined && !when.values.includes(filingTable.text(when.column).at(row))) return false;
  const ended = endedBy === undefined ? null : filingTable.day(endedBy).at(row);
  return ended === null || ended > asOf;
}

/** The latest day on which it was done, on or before the as-of day. */
function lastTime({ last, contacts }: Interval, { row, customer }: Filing, facts: Read, dayOf: DayOf): Day | null {
  const told = last.flatMap((header) => dayOf(header, row) ?? []);
  const acts =
    contacts === true
      ? [...facts.visits.ofCustomer(customer)]
          .filter((record) => isContact(facts.visitTable, record))
          .map((record) => facts.visits.days[record] ?? -Infinity)
      : [];
  const days = [...told, ...acts];
  return days.length === 0 ? null : Math.max(...days);
}

/** The day from which it is due where it was never done; none where its cell holds something that is no day. */
function startOf({ last, since }: Interval, { row }: Filing, { filingTable }: Read, dayOf: DayOf): Day | null {
  if (last.some((header) => filingTable.day(header).isBad(row))) return null;
  const [first = null] = since.flatMap((header) => dayOf(header, row) ?? []);
  return first;
}

function verdict(
  filing: Filing,
  { id, act, last: headers }: Interval,
  { last, since, days }: { last: Day | null; since: Day; days: number },
  { filingTable }: Read,
  asOf: Day,
): Verdict {
  const due = lastDayOfDays(since, days);
  const [from, end] = [sayDay(since, asOf), sayDay(due, asOf)];
  const column = headers.find((header) => filingTable.has(header)) ?? null;
  const when =
    last === null
      ? { zh: `${from.zh}以来一直没有${act.zh}`, en: `no ${act.en} since ${from.en}` }
      : { zh: `上次${act.zh}在${from.zh}`, en: `the last ${act.en} was on ${from.en}` };
  return onFiling(filingTable, filing, {
    code: 'record.stale',
    column,
    keyParts: [id, filing.salesperson, filing.number === null ? filing.name : ''],
    message: {
      zh: `${filing.name}${when.zh}，每${days}天至少一次，最迟应在${end.zh}，已过${asOf - due}天。`,
      en: `${filing.name}: ${when.en}; it is due every ${days} days, by ${end.en} at the latest, ${asOf - due} days ago.`,
    },
    facts: [
      fact(last === null ? '起算日' : `上次${act.zh}`, last === null ? 'Counted from' : `Last ${act.en}`, from),
      fact('间隔', 'Interval', { zh: `${days}天，当天不计`, en: `${days} days, the day itself not counted` }),
      fact('最迟', 'Due by', end),
    ],
  });
}

import { monthOf } from '../dates/periods.ts';
import { booleanParameter, numberParameter } from '../evaluate/parameters.ts';
import { isVisitInPerson } from '../evaluate/visit-methods.ts';
import { nameKey, numberKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import type { Facts } from '../model/facts.ts';
import type { Metric, MetricDefinition } from '../model/metric.ts';
import type { Person } from '../model/roster.ts';
import { fact } from '../text/say.ts';
import { endedMonths, firstDayOf, sayMonth, shiftMonth } from './months.ts';

const YES = new Set(['是', 'Yes']);
const SALES_DUTY = new Set(['业务员', 'Salesperson']);

type Read = Pick<Facts, 'visits' | 'visitTable' | 'roster' | 'rosterTable'>;

/**
 * Points for customers visited in depth, per salesperson and month (四 of visit-points): one for each customer and
 * day, from the month of the first visit on, for months that are over.
 */
export const visitPoints: MetricDefinition = {
  code: 'visit-points',
  name: { zh: '拜访积分', en: 'Visit points' },
  format: 'count',
  unit: { zh: '分', en: 'points' },
  sheets: ['visits', 'roster', 'filings', 'aliases'],
  measure: (facts, { asOf, parameters }) => {
    const { visitTable, rosterTable } = facts;
    const first = firstVisit(facts);
    if (first === null) return [];
    const norm = numberParameter(parameters, 'visit-points-norm');
    const tolerated = numberParameter(parameters, 'visit-points-tolerated');
    const sinceJoining = booleanParameter(parameters, 'visit-points-since-joining');
    const people = salespeopleOf(facts);
    const points = countPoints(facts);
    return endedMonths(first, asOf).flatMap((month) =>
      people
        .filter(({ row }) => !sinceJoining || isHereIn(month, rosterTable.day('入职日期').at(row)))
        .map((person): Metric => {
          const rows = points.get(`${month}|${person.name}`) ?? [];
          const short = norm - rows.length;
          const said = sayMonth(month);
          return {
            code: 'visit-points',
            subject: person.name,
            period: month,
            value: rows.length,
            norm,
            met: short <= 0,
            ratio: null,
            shortfall: short <= 0 ? null : short > tolerated ? 'error' : 'warning',
            row: rosterTable.reference(person.row),
            salesperson: person.name,
            message: {
              zh: `${person.name}${said.zh}深入拜访积${rows.length}分，应积${norm}分，少${short}分${short > tolerated ? '，打扫办公室一次' : ''}。`,
              en: `${person.name} earned ${rows.length} visit points in ${said.en} of the ${norm} due, ${short} short${short > tolerated ? ': office cleaning once' : ''}.`,
            },
            evidence: rows.map((record) => visitTable.reference(record)),
            facts: [
              fact('月份', 'Month', said),
              fact('积分', 'Points', String(rows.length)),
              fact('应积', 'Norm', String(norm)),
            ],
          };
        }),
    );
  },
};

function firstVisit({ visits }: Read): Day | null {
  let first: Day | null = null;
  for (let record = 0; record < visits.size; record++) {
    const day = visits.days[record] ?? 0;
    if (visits.counts[record] === 1 && (first === null || day < first)) first = day;
  }
  return first;
}

/** People of the roster who are here and whose duty is to sell, each once. */
function salespeopleOf({ roster, rosterTable }: Read): Person[] {
  const people: Person[] = [];
  for (let row = 0; row < rosterTable.size; row++) {
    const person = roster.find(rosterTable.text('姓名').at(row));
    if (person?.row === row && !person.departed && SALES_DUTY.has(person.duty)) people.push(person);
  }
  return people;
}

/** Visits that earn a point, by `month|person`: one for each customer and day. */
function countPoints({ visits, visitTable }: Read): Map<string, number[]> {
  const inDepth = visitTable.has('深入拜访')
    ? (record: number) => YES.has(visitTable.text('深入拜访').at(record))
    : (record: number) => isVisitInPerson(visitTable, record);
  const seen = new Set<string>();
  const points = new Map<string, number[]>();
  for (let record = 0; record < visits.size; record++) {
    if (visits.counts[record] !== 1 || !inDepth(record)) continue;
    const day = visits.days[record] ?? 0;
    const person = visits.personName(visits.persons[record] ?? 0);
    const visit = `${day}|${person}|${customerOf(record, { visits, visitTable })}`;
    if (seen.has(visit)) continue;
    seen.add(visit);
    const key = `${monthOf(day)}|${person}`;
    const rows = points.get(key);
    if (rows === undefined) points.set(key, [record]);
    else rows.push(record);
  }
  return points;
}

/** The filed customer, else what the row calls him. */
function customerOf(record: number, { visits, visitTable }: Pick<Read, 'visits' | 'visitTable'>): string {
  const customer = visits.customers[record] ?? -1;
  if (customer >= 0) return String(customer);
  const name = nameKey(visitTable.text('客户名称').at(record));
  return `?${name === '' ? numberKey(visitTable.text('客户编号').at(record)) : name}`;
}

/** Whether somebody who joined on the day was here before the month was over. */
function isHereIn(month: string, joinedOn: Day | null): boolean {
  return joinedOn === null || joinedOn < firstDayOf(shiftMonth(month, 1));
}

import { isPaperOnFile } from '../cells/paper-cell.ts';
import { monthOf } from '../dates/periods.ts';
import { numberParameter } from '../evaluate/parameters.ts';
import { personKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import type { Facts } from '../model/facts.ts';
import type { Tally, TallyDefinition } from '../model/tally.ts';
import { sayMonth } from '../metrics/months.ts';

/** How often each person came late or left early without a reason, by month (三 of visit-points). */
export const lateTimes: TallyDefinition = {
  code: 'late-times',
  name: { zh: '迟到早退', en: 'Late or left early' },
  unit: { zh: '次', en: 'times' },
  sheets: ['attendance'],
  count: (facts, { asOf }) =>
    months(facts, asOf).flatMap(({ month, times }) =>
      [...times]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([person, count]): Tally => {
          const when = sayMonth(month);
          return {
            code: 'late-times',
            subject: person,
            period: month,
            value: count,
            message: {
              zh: `${person}${when.zh}无故迟到早退${count}次。`,
              en: `${person} came late or left early without reason ${count} time${count === 1 ? '' : 's'} in ${when.en}.`,
            },
          };
        }),
    ),
};

/** The pot of a month's fines, and who shares it: the people of the roster who were never late (三 of visit-points). */
export const finePot: TallyDefinition = {
  code: 'fine-pot',
  name: { zh: '迟到早退罚款', en: 'Fines for coming late' },
  unit: { zh: '元', en: 'yuan' },
  sheets: ['attendance', 'roster'],
  count: (facts, { asOf, parameters }) => {
    const fine = numberParameter(parameters, 'late-fine');
    return months(facts, asOf).map(({ month, times }): Tally => {
      const count = [...times.values()].reduce((sum, one) => sum + one, 0);
      const never = peopleOf(facts).filter((person) => !times.has(person));
      const when = sayMonth(month);
      const shared =
        never.length === 0
          ? { zh: '没有人全月不迟到早退', en: 'nobody was never late' }
          : {
              zh: `奖给没有迟到早退的${never.length}人：${never.join('、')}`,
              en: `for the ${never.length} who were never late: ${never.join(', ')}`,
            };
      return {
        code: 'fine-pot',
        subject: '全体',
        period: month,
        value: count * fine,
        message: {
          zh: `${when.zh}无故迟到早退${count}次，每次${fine}元，共${count * fine}元，${shared.zh}。`,
          en: `${count} times late in ${when.en} at ${fine} yuan make ${count * fine} yuan, ${shared.en}.`,
        },
      };
    });
  },
};

interface Month {
  readonly month: string;
  /** Times by person. */
  readonly times: ReadonlyMap<string, number>;
}

/** Rows of 考勤记录 without a reason, up to the as-of day, by month. */
function months({ table }: Pick<Facts, 'table'>, asOf: Day): Month[] {
  const sheet = table('attendance');
  const byMonth = new Map<string, Map<string, number>>();
  for (let record = 0; record < sheet.size; record++) {
    const day = sheet.day('日期').at(record);
    const person = personKey(sheet.text('业务员').at(record));
    // 理由 is empty or says 无, as a paper that is not there does.
    if (day === null || day > asOf || person === '' || isPaperOnFile(sheet.text('理由').at(record))) continue;
    const times = byMonth.get(monthOf(day)) ?? new Map<string, number>();
    byMonth.set(monthOf(day), times.set(person, (times.get(person) ?? 0) + 1));
  }
  return [...byMonth].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, times]) => ({ month, times }));
}

/** People of the roster who are here, each once, in its order. */
function peopleOf({ roster, rosterTable }: Pick<Facts, 'roster' | 'rosterTable'>): string[] {
  return Array.from({ length: rosterTable.size }, (_, row) => row).flatMap((row) => {
    const person = roster.find(rosterTable.text('姓名').at(row));
    return person?.row === row && !person.departed ? [person.name] : [];
  });
}

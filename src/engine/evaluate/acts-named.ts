import type { Day } from '../model/civil-date.ts';
import type { Bilingual } from '../model/finding.ts';
import type { RecordTable } from '../model/records.ts';
import { sayCount, sayDay, saySpan } from '../text/say.ts';
import { shown } from '../text/shown.ts';

/** Who stands behind a row of acts, as a sentence names them: the customer, else the number; or how many were added up. */
export function nameOfActs(table: RecordTable, record: number): Bilingual {
  const customers = table.addedUp?.customers(record) ?? 1;
  if (customers > 1) return { zh: `其余${sayCount(customers)}个客户`, en: `${sayCount(customers)} other customers` };
  const name = shown(table.text('客户名称').at(record) || table.text('客户编号').at(record));
  return { zh: name, en: name };
}

/** When acts were: the day of a row, or the first and the last where days were added up; with the word before it in English. */
export function daysOfActs(table: RecordTable, record: number, day: Day, asOf: Day): Bilingual & { on: 'on' | 'from' } {
  const last = table.addedUp?.lastDay(record) ?? day;
  return last > day ? { ...saySpan(day, last), on: 'from' } : { ...sayDay(day, asOf), on: 'on' };
}

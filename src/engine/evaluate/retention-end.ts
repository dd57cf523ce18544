import type { Day } from '../model/civil-date.ts';
import type { Retention } from '../model/policy-duties.ts';
import type { RecordTable } from '../model/records.ts';

/** Whether the day that ends a record has come: then it has to go, and nothing has to be kept up any more. */
export function hasEnded(retention: Retention | undefined, table: RecordTable, row: number, asOf: Day): boolean {
  const ends = retention === undefined ? null : table.day(retention.ends).at(row);
  if (retention === undefined || ends === null) return false;
  return retention.due === 'on-the-day' ? ends <= asOf : ends < asOf;
}

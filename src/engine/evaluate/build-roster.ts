import type { Day } from '../model/civil-date.ts';
import type { RecordTable } from '../model/records.ts';
import type { Person, Roster } from '../model/roster.ts';
import { personKey } from '../identity/keys.ts';

const DEPARTED = new Set(['离职', '已离职', 'Departed', 'Left']);

/** The roster on the as-of day. A person who is written twice is known by the first row. */
export function buildRoster(table: RecordTable, asOf: Day): Roster {
  const people = new Map<string, Person>();
  for (let row = 0; row < table.size; row++) {
    const name = personKey(table.text('姓名').at(row));
    if (name === '' || people.has(name)) continue;
    const leftOn = table.day('离职日期').at(row);
    people.set(name, {
      row,
      name,
      duty: table.text('职务').at(row),
      department: table.text('部门').at(row),
      region: table.text('区域').at(row),
      leftOn,
      departed: leftOn === null ? DEPARTED.has(table.text('状态').at(row)) : leftOn <= asOf,
    });
  }
  return { present: people.size > 0, find: (name) => people.get(personKey(name)) ?? null };
}

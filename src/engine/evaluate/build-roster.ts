import type { Day } from '../model/civil-date.ts';
import type { RecordTable } from '../model/records.ts';
import type { Person, Roster } from '../model/roster.ts';
import { personKey } from '../identity/keys.ts';

const DEPARTED = new Set(['离职', '已离职', 'Departed', 'Left']);

/** The roster on the as-of day. Of a person who is written twice, a row that has not left counts, else the first. */
export function buildRoster(table: RecordTable, asOf: Day): Roster {
  const people = new Map<string, Person>();
  for (let row = 0; row < table.size; row++) {
    const name = personKey(table.text('姓名').at(row));
    const leftOn = table.day('离职日期').at(row);
    const departed = leftOn === null ? DEPARTED.has(table.text('状态').at(row)) : leftOn <= asOf;
    const known = people.get(name);
    if (name === '' || (known !== undefined && (departed || !known.departed))) continue;
    people.set(name, {
      row,
      name,
      duty: table.text('职务').at(row),
      department: table.text('部门').at(row),
      region: table.text('区域').at(row),
      leftOn,
      departed,
    });
  }
  const bySpelling = new Map<string, Person | null>();
  const find = (name: string): Person | null => {
    let person = bySpelling.get(name);
    if (person === undefined) {
      person = people.get(personKey(name)) ?? null;
      bySpelling.set(name, person);
    }
    return person;
  };
  return { present: people.size > 0, find };
}

import type { RecordTable } from '../model/records.ts';

const IN_PERSON = new Set(['拜访', '上门', '上门拜访', '实地拜访', 'Visit', '']);
const BY_WIRE = new Set(['电话', '短信', '微信', '电话回访', 'Call', 'Message']);

/** A visit in person. A row of the visit sheet that does not say how counts as one. */
export function isVisitInPerson(table: RecordTable, record: number): boolean {
  return IN_PERSON.has(table.text('方式').at(record));
}

/** A visit, call or message: what clause 4.1 of feida counts as care of the customer. */
export function isContact(table: RecordTable, record: number): boolean {
  return isVisitInPerson(table, record) || BY_WIRE.has(table.text('方式').at(record));
}

import type { Day } from '../../engine/model/civil-date.ts';
import type { Facts } from '../../engine/model/facts.ts';
import type { RecordTable } from '../../engine/model/records.ts';
import type { Notice } from '../../engine/model/report.ts';
import { sayDay } from '../../engine/text/say.ts';

const WITHDREW = new Set(['已礼让', 'Withdrew']);
/** Days after the visit for which the reminder is given. */
const REMINDED_DAYS = 30;

/** Records of visits after which somebody withdrew: nothing else of the sheet is looked at below. */
export function withdrawals(visits: RecordTable): Int32Array {
  if (!visits.has('结果')) return new Int32Array(0);
  const withdrew = visits.text('结果').eachOnce((result) => (WITHDREW.has(result) ? 1 : 0));
  const records: number[] = [];
  for (let record = 0; record < visits.size; record++) if (withdrew(record) === 1) records.push(record);
  return Int32Array.from(records);
}

/** Clause 4.3 of feida: whoever withdrew from a colleague's customer is reminded to talk to the colleague. */
export function talksDue({ visits, visitTable, customers, filings }: Facts, asOf: Day): Notice[] {
  const results = visitTable.text('结果');
  const notices: Notice[] = [];
  for (let record = 0; record < visits.size; record++) {
    const customer = visits.customers[record] ?? -1;
    const day = visits.days[record] ?? 0;
    if (visits.counts[record] !== 1 || customer < 0 || day < asOf - REMINDED_DAYS || !WITHDREW.has(results.at(record)))
      continue;
    const visitor = visits.personName(visits.persons[record] ?? 0);
    const owners = customers
      .filingsOf(customer)
      .flatMap((row) => filings[row] ?? [])
      .filter(({ state, salesperson }) => state === 'live' && salesperson !== visitor);
    const [owner] = owners;
    if (owner === undefined || owner.salesperson === '') continue;
    const when = sayDay(day, asOf);
    notices.push({
      kind: 'talk-due',
      sheet: visitTable.sheet,
      message: {
        zh: `${visitor}${when.zh}对${owner.name}礼让，请与${owner.salesperson}沟通客户情况（${visitTable.sheet}第${visitTable.reference(record).row}行）。`,
        en: `${visitor} withdrew from ${owner.name} on ${when.en} and should talk to ${owner.salesperson} (row ${visitTable.reference(record).row} of ${visitTable.sheet}).`,
      },
    });
  }
  return notices;
}

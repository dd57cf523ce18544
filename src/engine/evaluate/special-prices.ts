import { personKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import type { Facts } from '../model/facts.ts';
import type { Filing } from '../model/filing.ts';
import type { RecordTable } from '../model/records.ts';
import { shown } from '../text/shown.ts';
import { leadingFiling } from './filing-order.ts';

type Read = Pick<Facts, 'filings' | 'filingTable' | 'customers' | 'table'>;

/** A special price that was quoted: a row of the archive (报备类型 低价策略) or of 特价申请. */
export interface SpecialPrice {
  readonly table: RecordTable;
  readonly record: number;
  readonly filing: Filing | null;
  readonly name: string;
  readonly salesperson: string;
  readonly quotedOn: Day;
  /** The earliest approval that stands in the row or, for a filing, in 特价申请; null where there is none. */
  readonly approvedOn: Day | null;
}

/** A request of 特价申请, whoever its customer is. */
interface Request {
  readonly record: number;
  /** -1 where the customer is in no filing. */
  readonly customer: number;
  readonly salesperson: string;
  readonly quotedOn: Day | null;
  readonly approvedOn: Day | null;
}

/** Special prices quoted on or before the as-of day. What is not quoted yet may still wait for its approval. */
export function specialPrices(facts: Read, asOf: Day): SpecialPrice[] {
  const { filings, filingTable, customers } = facts;
  const table = facts.table('special-prices');
  const requests = readRequests(table, facts, asOf);
  const filed = filings
    .filter(({ state, row }) => state === 'live' && filingTable.text('报备类型').at(row) === '低价策略')
    .flatMap((filing): SpecialPrice[] => {
      const quotedOn = upTo(filingTable.day('报价日期').at(filing.row), asOf);
      const approvals = requests
        .filter(({ customer, salesperson }) => customer === filing.customer && salesperson === filing.salesperson)
        .map(({ approvedOn }) => approvedOn);
      const approvedOn = earliest([approvalIn(filingTable, filing.row, asOf), ...approvals]);
      const { row: record, name, salesperson } = filing;
      return quotedOn === null ? [] : [{ table: filingTable, record, filing, name, salesperson, quotedOn, approvedOn }];
    });
  const asked = requests.flatMap(({ record, customer, salesperson, quotedOn, approvedOn }): SpecialPrice[] => {
    const filing = customer < 0 ? null : leadingFiling(customer, customers, filings);
    const name = filing?.name ?? shown(table.text('客户名称').at(record));
    return quotedOn === null ? [] : [{ table, record, filing, name, salesperson, quotedOn, approvedOn }];
  });
  return [...filed, ...asked];
}

function readRequests(table: RecordTable, { customers }: Read, asOf: Day): Request[] {
  return Array.from({ length: table.size }, (_, record) => {
    const match = customers.match(table.text('客户编号').at(record), table.text('客户名称').at(record));
    return {
      record,
      customer: match.kind === 'certain' ? match.customer : -1,
      salesperson: personKey(table.text('业务员').at(record)),
      quotedOn: upTo(table.day('报价日期').at(record), asOf),
      approvedOn: approvalIn(table, record, asOf),
    };
  });
}

/** The day of the approval; a day without a name is none where the sheet asks for names. */
function approvalIn(table: RecordTable, record: number, asOf: Day): Day | null {
  if (table.has('特价批准人') && table.text('特价批准人').at(record) === '') return null;
  return upTo(table.day('特价批准日期').at(record), asOf);
}

function upTo(day: Day | null, asOf: Day): Day | null {
  return day !== null && day <= asOf ? day : null;
}

function earliest(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>((first, day) => (first === null || (day !== null && day < first) ? day : first), null);
}

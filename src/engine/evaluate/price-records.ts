import { momentOfText } from '../cells/moment-cell.ts';
import { dayFromIso } from '../dates/iso.ts';
import { personKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import type { Facts } from '../model/facts.ts';
import type { RecordTable } from '../model/records.ts';

type Read = Pick<Facts, 'filings' | 'filingTable' | 'customers' | 'table'>;

/** A customer's first quote as somebody recorded it: a row of the archive or of 价格报备 (四 of territory-price). */
export interface PriceRecord {
  readonly table: RecordTable;
  readonly record: number;
  readonly customer: number;
  readonly salesperson: string;
  /** `YYYY-MM-DD HH:MM`, or the day alone. */
  readonly recordedAt: string;
}

/** Price registrations of known customers up to the as-of day, by moment; one that stands in both sheets counts once. */
export function priceRecords({ filings, filingTable, customers, table }: Read, asOf: Day): PriceRecord[] {
  const prices = table('prices');
  const rows: PriceRecord[] = [
    ...filings
      .filter(({ state, row }) => state === 'live' && filingTable.text('报备类型').at(row) === '价格报备')
      .map(({ row, customer, salesperson }) => priceRecord(filingTable, row, customer, salesperson)),
    ...Array.from({ length: prices.size }, (_, record) => record).flatMap((record) => {
      const match = customers.match(prices.text('客户编号').at(record), prices.text('客户名称').at(record));
      const salesperson = personKey(prices.text('业务员').at(record));
      return match.kind === 'certain' ? [priceRecord(prices, record, match.customer, salesperson)] : [];
    }),
  ];
  const seen = new Set<string>();
  return rows
    .filter(({ recordedAt, salesperson }) => {
      const day = dayFromIso(momentOfText(recordedAt).day);
      return salesperson !== '' && day !== null && day <= asOf;
    })
    .filter(({ customer, salesperson, recordedAt }) => {
      const key = `${customer}|${salesperson}|${recordedAt}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .sort((a, b) => compare(a.recordedAt, b.recordedAt));
}

/** Whether a record is later: on one day only where both tell the time. */
export function isRecordedLater(own: PriceRecord, first: PriceRecord): boolean {
  const [a, b] = [momentOfText(first.recordedAt), momentOfText(own.recordedAt)];
  if (a.day !== b.day) return a.day < b.day;
  return a.minutes !== null && b.minutes !== null && a.minutes < b.minutes;
}

function priceRecord(table: RecordTable, record: number, customer: number, salesperson: string): PriceRecord {
  return { table, record, customer, salesperson, recordedAt: table.text('首报价记录时间').at(record) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

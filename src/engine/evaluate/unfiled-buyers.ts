import { nameKey, numberKey } from '../identity/keys.ts';
import { NO_CUSTOMER } from '../model/acts.ts';
import type { Acts } from '../model/acts.ts';
import type { RecordTable } from '../model/records.ts';

/** Somebody who buys and is in no filing: the numbers and names that mean the person, and the rows of the ledger. */
interface Buyer {
  readonly keys: string[];
  readonly rows: number[];
}

/** Sales of customers who are in no filing, by customer: rows of one number or one name are one. Each by day, then row. */
export function unfiledBuyers(sales: Acts, table: RecordTable): number[][] {
  const buyers = new Map<string, Buyer>();
  for (let record = 0; record < sales.size; record++) {
    if (sales.counts[record] !== 1 || sales.customers[record] !== NO_CUSTOMER) continue;
    const keys = keysOf(table, record);
    const known = [...new Set(keys.flatMap((key) => buyers.get(key) ?? []))];
    const buyer: Buyer = {
      keys: [...known.flatMap((one) => one.keys), ...keys],
      rows: [...known.flatMap((one) => one.rows), record],
    };
    for (const key of buyer.keys) buyers.set(key, buyer);
  }
  const dayOf = (record: number): number => sales.days[record] ?? 0;
  return [...new Set(buyers.values())].map(({ rows }) => rows.sort((a, b) => dayOf(a) - dayOf(b) || a - b));
}

function keysOf(table: RecordTable, record: number): string[] {
  const number = numberKey(table.text('客户编号').at(record));
  const name = nameKey(table.text('客户名称').at(record));
  return [...(number === '' ? [] : [`number ${number}`]), ...(name === '' ? [] : [`name ${name}`])];
}

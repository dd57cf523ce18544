import { parseNumber } from '../cells/number-cell.ts';
import type { SettlementRow } from '../dispute/settlement.ts';
import { nameKey, personKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import type { Facts } from '../model/facts.ts';

/** A row of 撞单说明 with the customer whom it is about. */
export interface Settlement extends SettlementRow {
  readonly record: number;
  /** The filed customer, -1 where the name is in no filing. */
  readonly customer: number;
  readonly named: string;
}

/** The rows of 撞单说明 on the as-of day; what is dated after it is not done yet. */
export function readSettlements({ customers, table }: Pick<Facts, 'customers' | 'table'>, asOf: Day): Settlement[] {
  const sheet = table('settlements');
  const isDone = (header: string, record: number): boolean => (sheet.day(header).at(record) ?? asOf + 1) <= asOf;
  return Array.from({ length: sheet.size }, (_, record) => record)
    .filter((record) => (sheet.day('说明日期').at(record) ?? asOf) <= asOf)
    .map((record) => {
      const named = sheet.text('客户').at(record);
      const match = customers.match(named, named);
      return {
        record,
        customer: match.kind === 'certain' ? match.customer : -1,
        named: nameKey(named),
        salesperson: personKey(sheet.text('业务员').at(record)),
        share: parseNumber(sheet.text('分成比例').at(record)),
        settled: isDone('说明日期', record),
        filedByHr: isDone('人事存档日期', record),
        filedByFinance: isDone('财务存档日期', record),
      };
    });
}

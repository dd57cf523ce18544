import type { Day } from '../model/civil-date.ts';
import type { CustomerIndex } from '../model/customers.ts';
import type { Filing } from '../model/filing.ts';
import type { RecordTable } from '../model/records.ts';
import { personKey } from '../identity/keys.ts';
import { shown } from '../text/shown.ts';

const VOID_STATES = new Set(['作废', '注销', 'Void', 'Cancelled']);
const COMPANY_OWNER = new Set(['公司', 'Company']);

/** The archive's rows as filings on the as-of day, in record order. */
export function buildFilings(table: RecordTable, customers: CustomerIndex, asOf: Day): Filing[] {
  const numbers = table.text('客户编号');
  const names = table.text('客户名称');
  const owners = table.text('业务员');
  const dates = table.day('备案日期');
  const states = table.text('状态');
  const belongings = table.text('归属');
  return Array.from({ length: table.size }, (_, row) => {
    const filedOn = dates.at(row);
    return {
      row,
      number: shown(numbers.at(row)) || null,
      name: shown(names.at(row)),
      salesperson: personKey(owners.at(row)),
      filedOn,
      state: filedOn !== null && filedOn > asOf ? 'future' : VOID_STATES.has(states.at(row)) ? 'void' : 'live',
      ownedByCompany: COMPANY_OWNER.has(belongings.at(row)),
      customer: customers.ofFiling[row] ?? 0,
    };
  });
}

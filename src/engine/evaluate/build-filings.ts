import type { Day } from '../model/civil-date.ts';
import type { CustomerIndex } from '../model/customers.ts';
import type { Filing } from '../model/filing.ts';
import type { RecordTable } from '../model/records.ts';
import { personKey } from '../identity/keys.ts';
import { customerNameReader, filingDayReader, laterFilingReader } from './filing-columns.ts';
import type { FilingColumns } from './filing-columns.ts';
import { shown } from '../text/shown.ts';

const VOID_STATES = new Set(['作废', '注销', 'Void', 'Cancelled']);
const COMPANY_OWNER = new Set(['公司', 'Company']);

/** The archive's rows as filings on the as-of day, in record order. */
export function buildFilings(
  table: RecordTable,
  customers: CustomerIndex,
  asOf: Day,
  columns: FilingColumns,
): Filing[] {
  const numbers = table.text('客户编号');
  const nameOf = customerNameReader(table, columns);
  const filingDayOf = filingDayReader(table, columns);
  const isFiledLater = laterFilingReader(table, columns);
  const isVoid = table.text('状态').eachOnce((state) => (VOID_STATES.has(state) ? 1 : 0));
  const isCompanys = table.text('归属').eachOnce((owner) => (COMPANY_OWNER.has(owner) ? 1 : 0));
  const persons: string[] = [];
  const personOf = table.text('业务员').eachComputed(table.size, (name) => persons.push(personKey(name)) - 1);
  return Array.from({ length: table.size }, (_, row) => {
    return {
      row,
      number: shown(numbers.at(row)) || null,
      name: shown(nameOf(row)),
      salesperson: persons[personOf[row] ?? 0] ?? '',
      filedOn: filingDayOf(row),
      state: isFiledLater(row, asOf) ? 'future' : isVoid(row) === 1 ? 'void' : 'live',
      ownedByCompany: isCompanys(row) === 1,
      customer: customers.ofFiling[row] ?? 0,
    };
  });
}

import type { Day } from '../model/civil-date.ts';
import type { CustomerIndex } from '../model/customers.ts';
import { personKey } from '../identity/keys.ts';
import type { RecordTable } from '../model/records.ts';
import { shown } from '../text/shown.ts';
import { FiledRow } from './filed-row.ts';
import type { FilingTexts } from './filed-row.ts';
import { filingDayReader, firstFilled, laterFilingReader } from './filing-columns.ts';
import type { FilingColumns } from './filing-columns.ts';

const VOID_STATES = new Set(['作废', '注销', 'Void', 'Cancelled']);
const COMPANY_OWNER = new Set(['公司', 'Company']);

/** The archive's rows as filings on the as-of day, in record order. */
export function buildFilings(
  table: RecordTable,
  customers: CustomerIndex,
  asOf: Day,
  columns: FilingColumns,
): FiledRow[] {
  const texts = textsOf(table, columns);
  const filingDayOf = filingDayReader(table, columns);
  const isFiledLater = laterFilingReader(table, columns);
  const isVoid = table.text('状态').eachOnce((state) => (VOID_STATES.has(state) ? 1 : 0));
  const isCompanys = table.text('归属').eachOnce((owner) => (COMPANY_OWNER.has(owner) ? 1 : 0));
  const persons: string[] = [];
  const personOf = table.text('业务员').eachComputed(table.size, (name) => persons.push(personKey(name)) - 1);
  return Array.from({ length: table.size }, (_, row) => {
    return new FiledRow(texts, row, {
      row,
      salesperson: persons[personOf[row] ?? 0] ?? '',
      filedOn: filingDayOf(row),
      state: isFiledLater(row, asOf) ? 'future' : isVoid(row) === 1 ? 'void' : 'live',
      ownedByCompany: isCompanys(row) === 1,
      customer: customers.ofFiling[row] ?? 0,
    });
  });
}

function textsOf(table: RecordTable, { customerNames }: FilingColumns): FilingTexts {
  const numbers = table.text('客户编号').kept();
  const nameOf = firstFilled(customerNames.map((header) => table.text(header).kept()));
  return {
    number: rememberLast((place) => shown(numbers.at(place))),
    name: rememberLast((place) => shown(nameOf(place))),
  };
}

/** Who tells something of a filing asks for its name again and again. */
function rememberLast(read: (place: number) => string): (place: number) => string {
  let last = -1;
  let text = '';
  return (place) => {
    if (place !== last) {
      text = read(place);
      last = place;
    }
    return text;
  };
}

import type { Filing } from '../model/filing.ts';
import type { RecordTable } from '../model/records.ts';
import type { Verdict } from '../model/rule.ts';
import { shown } from '../text/shown.ts';
import { onFiling, onRow } from './verdict-on.ts';

type Said = Pick<Verdict, 'code' | 'message' | 'column' | 'keyParts'> & Partial<Pick<Verdict, 'facts' | 'evidence'>>;

/** The row as a sentence names it: the customer, else the number, else the kind of row. */
export function rowName(table: RecordTable, record: number, filings: readonly Filing[]): string {
  const filing = table.role === 'filings' ? filings[record] : undefined;
  const own = filing?.name ?? shown(table.text('客户名称').at(record));
  return own || shown(table.text('客户编号').at(record)) || `${table.sheet}第${table.reference(record).row}行`;
}

/** A verdict on a row of the archive, or of another sheet whose rows name a customer. */
export function onRecord(table: RecordTable, record: number, filings: readonly Filing[], said: Said): Verdict {
  const filing = table.role === 'filings' ? filings[record] : undefined;
  if (filing !== undefined) {
    // Filings without a number are told apart by their names.
    const keyParts = [...said.keyParts, filing.salesperson, filing.number === null ? filing.name : ''];
    return onFiling(table, filing, { ...said, keyParts });
  }
  return {
    ...onRow(table, record, null, said),
    customer: shown(table.text('客户编号').at(record)) || null,
    customerName: shown(table.text('客户名称').at(record)) || null,
  };
}

/** A verdict on the header of a sheet: a column that the policy needs is not there, told once for all its rows. */
export function onHeader(
  table: RecordTable,
  said: Pick<Verdict, 'code' | 'message' | 'keyParts'> & Partial<Said>,
): Verdict {
  return { ...onRow(table, -1, null, said), row: table.headerRow };
}

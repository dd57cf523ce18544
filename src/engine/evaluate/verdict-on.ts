import type { Filing } from '../model/filing.ts';
import type { RowReference } from '../model/finding.ts';
import type { RecordTable } from '../model/records.ts';
import type { Verdict } from '../model/rule.ts';
import { shown } from '../text/shown.ts';

type Said = Pick<Verdict, 'code' | 'message'> & Partial<Pick<Verdict, 'column' | 'keyParts' | 'evidence' | 'facts'>>;

const NOTHING: readonly never[] = [];

/** A verdict that stands on a filing's row. */
export function onFiling(table: RecordTable, filing: Filing, said: Said): Verdict {
  return placed(table.reference(filing.row), filing.number, filing.name || null, filing.salesperson || null, said);
}

/** A verdict that stands on the row of an act (visit, sale, payment, transfer). */
export function onAct(
  table: RecordTable,
  record: number,
  of: { filing: Filing | null; salesperson: string },
  said: Said,
): Verdict {
  const name = of.filing?.name ?? shown(table.text('客户名称').at(record));
  return placed(table.reference(record), of.filing?.number ?? null, name || null, of.salesperson || null, said);
}

/** A verdict on a row that belongs to no customer. */
export function onRow(table: RecordTable, record: number, salesperson: string | null, said: Said): Verdict {
  return placed(table.reference(record), null, null, salesperson, said);
}

/** Written out member by member: there may be as many as rows, and one put together from other objects takes far longer. */
function placed(
  { sheet, row }: RowReference,
  customer: string | null,
  customerName: string | null,
  salesperson: string | null,
  { code, message, column = null, keyParts = NOTHING, evidence = NOTHING, facts = NOTHING }: Said,
): Verdict {
  return { code, sheet, row, column, customer, customerName, salesperson, keyParts, message, evidence, facts };
}

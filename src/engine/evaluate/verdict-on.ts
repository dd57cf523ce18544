import type { Filing } from '../model/filing.ts';
import type { RecordTable } from '../model/records.ts';
import type { Verdict } from '../model/rule.ts';
import { shown } from '../text/shown.ts';

type Said = Pick<Verdict, 'code' | 'message'> & Partial<Pick<Verdict, 'column' | 'keyParts' | 'evidence' | 'facts'>>;

const SILENT = { column: null, keyParts: [], evidence: [], facts: [] } as const;

/** A verdict that stands on a filing's row. */
export function onFiling(table: RecordTable, filing: Filing, said: Said): Verdict {
  return {
    ...SILENT,
    ...table.reference(filing.row),
    customer: filing.number,
    customerName: filing.name || null,
    salesperson: filing.salesperson || null,
    ...said,
  };
}

/** A verdict that stands on the row of an act (visit, sale, payment, transfer). */
export function onAct(
  table: RecordTable,
  record: number,
  of: { filing: Filing | null; salesperson: string },
  said: Said,
): Verdict {
  return {
    ...SILENT,
    ...table.reference(record),
    customer: of.filing?.number ?? null,
    customerName: (of.filing?.name ?? shown(table.text('客户名称').at(record))) || null,
    salesperson: of.salesperson || null,
    ...said,
  };
}

/** A verdict on a row that belongs to no customer. */
export function onRow(table: RecordTable, record: number, salesperson: string | null, said: Said): Verdict {
  return { ...SILENT, ...table.reference(record), customer: null, customerName: null, salesperson, ...said };
}

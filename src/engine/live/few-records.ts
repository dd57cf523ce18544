import type { CustomerIndex } from '../model/customers.ts';
import type { Finding } from '../model/finding.ts';
import type { CellProblem } from '../model/problems.ts';
import type { RecordTable } from '../model/records.ts';
import type { Records } from '../model/records-set.ts';
import { TextPool } from '../model/text-pool.ts';
import { fewCustomers } from './few-customers.ts';
import type { LinksByFiling } from './few-customers.ts';

/** Records by the role of their sheet, ascending. */
export type RecordsByRole = ReadonlyMap<string, Int32Array>;

/** Some rows of a workbook as if there were no others in their sheets. */
export interface FewRecords {
  readonly records: Records;
  readonly customers: CustomerIndex;
  /** Whether a finding stands at one of the rows. */
  readonly holds: (finding: Finding) => boolean;
  /** The customer of one of the few filings, as the whole workbook numbers him. */
  wholeCustomer(filing: number): number;
}

/**
 * Some rows as records of their own, beside the sheets of which none is named, which stay whole. The rows of the archive
 * have to be all those of their customers.
 */
export function fewRecords(
  whole: Records,
  all: CustomerIndex,
  rowsByRole: RecordsByRole,
  related: LinksByFiling,
): FewRecords {
  const pool = new TextPool();
  const picked = new Map([...rowsByRole].map(([role, rows]) => [role, whole.table(role).picked(rows, pool)] as const));
  const table = (role: string): RecordTable => picked.get(role) ?? whole.table(role);
  const problems = whole.problems.flatMap((problem): CellProblem[] => {
    const rows = rowsByRole.get(problem.role);
    if (rows === undefined) return [];
    const record = indexIn(rows, problem.record);
    return record < 0 ? [] : [{ ...problem, record }];
  });
  const rowsOfSheet = new Map([...picked.values()].map(({ sheet, rows }) => [sheet, rows]));
  const filings = rowsByRole.get('filings') ?? new Int32Array(0);
  return {
    customers: fewCustomers(all, filings, related),
    records: { table, tables: whole.tables.map(({ role }) => table(role)), problems, notices: [] },
    holds: ({ sheet, row }) => (rowsOfSheet.get(sheet)?.find(row) ?? -1) >= 0,
    wholeCustomer: (filing) => all.ofFiling[filings[filing] ?? -1] ?? -1,
  };
}

/** Distinct numbers, ascending. */
export function ascending(numbers: Iterable<number>): Int32Array {
  return Int32Array.from(new Set(numbers)).sort();
}

/** The place of a number in ascending ones, −1 where it is not among them. */
function indexIn(rows: Int32Array, row: number): number {
  let [low, high] = [0, rows.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = rows[middle] ?? 0;
    if (found === row) return middle;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

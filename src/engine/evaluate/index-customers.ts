import { buildCustomerIndex } from '../identity/customer-index.ts';
import type { IdentityRow } from '../identity/customer-index.ts';
import { bearersIn, obeySpellings } from '../identity/obey-spellings.ts';
import { readDecisions } from '../identity/read-decisions.ts';
import type { Day } from '../model/civil-date.ts';
import type { CustomerIndex, IdentityDecision } from '../model/customers.ts';
import type { RecordTable } from '../model/records.ts';
import { customerNameReader, laterFilingReader } from './filing-columns.ts';
import type { FilingColumns } from './filing-columns.ts';

const NOBODY: IdentityRow = {
  number: '',
  name: '',
  code: '',
  phones: [],
  contact: '',
  boss: '',
  address: '',
  region: '',
};

/** Says who is the same customer in an archive on a day, with the decisions of the sheet 别名. */
export type Identify = (
  archive: RecordTable,
  aliases: RecordTable,
  columns: FilingColumns,
  asOf: Day | null,
  /** Hears which share is done, 0..1. */
  onProgress?: (share: number) => void,
) => CustomerIndex;

/**
 * Who is the same customer among the archive's filings, with the decisions of the sheet 别名 obeyed. A filing dated after
 * the as-of day decides nothing: it joins no customers, and nobody is found by it. Without a day all filings count.
 */
export const indexCustomers: Identify = (archive, aliases, columns, asOf, onProgress) =>
  indexRows(
    identityRows(archive, columns, asOf),
    readDecisions(aliases, archive, customerNameReader(archive, columns)),
    onProgress,
  );

/** The cells of the archive by which customers are told apart, in record order. */
export function identityRows(archive: RecordTable, columns: FilingColumns, asOf: Day | null): readonly IdentityRow[] {
  const rowAt = identityRowReader(archive, columns, asOf);
  return Array.from({ length: archive.size }, (_, row) => rowAt(row));
}

/** Reads those cells of single rows. */
export function identityRowReader(
  archive: RecordTable,
  columns: FilingColumns,
  asOf: Day | null,
): (row: number) => IdentityRow {
  const text = (header: string): ((row: number) => string) => {
    const column = archive.text(header);
    return (row) => column.at(row);
  };
  const number = text('客户编号');
  const name = customerNameReader(archive, columns);
  const code = text('统一社会信用代码');
  const phone = text('联系电话');
  const contact = text('联系人');
  const boss = text('法定代表人');
  const address = text('地址');
  const region = text('区域');
  const isFiledLater = laterFilingReader(archive, columns);
  return (row) =>
    asOf !== null && isFiledLater(row, asOf)
      ? NOBODY
      : {
          number: number(row),
          name: name(row),
          code: code(row),
          phones: phone(row) === '' ? [] : [phone(row)],
          contact: contact(row),
          boss: boss(row),
          address: address(row),
          region: region(row),
        };
}

/** The index over such rows with decisions on them, those on spellings that no filing bears included. */
export function indexRows(
  rows: readonly IdentityRow[],
  decisions: readonly IdentityDecision[],
  onProgress?: (share: number) => void,
): CustomerIndex {
  const index = buildCustomerIndex(rows, decisions, onProgress);
  const bearers = bearersIn(
    (row) => rows[row]?.number ?? '',
    (row) => rows[row]?.name ?? '',
    index,
  );
  return obeySpellings(index, decisions, bearers);
}

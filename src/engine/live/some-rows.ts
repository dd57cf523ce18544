import type { CustomerIndex } from '../model/customers.ts';
import type { RowReference } from '../model/finding.ts';
import type { RecordTable } from '../model/records.ts';
import type { Records } from '../model/records-set.ts';
import type { ActSheet } from './act-sheet.ts';
import { ascending } from './few-records.ts';
import type { RecordsByRole } from './few-records.ts';

/** Sheets with a row for each dealing, by their roles. */
export type ActSheets = ReadonlyMap<string, ActSheet>;

/** Rows that are judged together: all those of some customers, and single ones that name nobody who is filed. */
export class SomeRows {
  readonly customers: Set<number>;
  /** Records by role. */
  private readonly loose: ReadonlyMap<string, Set<number>>;
  private readonly acts: ActSheets;

  constructor(acts: ActSheets, customers: Iterable<number> = []) {
    this.customers = new Set(customers);
    this.loose = new Map([...acts.keys()].map((role) => [role, new Set<number>()]));
    this.acts = acts;
  }

  /** The same rows with all those of other customers. */
  with(customers: Iterable<number>): SomeRows {
    const more = new SomeRows(this.acts, [...this.customers, ...customers]);
    for (const [role, records] of this.loose) more.addLoose(role, records);
    return more;
  }

  addCustomers(customers: Iterable<number>): void {
    for (const customer of customers) if (customer >= 0) this.customers.add(customer);
  }

  addLoose(role: string, records: Iterable<number>): void {
    for (const record of records) this.loose.get(role)?.add(record);
  }

  /** Adds whom a row belongs to, or the row alone; one of another sheet is left out. */
  addRow({ sheet, row }: RowReference, records: Records, { ofFiling }: CustomerIndex): void {
    const table = records.tables.find((candidate) => candidate.sheet === sheet);
    const record = table?.rows.find(row) ?? -1;
    if (table === undefined || record < 0) return;
    if (table.role === 'filings') this.addCustomers([ofFiling[record] ?? -1]);
    const customer = this.acts.get(table.role)?.rows.customerAt(record);
    if (customer === undefined) return;
    if (customer >= 0) this.customers.add(customer);
    else this.addLoose(table.role, [record]);
  }

  /** The single rows that name nobody who is filed. */
  *looseIn(records: Records): Generator<readonly [RecordTable, number]> {
    for (const [role, own] of this.loose) for (const record of own) yield [records.table(role), record];
  }

  /** All rows by role. */
  byRole(all: CustomerIndex): RecordsByRole {
    const customers = [...this.customers];
    const acts = [...this.acts].map(([role, { rows }]): [string, Int32Array] => [
      role,
      ascending([...customers.flatMap((customer) => rows.of(customer)), ...(this.loose.get(role) ?? [])]),
    ]);
    return new Map([['filings', ascending(customers.flatMap((customer) => all.filingsOf(customer)))], ...acts]);
  }
}

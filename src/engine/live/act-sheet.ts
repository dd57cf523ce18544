import { customerNamed } from '../evaluate/build-acts.ts';
import { DOUBTFUL_CUSTOMER } from '../model/acts.ts';
import type { CustomersChange } from '../identity/customer-index.ts';
import { numberForm } from '../identity/profile.ts';
import type { CustomerIndex } from '../model/customers.ts';
import type { RecordTable } from '../model/records.ts';
import { CustomerRows } from './customer-rows.ts';
import { EditedRows } from './edited-rows.ts';
import type { RecordSplice } from './kept-table.ts';
import { LooseNames } from './loose-names.ts';

/** Whom the edited rows of a sheet concern. */
export interface Concerned {
  /** Customers whom they named or name now. */
  readonly customers: readonly number[];
  /** Marks of rows that named, or name now, no filed customer. */
  readonly marks: ReadonlySet<number>;
  /** Names, as written, that only look like a filed customer's, or did; null where it may be any. */
  readonly doubtfulNames: ReadonlySet<string> | null;
  /** Records that name no filed customer now. */
  readonly loose: readonly number[];
}

/** A sheet with a row for each dealing: whose rows they are, and what was edited since it was last judged. */
export class ActSheet {
  readonly rows: CustomerRows;
  readonly edited = new EditedRows();
  private readonly names: LooseNames;
  /** Customers, or marks, that stood at rows before they were edited. */
  private readonly named = new Set<number>();
  /** Numbers that no filing bears and that rows write of which the name tells whose they are; null until somebody asks. */
  private strays: Set<string> | null = null;
  /** Names that were doubtful, at rows that still have them. */
  private readonly doubtful = new Set<string>();

  /** `customers` by record, as the acts of a check have them; `size` is the number of customers. */
  constructor(customers: Int32Array, size: number) {
    this.rows = new CustomerRows(customers, size);
    this.names = new LooseNames(this.rows);
  }

  splice({ at, removed, added, sheetRows }: RecordSplice): void {
    if (added !== removed) this.names.forget();
    for (const customer of this.rows.splice(at, removed, added)) this.named.add(customer);
    this.edited.splice(sheetRows);
  }

  /** After the archive was edited, looks up again whom rows name that may name another, which count as edited then. */
  follow(table: RecordTable, customers: CustomerIndex, change: CustomersChange): void {
    const ofCustomers = [...change.customers].flatMap((customer) => this.rows.of(customer));
    const strays =
      change.numbers.size === 0 || !table.has('客户编号') ? [] : this.strayRows(table, customers, change.numbers);
    for (const record of [...ofCustomers, ...strays, ...this.looseNaming(table, change)]) {
      const before = this.rows.customerAt(record);
      const now = this.lookUp(table, customers, record);
      // Whoever is proposed for a name may be another.
      if (before === now && before >= 0) continue;
      if (before === DOUBTFUL_CUSTOMER) this.doubtful.add(table.text('客户名称').at(record));
      else this.named.add(before);
      this.edited.add(table.rows.at(record) ?? 0);
    }
  }

  /** Looks up whom the edited rows name now; `table` is the sheet as it stands. */
  concerned(table: RecordTable, customers: CustomerIndex): Concerned {
    const named = new Set(this.named);
    const doubtful = new Set(this.doubtful);
    const loose: number[] = [];
    for (const record of this.edited.recordsIn(table)) {
      const customer = this.lookUp(table, customers, record);
      this.rows.put(record, customer);
      named.add(customer);
      if (customer < 0) {
        loose.push(record);
        this.names.put(table.text('客户名称').at(record), record);
      }
      if (customer === DOUBTFUL_CUSTOMER) doubtful.add(table.text('客户名称').at(record));
    }
    return {
      customers: [...named].filter((customer) => customer >= 0),
      marks: new Set([...named].filter((customer) => customer < 0)),
      // What stood at rows that were replaced is not known any more.
      doubtfulNames: this.named.has(DOUBTFUL_CUSTOMER) ? null : doubtful,
      loose,
    };
  }

  /** Rows with some names, or any, that only look like a filed customer's, ascending. */
  doubtfulRows(table: RecordTable, names: ReadonlySet<string> | null): Int32Array {
    if (names === null) return this.rows.marked(DOUBTFUL_CUSTOMER);
    if (names.size === 0) return new Int32Array(0);
    return this.names.rowsNamed(names, table).filter((record) => this.rows.customerAt(record) === DOUBTFUL_CUSTOMER);
  }

  /** All that was edited is judged. */
  rest(): void {
    this.named.clear();
    this.doubtful.clear();
    this.edited.clear();
  }

  private lookUp(table: RecordTable, customers: CustomerIndex, record: number): number {
    const number = table.text('客户编号').at(record);
    const customer = customerNamed(customers, number, table.text('客户名称').at(record));
    if (this.strays !== null && customer >= 0 && number !== '' && !isBorne(number, customers)) {
      this.strays.add(numberForm(number));
    }
    return customer;
  }

  /** Rows that name no filed customer, by a name or number that may mean one now, or another that is like it. */
  private looseNaming(table: RecordTable, { names, numbers }: CustomersChange): number[] {
    const named = names.size === 0 ? [] : this.names.rowsNamed(names, table);
    if (numbers.size === 0 || !table.has('客户编号')) return [...named];
    const written = table.text('客户编号');
    const numbered = this.rows
      .loose()
      .filter((record) => written.isFilled(record) && numbers.has(numberForm(written.at(record))));
    return [...named, ...numbered];
  }

  /** Rows whose customer was told by the name, as nobody bore the number beside it: one of these that somebody bears now. */
  private strayRows(table: RecordTable, customers: CustomerIndex, come: ReadonlySet<string>): number[] {
    this.strays ??= this.straysIn(table, customers, come);
    if (![...come].some((number) => this.strays?.has(number) === true)) return [];
    const rows: number[] = [];
    const isMeant = (number: string): boolean => come.has(numberForm(number));
    this.eachNumbered(table, isMeant, (record) => rows.push(record));
    return rows;
  }

  private straysIn(table: RecordTable, customers: CustomerIndex, come: ReadonlySet<string>): Set<string> {
    const strays = new Set<string>();
    const note = (number: string): boolean => {
      const form = numberForm(number);
      if (come.has(form) || !isBorne(number, customers)) strays.add(form);
      return false;
    };
    this.eachNumbered(table, note, () => undefined);
    return strays;
  }

  /** Calls `visit` with the rows of filed customers whose 客户编号 is one; `isOne` is asked once for each distinct number. */
  private eachNumbered(table: RecordTable, isOne: (number: string) => boolean, visit: (record: number) => void): void {
    const written = table.text('客户编号');
    const known = new Map<number, boolean>();
    for (let record = 0; record < table.size; record++) {
      if (!written.isFilled(record) || this.rows.customerAt(record) < 0) continue;
      const id = written.id(record);
      let value = known.get(id);
      if (value === undefined) {
        value = isOne(written.at(record));
        known.set(id, value);
      }
      if (value) visit(record);
    }
  }
}

function isBorne(number: string, customers: CustomerIndex): boolean {
  return customers.match(number, '').kind === 'certain';
}

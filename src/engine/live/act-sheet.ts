import { customerNamed } from '../evaluate/build-acts.ts';
import type { CustomerIndex } from '../model/customers.ts';
import type { RecordTable } from '../model/records.ts';
import { CustomerRows } from './customer-rows.ts';
import { EditedRows } from './edited-rows.ts';
import type { RecordSplice } from './kept-table.ts';

/** Whom the edited rows of a sheet concern. */
export interface Concerned {
  /** Customers whom they named or name now. */
  readonly customers: readonly number[];
  /** Marks of rows that named, or name now, no filed customer. */
  readonly marks: ReadonlySet<number>;
  /** Records that name no filed customer now. */
  readonly loose: readonly number[];
}

/** A sheet with a row for each dealing: whose rows they are, and what was edited since it was last judged. */
export class ActSheet {
  readonly rows: CustomerRows;
  readonly edited = new EditedRows();
  /** Customers, or marks, that stood at rows before they were edited. */
  private readonly named = new Set<number>();

  /** `customers` by record, as the acts of a check have them; `size` is the number of customers. */
  constructor(customers: Int32Array, size: number) {
    this.rows = new CustomerRows(customers, size);
  }

  splice({ at, removed, added, sheetRows }: RecordSplice): void {
    for (const customer of this.rows.splice(at, removed, added)) this.named.add(customer);
    this.edited.splice(sheetRows);
  }

  /** Looks up whom the edited rows name now; `table` is the sheet as it stands. */
  concerned(table: RecordTable, customers: CustomerIndex): Concerned {
    const named = new Set(this.named);
    const loose: number[] = [];
    for (const record of this.edited.recordsIn(table)) {
      const customer = customerNamed(customers, table.text('客户编号').at(record), table.text('客户名称').at(record));
      this.rows.put(record, customer);
      named.add(customer);
      if (customer < 0) loose.push(record);
    }
    const all = [...named];
    return {
      customers: all.filter((customer) => customer >= 0),
      marks: new Set(all.filter((customer) => customer < 0)),
      loose,
    };
  }

  /** All that was edited is judged. */
  rest(): void {
    this.named.clear();
    this.edited.clear();
  }
}

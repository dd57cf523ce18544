import { spliced } from '../model/spliced.ts';

/** Rows that came in and whose customer nobody has looked up yet. */
const NOT_LOOKED_UP = -9;

/**
 * Which rows of a sheet name which customer, following its edits: one pass over the sheet when it is made, another where
 * rows below others come or go, and else only what is asked for.
 */
export class CustomerRows {
  /** The customer of each row, below 0 where it names none that is filed. */
  private customers: Int32Array;
  /** The rows by customer, those of customer c from `starts[c]` to `starts[c + 1]`, as they were at first; −1 where gone. */
  private readonly order: Int32Array;
  private readonly starts: Int32Array;
  /** Rows that have come to a customer since. */
  private arrived = new Map<number, Set<number>>();

  /** `customers` by row; `size` is the number of customers. The array is copied. */
  constructor(customers: Int32Array, size: number) {
    this.customers = Int32Array.from(customers);
    this.starts = new Int32Array(size + 1);
    for (const customer of customers)
      if (customer >= 0) this.starts[customer + 1] = (this.starts[customer + 1] ?? 0) + 1;
    for (let i = 1; i <= size; i++) this.starts[i] = (this.starts[i] ?? 0) + (this.starts[i - 1] ?? 0);
    const next = this.starts.slice();
    this.order = new Int32Array(this.starts[size] ?? 0);
    customers.forEach((customer, row) => {
      if (customer < 0) return;
      const at = next[customer] ?? 0;
      this.order[at] = row;
      next[customer] = at + 1;
    });
  }

  customerAt(row: number): number {
    return this.customers[row] ?? -1;
  }

  /** Rows that name the customer, ascending. */
  of(customer: number): readonly number[] {
    const rows = [
      ...this.order.subarray(this.starts[customer] ?? 0, this.starts[customer + 1] ?? 0),
      ...(this.arrived.get(customer) ?? []),
    ].filter((row) => this.customers[row] === customer);
    return [...new Set(rows)].sort((a, b) => a - b);
  }

  /** Whether a row was looked up and names no filed customer. */
  isLoose(row: number): boolean {
    const customer = this.customers[row] ?? NOT_LOOKED_UP;
    return customer < 0 && customer !== NOT_LOOKED_UP;
  }

  /** All such rows, ascending. */
  loose(): readonly number[] {
    return rowsWhere(this.customers, (customer) => customer < 0 && customer !== NOT_LOOKED_UP);
  }

  /** Those of them that have one of the marks of acts that stand for no customer, ascending. */
  marked(mark: number): Int32Array {
    return Int32Array.from(rowsWhere(this.customers, (customer) => customer === mark));
  }

  /** `removed` rows from `at` on went and `added` others came; answers whom those that went named, marks among them. */
  splice(at: number, removed: number, added: number): readonly number[] {
    const end = at + removed;
    const gone = [...this.customers.subarray(at, end)].filter((customer) => customer !== NOT_LOOKED_UP);
    if (added !== removed) this.moveRows(at, end, added - removed);
    this.customers = spliced(this.customers, at, removed, new Int32Array(added).fill(NOT_LOOKED_UP));
    return gone;
  }

  /** The row names this customer now. */
  put(row: number, customer: number): void {
    this.customers[row] = customer;
    if (customer < 0) return;
    const arrived = this.arrived.get(customer);
    if (arrived === undefined) this.arrived.set(customer, new Set([row]));
    else arrived.add(row);
  }

  private moveRows(at: number, end: number, by: number): void {
    const { order, customers } = this;
    const moved = (row: number): number => (row < at ? row : row < end ? -1 : row + by);
    // Where rows are added below all others, none moves.
    if (at < customers.length) for (let i = 0; i < order.length; i++) order[i] = moved(order[i] ?? -1);
    this.arrived = new Map([...this.arrived].map(([customer, rows]) => [customer, new Set([...rows].map(moved))]));
  }
}

function rowsWhere(customers: Int32Array, passes: (customer: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < customers.length; row++) if (passes(customers[row] ?? 0)) rows.push(row);
  return rows;
}

/**
 * Which rows of a sheet name which customer, following edits of single rows: one pass over the sheet when it is made, and
 * then only what is asked for.
 */
export class CustomerRows {
  /** The customer of each row, below 0 where it names none that is filed. */
  private readonly customers: Int32Array;
  /** The rows by customer, those of customer c from `starts[c]` to `starts[c + 1]`, as they were at first. */
  private readonly order: Int32Array;
  private readonly starts: Int32Array;
  /** Rows that have come to a customer since. */
  private readonly arrived = new Map<number, Set<number>>();

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

  /** The row names another customer now. */
  move(row: number, customer: number): void {
    this.customers[row] = customer;
    if (customer < 0) return;
    const arrived = this.arrived.get(customer);
    if (arrived === undefined) this.arrived.set(customer, new Set([row]));
    else arrived.add(row);
  }
}

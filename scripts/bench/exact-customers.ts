import { nameKey, numberKey } from '../../src/engine/identity/keys.ts';
import { DistinctTexts } from '../../src/engine/model/distinct-texts.ts';
import type { CustomerIndex } from '../../src/engine/model/customers.ts';
import type { RecordTable } from '../../src/engine/model/records.ts';

/** Customers by equal numbers and names alone, for benchmarks that leave the identity engine out. */
export function exactCustomers(archive: RecordTable): CustomerIndex {
  const names = new DistinctTexts();
  const numbers = new DistinctTexts();
  const customerOfNumber: number[] = [];
  const ofFiling = new Int32Array(archive.size);
  const nameColumn = archive.text('客户名称');
  const numberColumn = archive.text('客户编号');
  for (let row = 0; row < archive.size; row++) {
    // Names are numbered from 1 on, the nameless are one customer as well.
    const customer = names.intern(nameKey(nameColumn.at(row)));
    customerOfNumber[numbers.intern(numberKey(numberColumn.at(row)))] = customer;
    ofFiling[row] = customer;
  }
  const members = rowsByCustomer(ofFiling, names.size);
  return {
    size: names.size,
    ofFiling,
    filingsOf: (customer) => [...members(customer)],
    match: (number, name) => {
      const byNumber = number === '' ? undefined : customerOfNumber[numbers.find(numberKey(number))];
      const found = names.find(nameKey(name));
      const customer = byNumber ?? (found < 0 ? undefined : found);
      return customer === undefined ? { kind: 'none' } : { kind: 'certain', customer };
    },
    link: () => ({ confidence: 1, reasons: [] }),
    linksOf: () => [],
    reviews: () => [],
    related: () => [],
  };
}

/** Rows of each customer as slices of one array. */
function rowsByCustomer(ofFiling: Int32Array, customers: number): (customer: number) => Int32Array {
  const starts = new Int32Array(customers + 1);
  for (const customer of ofFiling) starts[customer + 1] = (starts[customer + 1] ?? 0) + 1;
  for (let customer = 0; customer < customers; customer++)
    starts[customer + 1] = (starts[customer + 1] ?? 0) + (starts[customer] ?? 0);
  const next = starts.slice();
  const rows = new Int32Array(ofFiling.length);
  ofFiling.forEach((customer, row) => {
    const at = next[customer] ?? 0;
    rows[at] = row;
    next[customer] = at + 1;
  });
  return (customer) => rows.subarray(starts[customer], starts[customer + 1]);
}

import { nameKey, numberKey } from '../../src/engine/identity/keys.ts';
import { DistinctTexts } from '../../src/engine/model/distinct-texts.ts';
import type { CustomerIndex } from '../../src/engine/model/customers.ts';
import type { RecordTable } from '../../src/engine/model/records.ts';

/** Customers by equal numbers and names alone, for benchmarks that leave the identity engine out. */
export function exactCustomers(archive: RecordTable): CustomerIndex {
  const names = new DistinctTexts();
  const nameColumn = archive.text('客户名称');
  // Names are numbered from 1 on, the nameless are one customer as well.
  const ofFiling = nameColumn.eachComputed(archive.size, (name) => names.intern(nameKey(name)));
  names.rest();
  const members = rowsByCustomer(ofFiling, names.size);
  let numbers: Map<string, number> | null = null;
  return {
    size: names.size,
    ofFiling,
    filingsOf: (customer) => [...members(customer)],
    match: (number, name) => {
      if (number !== '') numbers ??= customersByNumber(archive, ofFiling);
      const byNumber = number === '' ? undefined : numbers?.get(numberKey(number));
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

/** Of filings with one number the last one counts. */
function customersByNumber(archive: RecordTable, ofFiling: Int32Array): Map<string, number> {
  const numbers = archive.text('客户编号');
  return new Map(Array.from(ofFiling, (customer, row) => [numberKey(numbers.at(row)), customer]));
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

import { nameKey, numberKey } from '../../src/engine/identity/keys.ts';
import type { CustomerIndex } from '../../src/engine/model/customers.ts';
import type { RecordTable } from '../../src/engine/model/records.ts';

/** Customers by equal numbers and names alone, for benchmarks that leave the identity engine out. */
export function exactCustomers(archive: RecordTable): CustomerIndex {
  const byName = new Map<string, number>();
  const byNumber = new Map<string, number>();
  const ofFiling = new Int32Array(archive.size);
  const members: number[][] = [];
  const names = archive.text('客户名称');
  const numbers = archive.text('客户编号');
  for (let row = 0; row < archive.size; row++) {
    const key = nameKey(names.at(row));
    let customer = byName.get(key);
    if (customer === undefined) {
      customer = members.length;
      members.push([]);
      byName.set(key, customer);
    }
    byNumber.set(numberKey(numbers.at(row)), customer);
    ofFiling[row] = customer;
    members[customer]?.push(row);
  }
  return {
    size: members.length,
    ofFiling,
    filingsOf: (customer) => members[customer] ?? [],
    match: (number, name) => {
      const customer = (number === '' ? undefined : byNumber.get(numberKey(number))) ?? byName.get(nameKey(name));
      return customer === undefined ? { kind: 'none' } : { kind: 'certain', customer };
    },
    link: () => ({ confidence: 1, reasons: [] }),
    linksOf: () => [],
    reviews: () => [],
    related: () => [],
  };
}

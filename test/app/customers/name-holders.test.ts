import { NameHolders } from '../../../src/app/customers/name-holders.ts';
import { buildCustomerIndex } from '../../../src/engine/identity/customer-index.ts';
import type { CustomerIndex } from '../../../src/engine/model/customers.ts';
import type { Filing } from '../../../src/engine/model/filing.ts';

const filing = (row: number, name: string): Filing => ({ row, name }) as Filing;

/** Customers by filing, whatever their names. */
const customers = (...ofFiling: readonly number[]): CustomerIndex => ({
  ...buildCustomerIndex([]),
  ofFiling: Int32Array.from(ofFiling),
});

test('a name is shared where filings of several customers bear it, however it is spelled, and only while they do', () => {
  const holders = new NameHolders([filing(0, '甲公司'), filing(1, '乙公司'), filing(2, '甲 公司')]);
  expect(holders.areSeveral('甲公司', customers(0, 1, 2))).toBe(true);
  expect(holders.areSeveral('甲公司', customers(0, 1, 0))).toBe(false);
  expect(holders.areSeveral('乙公司', customers(0, 1, 2))).toBe(false);
  holders.put(filing(2, '乙公司'));
  expect(holders.areSeveral('甲公司', customers(0, 1, 2))).toBe(false);
  expect(holders.areSeveral('乙公司', customers(0, 1, 2))).toBe(true);
  holders.put(filing(3, '丙公司'));
  expect(holders.of('丙公司')).toEqual([3]);
});

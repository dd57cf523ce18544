import fc from 'fast-check';
import { groupByCustomer } from '../../../src/engine/evaluate/group-by-customer.ts';

const CUSTOMERS = 4;
const act = fc.record({
  customer: fc.integer({ min: -3, max: CUSTOMERS - 1 }),
  day: fc.integer({ min: -40, max: 40 }),
  counts: fc.boolean(),
});

test('the rows of each customer are those that count, by day and then by row', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const rowsOf = groupByCustomer(
        {
          counts: Uint8Array.from(acts, ({ counts }) => (counts ? 1 : 0)),
          days: Int32Array.from(acts, ({ day }) => day),
          customers: Int32Array.from(acts, ({ customer }) => customer),
        },
        CUSTOMERS,
      );
      for (let customer = 0; customer < CUSTOMERS; customer++) {
        const expected = acts
          .map((own, row) => ({ ...own, row }))
          .filter((own) => own.counts && own.customer === customer)
          .sort((a, b) => a.day - b.day || a.row - b.row);
        expect([...rowsOf(customer)]).toEqual(expected.map(({ row }) => row));
      }
    }),
  );
});

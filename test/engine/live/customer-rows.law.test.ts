import fc from 'fast-check';
import { CustomerRows } from '../../../src/engine/live/customer-rows.ts';

test('after rows came, went and were looked up anew, the rows of a customer are those that name it', () => {
  const customer = fc.integer({ min: -3, max: 5 });
  const step = fc.record({ at: fc.nat(), removed: fc.nat({ max: 3 }), added: fc.array(customer, { maxLength: 3 }) });
  fc.assert(
    fc.property(fc.array(customer, { maxLength: 40 }), fc.array(step, { maxLength: 15 }), (customers, steps) => {
      const rows = new CustomerRows(Int32Array.from(customers), 6);
      const now = [...customers];
      for (const { at: place, removed: most, added } of steps) {
        const at = place % (now.length + 1);
        const removed = Math.min(most, now.length - at);
        expect(rows.splice(at, removed, added.length)).toEqual(now.splice(at, removed, ...added));
        added.forEach((own, i) => rows.put(at + i, own));
      }
      now.forEach((own, row) => expect(rows.customerAt(row)).toBe(own));
      for (let asked = -3; asked < 6; asked++) {
        const expected = now.flatMap((own, row) => (own === asked ? [row] : []));
        expect(asked < 0 ? [...rows.marked(asked)] : rows.of(asked)).toEqual(expected);
      }
    }),
  );
});

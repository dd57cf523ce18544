import fc from 'fast-check';
import { CustomerRows } from '../../../src/engine/live/customer-rows.ts';

test('after any moves the rows of a customer are those that name it', () => {
  const customer = fc.integer({ min: -3, max: 5 });
  fc.assert(
    fc.property(
      fc.array(customer, { minLength: 1, maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(), customer), { maxLength: 30 }),
      (customers, moves) => {
        const rows = new CustomerRows(Int32Array.from(customers), 6);
        const now = [...customers];
        for (const [place, to] of moves) {
          const row = place % now.length;
          rows.move(row, to);
          now[row] = to;
        }
        now.forEach((own, row) => expect(rows.customerAt(row)).toBe(own));
        for (let asked = 0; asked < 6; asked++) {
          expect(rows.of(asked)).toEqual(now.flatMap((own, row) => (own === asked ? [row] : [])));
        }
      },
    ),
  );
});

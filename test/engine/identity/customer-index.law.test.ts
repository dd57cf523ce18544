import fc from 'fast-check';
import { buildCustomerIndex } from '../../../src/engine/identity/customer-index.ts';
import type { IdentityRow } from '../../../src/engine/identity/customer-index.ts';

const rows = fc.array(
  fc.record<IdentityRow>({
    number: fc.constantFrom('', 'C1', 'c1', 'C2', 'C3', 'constructor', '__proto__'),
    name: fc.constantFrom('', '甲公司', '甲 公司', '甲有限公司', '乙（集团）公司', '乙集团公司', '丙厂', 'constructor'),
    code: fc.constantFrom('', '91350100M000100Y43'),
    phones: fc.constantFrom([], ['13800138000'], ['13800138000', '057187654321']),
    contact: fc.constantFrom('', '张伟'),
    boss: fc.constant(''),
    address: fc.constant(''),
    region: fc.constant(''),
  }),
  { maxLength: 12 },
);

/** Which rows are one customer, as sets of rows in no order. */
function clusters(all: readonly IdentityRow[], originOf = (row: number): number => row): string[] {
  const index = buildCustomerIndex(all);
  return Array.from({ length: index.size }, (_, customer) =>
    JSON.stringify(
      index
        .filingsOf(customer)
        .map(originOf)
        .sort((a, b) => a - b),
    ),
  ).sort();
}

describe('customers', () => {
  test('share no filing, and leave none out', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const index = buildCustomerIndex(all);
        const listed = Array.from({ length: index.size }, (_, customer) => index.filingsOf(customer)).flat();
        expect([...listed].sort((a, b) => a - b)).toEqual(all.map((_, row) => row));
        all.forEach((_, row) => {
          expect(index.filingsOf(index.ofFiling[row] ?? -1)).toContain(row);
        });
      }),
    );
  });

  test('are the same in any order of rows, for the same reasons', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const turned = [...all].reverse();
        expect(clusters(turned, (row) => all.length - 1 - row)).toEqual(clusters(all));
        const [one, other] = [buildCustomerIndex(all), buildCustomerIndex(turned)];
        all.forEach((_, row) => {
          expect(other.link(other.ofFiling[all.length - 1 - row] ?? -1)).toEqual(one.link(one.ofFiling[row] ?? -1));
        });
      }),
    );
  });

  test('are found by the number and by the name under which they are filed', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const index = buildCustomerIndex(all);
        all.forEach(({ number, name }, row) => {
          const customer = index.ofFiling[row] ?? -1;
          if (number !== '') expect(index.match(number, '')).toEqual({ kind: 'certain', customer });
          if (name !== '') expect(index.match('', name)).toEqual({ kind: 'certain', customer });
        });
      }),
    );
  });

  test('have a reason where there is more than one filing, and none where there is one', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const index = buildCustomerIndex(all);
        for (let customer = 0; customer < index.size; customer++) {
          const { reasons, confidence } = index.link(customer);
          expect(reasons.length > 0).toBe(index.filingsOf(customer).length > 1);
          expect(confidence).toBeGreaterThan(0.9);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('are never joined by a further unrelated filing', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const stranger: IdentityRow = {
          number: 'Z9',
          name: '青岛远洋渔具',
          code: '',
          phones: ['13700137000'],
          contact: '',
          boss: '',
          address: '',
          region: '',
        };
        expect(clusters([...all, stranger])).toEqual([...clusters(all), JSON.stringify([all.length])].sort());
      }),
    );
  });
});

import fc from 'fast-check';
import { madeUpArchive } from '../../../scripts/identity/made-up-archive.ts';
import { buildCustomerIndex, keepCustomerIndex } from '../../../src/engine/identity/customer-index.ts';
import type { IdentityRow } from '../../../src/engine/identity/customer-index.ts';
import type { CustomerIndex, IdentityDecision } from '../../../src/engine/model/customers.ts';

/** Rows in which many are one customer: made-up companies with their other spellings and with what resembles them. */
const POOL = madeUpArchive(90, 7).rows;

const rowsOfPool = fc.array(fc.constantFrom(...POOL), { maxLength: 40 });
const someName = fc.constantFrom(...POOL.slice(0, 30).map(({ name }) => name));
const decisions = fc.array(
  fc.record<IdentityDecision>({ first: someName, second: someName, same: fc.boolean(), stale: fc.boolean() }),
  { maxLength: 4 },
);

/** All that an index says, as values, rows renamed by `originOf`. */
function saidBy(index: CustomerIndex, originOf: (row: number) => number = (row) => row) {
  const rows = (list: readonly number[]): string =>
    [...list]
      .map(originOf)
      .sort((a, b) => a - b)
      .join();
  const links = (list: readonly { a: number; b: number; reasons: unknown; confidence: number }[]): string[] =>
    list.map(({ a, b, reasons, confidence }) => `${rows([a, b])} ${confidence} ${JSON.stringify(reasons)}`).sort();
  const customers = Array.from({ length: index.size }, (_, customer) => customer);
  return {
    customers: customers
      .map((customer) => `${rows(index.filingsOf(customer))} ${index.link(customer).confidence}`)
      .sort(),
    reviews: index
      .reviews()
      .map(({ filings, staleDecisions }) => `${rows(filings)} ${staleDecisions.length}`)
      .sort(),
    reviewed: index
      .reviews()
      .flatMap((cluster) => cluster.links.map(({ a, b, tier }) => `${rows([a, b])} ${tier}`))
      .sort(),
    related: links(index.related()).map((link) => link.replace(/\[.*$/u, '')),
  };
}

describe('spellings', () => {
  test('are joined, proposed and related alike in any order of rows', () => {
    fc.assert(
      fc.property(rowsOfPool, decisions, fc.integer({ min: 1, max: 39 }), (rows, decided, turn) => {
        const turned = [...rows.slice(turn), ...rows.slice(0, turn)].reverse();
        const originOf = (row: number): number => (rows.length - 1 - row + Math.min(turn, rows.length)) % rows.length;
        expect(turned.every((row, i) => row === rows[originOf(i)])).toBe(true);
        expect(saidBy(buildCustomerIndex(turned, decided), originOf)).toEqual(
          saidBy(buildCustomerIndex(rows, decided)),
        );
      }),
    );
  });

  test('after any edits are known as if the archive had been read anew', () => {
    const edit = fc.record({
      at: fc.nat(),
      removed: fc.nat({ max: 3 }),
      added: fc.array(fc.constantFrom(...POOL), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(rowsOfPool, decisions, fc.array(edit, { minLength: 1, maxLength: 6 }), (rows, decided, edits) => {
        const kept = keepCustomerIndex(rows, decided);
        let now: readonly IdentityRow[] = rows;
        for (const { at, removed, added } of edits) {
          const place = at % (now.length + 1);
          kept.splice(place, Math.min(removed, now.length - place), added);
          now = [...now.slice(0, place), ...added, ...now.slice(place + removed)];
        }
        expect(saidBy(kept.customers())).toEqual(saidBy(buildCustomerIndex(now, decided)));
      }),
    );
  });

  test('confirmed to be two are never one, and what is confirmed to be one is', () => {
    fc.assert(
      fc.property(rowsOfPool, someName, someName, fc.boolean(), (rows, first, second, same) => {
        fc.pre(first !== second);
        const index = buildCustomerIndex(rows, [{ first, second, same, stale: false }]);
        const customersNamed = (name: string): number[] =>
          rows.flatMap((row, i) => (row.name === name ? [index.ofFiling[i] ?? -1] : []));
        for (const one of customersNamed(first)) {
          for (const other of customersNamed(second)) expect(one === other).toBe(same);
        }
      }),
    );
  });
});

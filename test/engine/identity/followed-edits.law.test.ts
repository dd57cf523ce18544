import fc from 'fast-check';
import { madeUpArchive } from '../../../scripts/identity/made-up-archive.ts';
import { buildCustomerIndex, keepCustomerIndex } from '../../../src/engine/identity/customer-index.ts';
import type { IdentityRow } from '../../../src/engine/identity/customer-index.ts';
import { numberForm } from '../../../src/engine/identity/profile.ts';
import type { CustomerIndex, CustomerMatch } from '../../../src/engine/model/customers.ts';

/** Rows in which many are one customer, each with a number of its own, some with none. */
const POOL: readonly IdentityRow[] = madeUpArchive(60, 11).rows.map((row, i) => ({
  ...row,
  number: i % 5 === 0 ? '' : `C${i % 40}`,
}));
/** Companies of one trade name and one phone: so many that what they have in common may be too common to be looked at. */
const FAMILY: readonly IdentityRow[] = Array.from('塑胶电器纺织食品五金建材化工木业', (trade, i) =>
  Array.from('甲乙丙丁', (letter, j) => ({
    number: `F${i * 4 + j}`,
    name: `拓普${letter}${trade}有限公司`,
    code: '',
    phones: i % 3 === 0 ? [] : ['13800138000'],
    contact: '',
    boss: '',
    address: '',
    region: '',
  })),
).flat();
const some = fc.oneof({ weight: 3, arbitrary: fc.constant(POOL) }, { weight: 1, arbitrary: fc.constant(FAMILY) });
/** What people write for short: a piece, or characters here and there. */
const shortened = (name: string, from: number, step: number): string =>
  Array.from({ length: 3 }, (_, i) => name.charAt(from + i * step)).join('');

const mentionOf = (rows: readonly IdentityRow[]) =>
  fc.record({
    number: fc.constantFrom('', '', 'C1', 'c2', 'C7', 'F9', 'X'),
    name: fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...rows.map(({ name }) => name)) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom(...rows), fc.constantFrom(0, 2), fc.constantFrom(1, 2, 3))
          .map(([{ name }, from, step]) => shortened(name, from, step)),
      },
    ),
    phone: fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constantFrom(...rows.flatMap(({ phones }) => phones)) },
    ),
  });

/** A cell of a row that is written over with that of another row, or rows that come and go. */
const editOf = (rows: readonly IdentityRow[]) => {
  const someRow = fc.constantFrom(...rows);
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        at: fc.nat(),
        part: fc.constantFrom<keyof IdentityRow>(
          'name',
          'name',
          'number',
          'code',
          'phones',
          'address',
          'boss',
          'contact',
        ),
        other: someRow,
      }),
    },
    { weight: 2, arbitrary: fc.record({ append: fc.array(someRow, { minLength: 1, maxLength: 2 }) }) },
    {
      weight: 2,
      arbitrary: fc.record({ at: fc.nat(), removed: fc.nat({ max: 2 }), added: fc.array(someRow, { maxLength: 2 }) }),
    },
  );
};
type Edit = ReturnType<typeof editOf> extends fc.Arbitrary<infer T> ? T : never;

interface Splice {
  readonly at: number;
  readonly removed: number;
  readonly added: readonly IdentityRow[];
}

function spliceOf(made: Edit, now: readonly IdentityRow[]): Splice {
  if ('append' in made) return { at: now.length, removed: 0, added: made.append };
  const at = made.at % (now.length + 1);
  if ('added' in made) return { at, removed: Math.min(made.removed, now.length - at), added: made.added };
  const row = now[at];
  return row === undefined
    ? { at, removed: 0, added: [] }
    : { at, removed: 1, added: [{ ...row, [made.part]: made.other[made.part] }] };
}

/** A match with its customers told by their filings. */
function told(index: CustomerIndex, match: CustomerMatch): unknown {
  const rows = (customer: number): readonly number[] => index.filingsOf(customer);
  if (match.kind === 'none') return match;
  if (match.kind === 'certain') return { kind: match.kind, rows: rows(match.customer) };
  return {
    kind: match.kind,
    proposals: match.proposals.map(({ customer, ...rest }) => ({ ...rest, rows: rows(customer) })),
  };
}

/** All that an index says, customers told by their filings. */
function saidBy(index: CustomerIndex) {
  const filed = Array.from({ length: index.size }, (_, customer) => customer).filter(
    (customer) => index.filingsOf(customer).length > 0,
  );
  return {
    customers: filed
      .map((customer) => [index.filingsOf(customer), index.link(customer), index.linksOf(customer)] as const)
      .sort(([[a = 0]], [[b = 0]]) => a - b),
    ofFiling: Array.from(index.ofFiling, (customer) => index.filingsOf(customer)),
    reviews: index.reviews(),
    related: index.related(),
  };
}

test('an index that follows edits says what a new one would, and tells whom they concern', () => {
  let followed = 0;
  let asked = 0;
  fc.assert(
    fc.property(
      some.chain((pool) =>
        fc.tuple(
          fc.array(fc.constantFrom(...pool), { minLength: 2, maxLength: 44, size: 'max' }),
          fc.array(mentionOf(pool), { minLength: 1, maxLength: 20 }),
          fc.array(editOf(pool), { minLength: 1, maxLength: 6 }),
        ),
      ),
      ([rows, mentions, edits]) => {
        const kept = keepCustomerIndex(rows);
        let now: readonly IdentityRow[] = rows;
        let index = kept.customers();
        const ask = (): CustomerMatch[] => mentions.map(({ number, name, phone }) => index.match(number, name, phone));
        let before = ask();
        index.reviews();
        index.related();
        for (const made of edits) {
          const { at, removed, added } = spliceOf(made, now);
          const numberedBefore = index.ofFiling.slice();
          const change = kept.splice(at, removed, added);
          now = [...now.slice(0, at), ...added, ...now.slice(at + removed)];
          asked++;
          if (change === null) index = kept.customers();
          else {
            followed++;
            // Whoever is not concerned has the number of before, and the filings.
            Array.from(index.ofFiling).forEach((customer, row) => {
              if (change.customers.has(customer)) return;
              const was = row < at ? row : row - added.length + removed;
              expect(numberedBefore[was]).toBe(customer);
            });
          }
          const fresh = buildCustomerIndex(now);
          expect(saidBy(index)).toEqual(saidBy(fresh));
          const after = ask();
          mentions.forEach(({ number, name, phone }, i) => {
            const match = after[i] ?? { kind: 'none' };
            expect(told(index, match)).toEqual(told(fresh, fresh.match(number, name, phone)));
            const known = before[i] ?? { kind: 'none' };
            if (change === null || JSON.stringify(known) === JSON.stringify(match)) return;
            // What means something else is told of: by the name, by the number, or by the customer.
            const isTold =
              change.names.has(name) ||
              change.numbers.has(numberForm(number)) ||
              (known.kind === 'certain' && change.customers.has(known.customer));
            expect(isTold).toBe(true);
          });
          before = after;
        }
      },
    ),
    { numRuns: 100 },
  );
  expect(followed).toBeGreaterThan(asked * 0.9);
});

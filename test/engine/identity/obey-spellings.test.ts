import { bearersIn, obeySpellings } from '../../../src/engine/identity/obey-spellings.ts';
import type { CustomerIndex, CustomerMatch, IdentityDecision } from '../../../src/engine/model/customers.ts';

const ROWS = [
  { number: 'C1', name: '青山五金' },
  { number: 'C2', name: '远洋渔具' },
  { number: '', name: '北岭茶业' },
];

/** Matches numbers and whole names for certain, and proposes 青山五金 and 远洋渔具 for whatever begins with 青. */
function match(number: string, name: string): CustomerMatch {
  const customer = ROWS.findIndex((row) => (number !== '' && row.number === number) || row.name === name);
  if (customer >= 0) return { kind: 'certain', customer };
  if (!name.startsWith('青')) return { kind: 'none' };
  return {
    kind: 'doubtful',
    proposals: [
      { customer: 0, confidence: 0.8, reasons: [] },
      { customer: 1, confidence: 0.6, reasons: [] },
    ],
  };
}

const INDEX: CustomerIndex = {
  size: 3,
  ofFiling: Int32Array.from([0, 1, 2]),
  filingsOf: (customer) => [customer],
  match,
  link: () => ({ confidence: 1, reasons: [] }),
  linksOf: () => [],
  reviews: () => [],
  related: () => [],
};

function obeying(decisions: readonly Partial<IdentityDecision>[]): CustomerIndex['match'] {
  const whole = decisions.map((decision) => ({ first: '', second: '', same: true, stale: false, ...decision }));
  const bearers = bearersIn(
    (row) => ROWS[row]?.number ?? '',
    (row) => ROWS[row]?.name ?? '',
    INDEX,
  );
  return obeySpellings(INDEX, whole, bearers).match;
}

const certain = (customer: number): CustomerMatch => ({ kind: 'certain', customer });

describe('a spelling that is confirmed', () => {
  test.each([
    ['with the name of a filing', { first: '小青山', second: '青山五金' }, '小青山', 0],
    ['with the number of a filing', { first: '小青山', second: 'C1' }, '小青山', 0],
    ['the other way round', { first: 'C2', second: '远洋' }, '远洋', 1],
    ['in another width and with blanks', { first: '小 青山（杭州）', second: 'Ｃ1' }, '小青山(杭州)', 0],
    ['although it resembles another customer more', { first: '青山渔具', second: 'C2' }, '青山渔具', 1],
    ['with a filing that has no number', { first: '北岭', second: '北岭茶业' }, '北岭', 2],
  ])('%s means its customer', (_, decision, name, customer) => {
    expect(obeying([decision])('', name)).toEqual(certain(customer));
  });

  test('through another spelling means the same customer, in whatever order the decisions stand', () => {
    const chain = [
      { first: '老青', second: '小青' },
      { first: '小青', second: 'C1' },
    ];
    expect(obeying(chain)('', '老青')).toEqual(certain(0));
    expect(obeying(chain.toReversed())('', '老青')).toEqual(certain(0));
  });

  test('gives way to the number that the row itself bears', () => {
    expect(obeying([{ first: '小青山', second: 'C1' }])('C2', '小青山')).toEqual(certain(1));
  });

  test('by a decision whose rows have changed means nothing', () => {
    expect(obeying([{ first: '小山', second: 'C1', stale: true }])('', '小山')).toEqual({ kind: 'none' });
  });

  test('does not move a name that a filing bears', () => {
    expect(obeying([{ first: '远洋渔具', second: '青山五金' }])('', '远洋渔具')).toEqual(certain(1));
  });
});

describe('a spelling that is told apart', () => {
  test('from one customer is still proposed for the other', () => {
    expect(obeying([{ first: '青岭', second: 'C1', same: false }])('', '青岭')).toMatchObject({
      kind: 'doubtful',
      proposals: [{ customer: 1 }],
    });
  });

  test('from all that it resembles matches nothing', () => {
    const both = [
      { first: '青岭', second: 'C1', same: false },
      { first: '远洋渔具', second: '青岭', same: false },
    ];
    expect(obeying(both)('', '青岭')).toEqual({ kind: 'none' });
  });

  test('says nothing of other spellings', () => {
    expect(obeying([{ first: '青岭', second: 'C1', same: false }])('', '青岗')).toMatchObject({
      proposals: [{ customer: 0 }, { customer: 1 }],
    });
  });
});

test('without decisions the index is the same', () => {
  expect(obeySpellings(INDEX, [], () => null)).toBe(INDEX);
});

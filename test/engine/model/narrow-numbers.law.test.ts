import fc from 'fast-check';
import { arrayOf, coded, narrowed } from '../../../src/engine/model/narrow-numbers.ts';
import type { NumberColumn } from '../../../src/engine/model/narrow-numbers.ts';

/** Few numbers many times, many numbers once, and heads of either before a run of loose ones. */
const numbers = fc
  .record({
    length: fc.nat(3000),
    kinds: fc.constantFrom(1, 7, 200, 300, 2500),
    run: fc.constantFrom(0, 0, 5, 1500),
    start: fc.integer({ min: -1000, max: -1 }),
    gap: fc.boolean(),
  })
  .map(({ length, kinds, run, start, gap }) => {
    const head = Array.from({ length }, (_, i) => (i * 7919) % kinds);
    return Int32Array.from([...head, ...Array.from({ length: run }, (_, i) => start - i), ...(gap ? [3] : [])]);
  });

/** From the first loose text on, as a column that has them is narrowed. */
function withRun(given: Int32Array): NumberColumn {
  const first = given.findIndex((number) => number < 0);
  return narrowed(given, first < 0 ? Infinity : first);
}

/** The same numbers by codes of the different ones; code 0 is the number 0. */
function encoded(given: Int32Array): NumberColumn {
  const numberOf = [...new Set([0, ...given])];
  return coded(
    Uint16Array.from(given, (number) => numberOf.indexOf(number)),
    Int32Array.from(numberOf),
  );
}

test('a narrow column holds what the array held, and 0 beyond its end', () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom(withRun, encoded), (given, encode) => {
      const column = encode(given);
      expect(column.length).toBe(given.length);
      expect(Array.from(given, (_, record) => column.at(record))).toEqual([...given]);
      expect([...arrayOf(column)]).toEqual([...given]);
      expect(column.at(given.length)).toBe(0);
    }),
    { numRuns: 40 },
  );
});

test('it tells the records of a number, what numbers amount to, and some of its records', () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom(withRun, encoded), (given, encode) => {
      const column = encode(given);
      const found: number[] = [];
      column.eachWhere(
        (number) => number % 3 === 0,
        (record) => found.push(record),
      );
      expect(found).toEqual([...given.keys()].filter((record) => (given[record] ?? 0) % 3 === 0));
      const twice = column.mapped((number) => 2 * number);
      expect([...given.keys()].map(twice)).toEqual(Array.from(given, (number) => 2 * number));
      const doubled = new Int32Array(given.length);
      column.mapInto((number) => 2 * number, doubled);
      expect([...doubled]).toEqual(Array.from(given, (number) => 2 * number));
      const some = Int32Array.from([...given.keys()].filter((record) => record % 5 !== 1));
      expect([...arrayOf(column.selected(some))]).toEqual(Array.from(some, (record) => given[record]));
    }),
    { numRuns: 40 },
  );
});

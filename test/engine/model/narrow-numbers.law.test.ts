import fc from 'fast-check';
import { narrowed } from '../../../src/engine/model/narrow-numbers.ts';

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

test('a narrow column holds what the array held, and 0 beyond its end', () => {
  fc.assert(
    fc.property(numbers, (given) => {
      const column = narrowed(given);
      expect(column.length).toBe(given.length);
      expect(Array.from(given, (_, record) => column.at(record))).toEqual([...given]);
      expect(column.at(given.length)).toBe(0);
    }),
  );
});

test('more than 65,535 different numbers stay as they are', () => {
  const given = Int32Array.from({ length: 70_000 }, (_, i) => i + 1);
  const column = narrowed(given);
  expect([0, 65_535, 69_999].map((record) => column.at(record))).toEqual([1, 65_536, 70_000]);
});

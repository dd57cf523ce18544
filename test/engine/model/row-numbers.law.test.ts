import fc from 'fast-check';
import { RowNumbers } from '../../../src/engine/model/row-numbers.ts';

const ascending = fc
  .uniqueArray(fc.integer({ min: 2, max: 40 }), { maxLength: 20 })
  .map((numbers) => numbers.sort((a, b) => a - b));
const runs = fc
  .integer({ min: 2, max: 20 })
  .chain((first) => fc.nat({ max: 20 }).map((length) => Array.from({ length }, (_, i) => first + i)));
const of = (numbers: readonly number[]): RowNumbers => new RowNumbers(Int32Array.from(numbers));

test('whether with gaps or without, row numbers are found, compared and replaced as a list of them would be', () => {
  fc.assert(
    fc.property(
      fc.oneof(ascending, runs),
      fc.nat(),
      fc.nat(),
      runs,
      fc.integer({ min: 0, max: 5 }),
      (numbers, from, many, added, moved) => {
        const rows = of(numbers);
        const at = from % (numbers.length + 1);
        const removed = many % (numbers.length - at + 1);
        const limit = from % 45;
        const behind = numbers.findIndex((number) => number >= limit);
        expect(rows.placeOf(limit)).toBe(behind < 0 ? numbers.length : behind);
        expect(rows.has(at, of(numbers.slice(at, at + removed)))).toBe(true);
        expect(rows.has(at, of(added))).toBe(added.every((number, i) => numbers[at + i] === number));
        const expected = [
          ...numbers.slice(0, at),
          ...added,
          ...numbers.slice(at + removed).map((number) => number + moved),
        ];
        fc.pre(expected.every((number, i) => i === 0 || number > (expected[i - 1] ?? 0)));
        expect([...rows.spliced(at, removed, of(added), moved).toArray()]).toEqual(expected);
        expect([...rows.toArray()]).toEqual(numbers);
      },
    ),
  );
});

import fc from 'fast-check';
import { BAD_DAY, NO_DAY } from '../../../src/engine/model/civil-date.ts';
import { narrowDays, narrowFen, narrowSmall } from '../../../src/engine/model/narrow-arrays.ts';
import { AmountColumn, BAD_FEN, DayColumn } from '../../../src/engine/model/records.ts';

const day = fc.oneof(
  fc.integer({ min: -40_000, max: 40_000 }),
  fc.constantFrom(-0x8000, 0x7fff, 0x8000, NO_DAY, BAD_DAY),
);
const fen = fc.oneof(
  fc.integer({ min: -3_000_000_000, max: 3_000_000_000 }),
  fc.constantFrom(NaN, BAD_FEN, 0x7fffffff, 0x80000000, 0.5, -0),
);
/** Long enough for a narrow array to be worth while: the same numbers over and over, then some that may not fit. */
const long = <T>(one: fc.Arbitrary<T>, usual: T): fc.Arbitrary<T[]> =>
  fc
    .tuple(fc.constantFrom(0, 1500), fc.array(one, { maxLength: 5 }))
    .map(([count, rest]) => [...Array.from({ length: count }, () => usual), ...rest]);

test('narrow days, amounts and small numbers are those that were given', () => {
  fc.assert(
    fc.property(long(day, 20_634), long(fen, 123_456), long(fc.nat(70_000), 400), (days, amounts, numbers) => {
      expect([...narrowDays(Int32Array.from(days))]).toEqual(days);
      expect([...narrowFen(Float64Array.from(amounts))]).toEqual(amounts);
      expect([...narrowSmall(Int32Array.from(numbers), Math.max(0, ...numbers))]).toEqual(numbers);
    }),
  );
});

test('narrow arrays are narrow where all fit', () => {
  expect(narrowDays(new Int32Array(2000).fill(-0x8000))).toBeInstanceOf(Int16Array);
  expect(narrowFen(new Float64Array(2000).fill(0x7fffffff))).toBeInstanceOf(Int32Array);
  expect(narrowSmall(new Int32Array(2000).fill(0xffff), 0xffff)).toBeInstanceOf(Uint16Array);
});

test('days and amounts that replace others stand in their place, whatever either column has room for', () => {
  const splice = fc.record({ at: fc.nat(1505), removed: fc.nat(3) });
  fc.assert(
    fc.property(
      long(day, 20_634),
      fc.array(day, { maxLength: 3 }),
      long(fen, 123_456),
      fc.array(fen, { maxLength: 3 }),
      splice,
      (days, addedDays, amounts, addedAmounts, { at, removed }) => {
        const [dayAt, fenAt] = [Math.min(at, days.length), Math.min(at, amounts.length)];
        const dayColumn = new DayColumn(narrowDays(Int32Array.from(days)));
        const fenColumn = new AmountColumn(narrowFen(Float64Array.from(amounts)));
        const daysGone = Math.min(removed, days.length - dayAt);
        const fenGone = Math.min(removed, amounts.length - fenAt);
        const splicedDays = dayColumn.spliced(dayAt, daysGone, new DayColumn(Int32Array.from(addedDays)));
        const splicedFen = fenColumn.spliced(fenAt, fenGone, new AmountColumn(Float64Array.from(addedAmounts)));
        days.splice(dayAt, daysGone, ...addedDays);
        amounts.splice(fenAt, fenGone, ...addedAmounts);
        expect([...splicedDays.days]).toEqual(days);
        expect([...splicedFen.fen]).toEqual(amounts);
      },
    ),
  );
});

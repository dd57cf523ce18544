import fc from 'fast-check';
import { cutLongLists, putPiece } from '../../../src/app/check-worker/long-lists.ts';
import { packBlock, unpackBlock } from '../../../src/app/check-worker/packed-block.ts';

const leaf = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean());
const long = fc
  .array(leaf, { minLength: 390, maxLength: 410 })
  .chain((items) => fc.nat({ max: 4 }).map((times) => Array.from({ length: times }, () => items).flat()));
const value = fc.dictionary(
  fc.string(),
  fc.oneof(leaf, long, fc.array(fc.record({ name: leaf, areas: long }), { maxLength: 3 })),
  { maxKeys: 4, noNullPrototype: true },
);

test('a value cut and put together again is the value, and no message holds a long list', () => {
  fc.assert(
    fc.property(value, (whole) => {
      const { short, pieces } = cutLongLists(whole);
      for (const { items } of pieces) expect(items.length).toBeLessThanOrEqual(400);
      for (const piece of pieces) putPiece(short, piece);
      expect(short).toEqual(whole);
    }),
    { numRuns: 40 },
  );
});

test('a block of cells survives its packing', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.double({ noNaN: true, noDefaultInfinity: true }), leaf);
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.array(cell)), (row, cells) => {
      const plain = cells.map((own) => own.map((one) => (Object.is(one, -0) ? 0 : one)));
      expect(unpackBlock(packBlock({ row, cells: plain }))).toEqual({ row, cells: plain });
    }),
  );
});

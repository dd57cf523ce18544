import fc from 'fast-check';
import { cutLongLists, piecesOf, putPiece } from '../../../src/app/check-worker/long-lists.ts';
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

const LARGEST_PIECE = 300_000;

test('a value cut and put together again is the value, and no message holds a long list', () => {
  fc.assert(
    fc.property(value, (whole) => {
      const { short, lists } = cutLongLists(whole);
      expect(JSON.stringify(short).length).toBeLessThan(LARGEST_PIECE);
      for (const list of lists) {
        for (const piece of piecesOf(list, false)) {
          expect(piece.bytes.length).toBeLessThan(LARGEST_PIECE);
          putPiece(short, piece);
        }
      }
      expect(short).toEqual(whole);
    }),
    { numRuns: 40 },
  );
});

test('a list that stays packed says the same as often as it is walked through', () => {
  const sentence = fc.string({ unit: 'binary', minLength: 200, maxLength: 400 });
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 9 }), fc.integer({ min: 50, max: 200 }), (own, times) => {
      const rows = Array.from({ length: times * own.length }, (_, at) => [at, own[at % own.length] ?? '']);
      const { short, lists } = cutLongLists({ plan: { rows } });
      for (const list of lists) for (const piece of piecesOf(list, true)) putPiece(short, piece);
      const packed = short.plan.rows as Iterable<unknown> & { readonly length: number };
      expect(packed).toHaveLength(rows.length);
      expect([...packed]).toEqual(rows);
      expect([...packed]).toEqual(rows);
    }),
    { numRuns: 20 },
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

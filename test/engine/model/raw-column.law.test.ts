import fc from 'fast-check';
import { cleanText } from '../../../src/engine/cells/clean-text.ts';
import type { Cell } from '../../../src/engine/model/cell.ts';
import { RawColumn } from '../../../src/engine/model/raw-column.ts';
import { TextPool } from '../../../src/engine/model/text-pool.ts';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell[]>('', null, ' ', '拜访', ' 拜访', '（杭州）五金', 'XS00000001', true, false, 0, -1.5, 46_000),
  fc.string(),
  fc.double({ noNaN: true }),
);
const cells = fc.array(cell, { maxLength: 40 });

/** A cell as a column answers it. */
function kept(value: Cell): string | number {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? cleanText(value) : value;
}

function columnOf(pool: TextPool, blocks: readonly (readonly Cell[])[], expected: number): RawColumn {
  const column = new RawColumn(pool, expected);
  for (const block of blocks) {
    column.append(
      block.map((value) => ['beside', value]),
      1,
    );
  }
  return column;
}

const all = (column: RawColumn): (string | number)[] =>
  Array.from({ length: column.size }, (_, row) => column.cellAt(row));

test('a column answers its cells, texts cleaned, in whatever blocks they came', () => {
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 4 }), fc.nat(60), (blocks, expected) => {
      const column = columnOf(new TextPool(), blocks, expected);
      const values = blocks.flat().map(kept);
      expect(all(column)).toEqual(values);
      expect(column.textCount).toBe(values.filter((value) => typeof value === 'string' && value !== '').length);
      expect(column.textNumbers().length).toBe(values.length);
      expect(values.map((_, row) => column.isEmptyAt(row))).toEqual(values.map((value) => value === ''));
    }),
  );
});

test('cells that replace others stand in their place', () => {
  fc.assert(
    fc.property(cells, cells, fc.nat(40), fc.nat(40), (before, added, from, count) => {
      const pool = new TextPool();
      const column = columnOf(pool, [before], 0);
      const at = Math.min(from, before.length);
      const removed = Math.min(count, before.length - at);
      column.splice(at, removed, columnOf(pool, [added], 0));
      const values = before.map(kept);
      values.splice(at, removed, ...added.map(kept));
      expect(all(column)).toEqual(values);
      expect(column.textCount).toBe(values.filter((value) => typeof value === 'string' && value !== '').length);
    }),
  );
});

test.each([
  ['each text once', (row: number) => `地址${row}号`],
  ['each text once, long', (row: number) => `${'长'.repeat(60)}${row}`],
  ['document numbers', (row: number) => `XS${String(row).padStart(8, '0')}`],
  ['few texts', (row: number) => `产品${row % 7}`],
  ['more texts than a dictionary has', (row: number) => `客户${row % 70_000}`],
  ['texts that begin to differ late', (row: number) => (row < 60_000 ? '甲' : `乙${row}`)],
  ['numbers and texts', (row: number) => (row % 3 === 0 ? row : `单 ${row}`)],
  ['document numbers with gaps', (row: number) => (row % 11 === 0 ? '' : `HK${row}`)],
])('a long column keeps its cells: %s', (_, cellOf) => {
  const rows = 140_000;
  const column = new RawColumn(new TextPool());
  for (let from = 0; from < rows; from += 7000) {
    column.append(
      Array.from({ length: 7000 }, (_cell, i) => [cellOf(from + i)]),
      0,
    );
  }
  const numbers = column.textNumbers();
  let wrong = 0;
  for (let row = 0; row < rows; row++) {
    if (column.cellAt(row) !== cellOf(row) || numbers.at(row) !== column.textAt(row)) wrong++;
  }
  expect([wrong, column.size]).toEqual([0, rows]);
});

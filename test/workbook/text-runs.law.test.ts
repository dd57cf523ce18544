import fc from 'fast-check';
import type { PlannedCell } from '../../src/engine/model/mark-plan.ts';
import { textRuns } from '../../src/workbook/text-runs.ts';

const cell: fc.Arbitrary<PlannedCell> = fc.oneof(
  fc.constantFrom<PlannedCell>('客户', '=1+1', ''),
  fc.constantFrom<PlannedCell>(0, 12.5),
  fc.constant(null),
  fc.constant({ formula: '=A1', value: 1 }),
);
const sheet = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 12 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

test('the text format covers every text and nothing else, and no cell twice', () => {
  fc.assert(
    fc.property(sheet, (cells) => {
      const covered = new Map<string, number>();
      for (const run of textRuns(cells)) {
        for (let row = run.row; row < run.row + run.rows; row++) {
          for (let column = run.column; column < run.column + run.columns; column++) {
            const place = `${String(row)}/${String(column)}`;
            covered.set(place, (covered.get(place) ?? 0) + 1);
          }
        }
      }
      expect([...covered.values()].every((times) => times === 1)).toBe(true);
      cells.forEach((row, r) =>
        row.forEach((value, c) => {
          const isCovered = covered.has(`${String(r)}/${String(c)}`);
          expect(isCovered).toBe(typeof value === 'string');
        }),
      );
    }),
  );
});

test('columns of the same kind share one run', () => {
  const rows = Array.from({ length: 500 }, (): PlannedCell[] => ['甲', '乙', 3, '丙', null]);
  expect(textRuns(rows)).toEqual([
    { row: 0, column: 0, rows: 500, columns: 2 },
    { row: 0, column: 3, rows: 500, columns: 1 },
  ]);
});

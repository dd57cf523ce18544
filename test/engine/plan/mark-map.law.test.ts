import fc from 'fast-check';
import type { Finding } from '../../../src/engine/model/finding.ts';
import { SEVERITIES } from '../../../src/engine/model/finding.ts';
import { columnPlaces } from '../../../src/engine/plan/column-places.ts';
import { MarkMap } from '../../../src/engine/plan/mark-map.ts';
import { planHighlights } from '../../../src/engine/plan/plan-highlights.ts';

const SHEETS = ['客户档案', '销售台账'];
const COLUMNS = ['客户名称', '地址', '备案日期'];
const places = columnPlaces(
  SHEETS.map((sheet) => ({ sheet, columns: COLUMNS.map((canonical, column) => ({ canonical, column })) })),
  SHEETS,
);
const ROWS = 12;
const EVERYWHERE = [{ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }];

const finding = fc.record({
  sheet: fc.constantFrom(...SHEETS),
  row: fc.integer({ min: 1, max: ROWS }),
  column: fc.constantFrom(null, ...COLUMNS),
  severity: fc.constantFrom(...SEVERITIES),
}) as fc.Arbitrary<Finding>;
const findings = fc.array(finding, { maxLength: 40 });

const marksOf = (map: MarkMap): unknown => SHEETS.flatMap((sheet) => map.within(sheet, EVERYWHERE));

test('a map that has followed findings coming and going says what the plan of a fresh check says', () => {
  fc.assert(
    fc.property(findings, findings, fc.array(fc.boolean()), (first, more, goes) => {
      const map = MarkMap.of(first, places);
      const gone = first.filter((_, at) => goes[at] === true);
      for (const one of gone) map.remove(one, places);
      for (const one of more) map.add(one, places);
      const left = [...first.filter((_, at) => goes[at] !== true), ...more];
      const planned = planHighlights(left, places);
      expect(marksOf(map)).toEqual(SHEETS.flatMap((name) => planned.filter(({ sheet }) => sheet === name)));
      expect(map.cells).toBe(planned.flatMap(({ areas }) => areas).reduce((sum, { rows }) => sum + rows, 0));
    }),
  );
});

test('the rows that differ are those whose marks differ, and taken over they differ no more', () => {
  fc.assert(
    fc.property(findings, findings, (one, other) => {
      const [wanted, standing] = [MarkMap.of(one, places), MarkMap.of(other, places).onSheets(SHEETS)];
      for (const sheet of SHEETS) {
        const all = Array.from({ length: ROWS }, (_, row) => row);
        const rowMarks = (map: MarkMap, row: number): unknown =>
          map.within(sheet, [{ row, column: 0, rows: 1, columns: 16_384 }]);
        const differing = wanted
          .differences(standing, sheet, all)
          .flatMap(({ row, rows }) => all.slice(row, row + rows));
        expect(differing).toEqual(
          all.filter((row) => JSON.stringify(rowMarks(wanted, row)) !== JSON.stringify(rowMarks(standing, row))),
        );
        standing.takeRows(wanted, sheet, differing);
        expect(wanted.differences(standing, sheet, all)).toEqual([]);
      }
      expect(marksOf(standing)).toEqual(marksOf(wanted));
    }),
  );
});

test('marks move with the rows that come in and go above them, and go with their rows', () => {
  const at = (row: number): Finding[] => [{ sheet: SHEETS[0], row, column: '地址', severity: 'error' } as Finding];
  const map = MarkMap.of([...at(3), ...at(5), ...at(9)], places).onSheets(SHEETS);
  map.shift('客户档案', [
    { row: 3, rows: 2 },
    { row: 6, rows: -1 },
  ]);
  expect([...map.rowsOf('客户档案')]).toEqual([2, 9]);
});

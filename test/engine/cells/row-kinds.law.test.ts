import fc from 'fast-check';
import { rowJudge } from '../../../src/engine/cells/row-kind.ts';
import type { RowKind } from '../../../src/engine/cells/row-kind.ts';
import { otherRows } from '../../../src/engine/cells/row-kinds.ts';
import type { Cell } from '../../../src/engine/model/cell.ts';
import { RawColumn } from '../../../src/engine/model/raw-column.ts';
import { TextPool } from '../../../src/engine/model/text-pool.ts';

const HEADERS = ['序号', '日期', '客户名称', '金额', 'Note'];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell[]>(
    '',
    null,
    ' ',
    '\u3000',
    '合计',
    '合 计',
    '张三 汇总',
    '本页合计',
    'Total',
    'Grand Total: 12',
    'Ｔｏｔａｌ',
    '　合计 ',
  ),
  fc.constantFrom<Cell[]>('序号', '日期', '日 期', '客户名称', '金额', 'Note', 'NOTE', '1', '12', 'x12'),
  fc.constantFrom<Cell[]>('杭州五金有限公司', '2026-03-05', 46_000, 0, 12.5, true),
);

test('rows told apart column by column are those told apart one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 12 }), (rows) => {
      const pool = new TextPool();
      const columns = HEADERS.map((header, column) => {
        const cells = new RawColumn(pool);
        cells.append(rows.slice(0, 5), column);
        cells.append(rows.slice(5), column);
        return { header, canonical: header, cells };
      });
      const { blank, totals, repeated } = otherRows(columns, rows.length, pool);
      const judge = rowJudge(HEADERS);
      const kinds = rows.map((cells) => judge(cells.map((value) => (value === true ? 'TRUE' : value))));
      const rowsOf = (kind: RowKind): number[] => kinds.flatMap((one, row) => (one === kind ? [row] : []));
      expect([blank, totals, repeated]).toEqual([rowsOf('blank'), rowsOf('total'), rowsOf('repeated-header')]);
    }),
  );
});

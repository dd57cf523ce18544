import fc from 'fast-check';
import type { SheetInput, WorkbookData } from '../../../src/workbench/host/model/workbook-data.ts';
import { openData, value } from '../open-workbook.ts';
import { proposedOf } from './choosing.ts';

const A = '杭州青禾五金有限公司';
const ARCHIVE: SheetInput = {
  name: '客户档案',
  rows: [
    ['客户编号', '客户名称', '业务员', '备案日期'],
    ['C1', A, '方远', 46_000],
  ],
};
const WATCH = { onProgress: () => undefined, signal: new AbortController().signal };

const line = fc.record({
  day: fc.constantFrom('2026-03-05', '2026/3/6', '25/03/2026', '04/03/2026', '3月8日', '昨天', ''),
  number: fc.constantFrom('X1', 'X2', 'X3', 'X4', '', '#REF!'),
  name: fc.constantFrom(A, '=SUM(1)', '路边小店', '', '#N/A'),
  amount: fc.constantFrom('1.2万', '￥300', '-45.5', '待定', ''),
  currency: fc.constantFrom('', '人民币', '人民币', 'USD', '#N/A'),
});
const order = fc.constantFrom('none', 'day-first', 'month-first');
const ledger = fc.array(line, { minLength: 1, maxLength: 12 });
/** Rows that stand in the ledger before, in a plain range or a table, with a column of the user's own. */
const standing = fc.record({
  rows: fc.array(fc.constantFrom([46_086, '留着', 'X1', A, 12_000], [46_087, '', 'Y7', '别家', 5]), { maxLength: 3 }),
  table: fc.boolean(),
});

/** Sheets without the empty ends of rows and columns that a cleared cell leaves in the host. */
function plain({ sheets }: WorkbookData): unknown {
  const trimmed = (rows: readonly (ArrayLike<unknown> | undefined)[], empty: unknown): unknown[][] => {
    const short = rows.map((row) => Array.from(row ?? []));
    for (const row of short) while (row.length > 0 && (row.at(-1) ?? empty) === empty) row.pop();
    while (short.length > 0 && short.at(-1)?.length === 0) short.pop();
    return short;
  };
  return sheets.map((sheet) => ({ ...sheet, rows: trimmed(sheet.rows, null), styleRows: trimmed(sheet.styleRows, 0) }));
}

test('an import that is written adds nothing a second time, and taken back leaves the workbook as it was', async () => {
  let written = 0;
  await fc.assert(
    fc.asyncProperty(ledger, standing, order, async (lines, { rows, table }, dateOrder) => {
      const area = { row: 0, column: 0, rows: rows.length + 1, columns: 5 };
      const sheet: SheetInput = {
        name: '销售台账',
        rows: [['日期', '备注', '单号', '客户名称', '金额'], ...rows],
        ...(table && rows.length > 0 ? { tables: [{ name: '台账', area }] } : {}),
      };
      const open = await openData(structuredClone({ activeSheet: '客户档案', sheets: [ARCHIVE, sheet] }));
      try {
        const before = plain(structuredClone(open.snapshot()));
        const text = ['日期\t单号\t客户名称\t金额\t币种', ...lines.map((one) => Object.values(one).join('\t'))].join(
          '\n',
        );
        const { ledger: desk } = open.services;
        const draft = value(await desk.open({ kind: 'text', text }, 'sales', WATCH));
        const answers = { ...draft.answers, dateOrder };
        const { reconciliation } = value(await desk.preview(proposedOf(draft, { answers }), WATCH));
        const { source, taken, rejected, skipped } = reconciliation;
        expect(taken.lines + rejected.lines + skipped.lines).toBe(source.lines);
        expect(taken.fen + rejected.fen + skipped.fen).toBe(source.fen);
        expect(plain(open.snapshot())).toEqual(before);
        if (taken.lines === 0) return;
        written += 1;
        const { batch } = value(await desk.apply());
        const again = value(await desk.open({ kind: 'text', text }, 'sales', WATCH));
        expect(again.answers.dateOrder).toBe(dateOrder);
        const twice = value(await desk.preview(proposedOf(again), WATCH)).reconciliation;
        expect(twice.taken.lines).toBe(0);
        expect(twice.source).toEqual(source);
        expect(value(await desk.takeBack(batch, '销售台账')).rows).toBe(taken.lines);
        expect(plain(open.snapshot())).toEqual(before);
      } finally {
        open.close();
      }
    }),
    { numRuns: 12 },
  );
  expect(written).toBeGreaterThan(0);
});

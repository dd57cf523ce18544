import fc from 'fast-check';
import type { Cell } from '../../../src/engine/model/cell.ts';
import { filing, walkCase } from '../../support/feida-case.ts';
import type { Case } from '../../support/feida-case.ts';

const CUSTOMER = filing('C1', '甲公司', '张建国', '2026-01-01');

const yuan = fc.integer({ min: -1_000_000, max: 100_000_000 }).map((fen) => fen / 100);
const readable = fc.record({
  日期: fc.constantFrom('2026-01-05', '2026/3/5', '2026年6月30日', 46086),
  单号: fc.constantFrom('XS1', 'XS2', ''),
  客户编号: fc.constant('C1'),
  业务员: fc.constant('张建国'),
  金额: yuan,
});
const unreadable = fc.record({
  日期: fc.constantFrom('2026-02-30', '待定', '#N/A', '', '2026-06-01'),
  单号: fc.constant('XS9'),
  客户编号: fc.constant('C1'),
  业务员: fc.constant('张建国'),
  金额: fc.constantFrom('#N/A', '#REF!', '待定', '-', ''),
});
const ledger = fc.array(fc.oneof({ weight: 3, arbitrary: readable }, { weight: 1, arbitrary: unreadable }), {
  maxLength: 12,
});

type Rows = Case[string];

async function salesOf(rows: Rows) {
  const { facts, report } = (await walkCase({ 客户档案: [CUSTOMER], 销售台账: rows ?? [] })).evaluation;
  const counted = Array.from({ length: facts.sales.size }, (_, row) => row).filter(
    (row) => facts.sales.counts[row] === 1,
  );
  return {
    rows: facts.sales.size,
    counted: counted.length,
    fen: counted.reduce((sum, row) => sum + (facts.sales.fen[row] ?? NaN), 0),
    rejected: new Set(report.findings.filter(({ code }) => code === 'ledger.row').map(({ row }) => row)).size,
  };
}

const wide = (cell: Cell): Cell =>
  typeof cell === 'boolean' || cell === null
    ? cell
    : String(cell).replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

describe('the ledger', () => {
  test('in = accepted + rejected, and the sum is that of the accepted rows', async () => {
    await fc.assert(
      fc.asyncProperty(ledger, async (rows) => {
        const found = await salesOf(rows);
        expect(found.rows).toBe(rows.length);
        expect(found.counted + found.rejected).toBe(rows.length);
        const fen = rows.flatMap((row) => (typeof row.金额 === 'number' ? [Math.round(row.金额 * 100)] : []));
        expect(found.fen).toBe(fen.reduce((sum, one) => sum + one, 0));
      }),
    );
  });

  test('total rows count nothing', async () => {
    await fc.assert(
      fc.asyncProperty(ledger, fc.constantFrom('合计', '小 计', '总计：', '本页合计'), async (rows, word) => {
        const totals = rows.flatMap((row) => [row, { 日期: word, 金额: 123456 }]);
        expect(await salesOf(totals)).toEqual(await salesOf(rows));
      }),
    );
  });

  test('full width is half width', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(readable, { maxLength: 8 }), async (rows) => {
        const widened = rows.map((row) => ({
          ...row,
          日期: typeof row.日期 === 'string' ? wide(row.日期) : row.日期,
          金额: wide(row.金额),
          客户编号: wide(row.客户编号),
        }));
        expect(await salesOf(widened)).toEqual(await salesOf(rows));
      }),
    );
  });

  test('an error is never 0, and never counts', async () => {
    await fc.assert(
      fc.asyncProperty(ledger, fc.constantFrom('#N/A', '#DIV/0!', '#VALUE!', 'Err:502'), async (rows, error) => {
        const more = [...rows, { 日期: '2026-06-01', 单号: 'XS8', 客户编号: 'C1', 业务员: '张建国', 金额: error }];
        const [before, after] = [await salesOf(rows), await salesOf(more)];
        expect(after).toEqual({ ...before, rows: before.rows + 1, rejected: before.rejected + 1 });
      }),
    );
  });

  test('a sale and its return net off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(readable, { maxLength: 6 }), async (rows) => {
        const returned = rows.map((row) => ({ ...row, 金额: -row.金额 }));
        expect((await salesOf([...rows, ...returned])).fen).toBe(0);
      }),
    );
  });
});

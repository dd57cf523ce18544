import type { Cell } from '../../../src/engine/model/cell.ts';
import { read, shorts } from './reading.ts';

const A = '杭州青禾五金有限公司';
const HEADER = ['录单日期', '单据编号', '单据类型', '单位全名', '经手人', '金额'];
const SALE: readonly Cell[] = ['2026-03-01', 'XS-1', '销售单', A, '方远', 1000];
const RETURN: readonly Cell[] = ['2026-03-02', 'XT-1', '销售退货单', A, '方远', 200];

const lines = (rows: readonly (readonly Cell[])[], returns: 'reject' | 'subtract' | 'add' = 'reject') => {
  const { reading } = read([HEADER, ...rows], { kind: 'sales', answers: { returns } });
  return { lines: shorts(reading).slice(1), reading };
};

test('a return with a positive amount is asked about, never added as a sale', () => {
  const { lines: told, reading } = lines([SALE, RETURN]);
  expect(told).toEqual([`2 2026-03-01 1000 ${A}`, '3 rejected return-sign']);
  expect(reading.lines[2]).toMatchObject({ column: '单据类型', shown: '销售退货单', fen: 20_000 });
  expect(reading.questions).toEqual([{ kind: 'returns', rows: 1 }]);
});

test('once decided it is subtracted or added, and asked no more', () => {
  const subtracted = lines([SALE, RETURN], 'subtract');
  expect(subtracted.lines[1]).toBe(`3 2026-03-02 -200 ${A}`);
  expect(subtracted.reading.questions).toEqual([]);
  expect(lines([SALE, RETURN], 'add').lines[1]).toBe(`3 2026-03-02 200 ${A}`);
});

test('the source’s own total is compared with the sign that was chosen', () => {
  const { reading } = lines([SALE, RETURN, ['合计', '', '', '', '', 800]], 'subtract');
  expect(reading.controlTotals).toEqual([{ row: 4, label: '合计', stated: 80_000, counted: 80_000 }]);
});

test.each(['reject', 'subtract', 'add'] as const)('a negative return says it itself (%s)', (returns) => {
  expect(lines([SALE, RETURN.with(5, -200)], returns).lines[1]).toBe(`3 2026-03-02 -200 ${A}`);
});

test.each(['红字发票', '销售退换货', '红冲'])('%s is one too', (kind) => {
  expect(lines([RETURN.with(2, kind)]).lines).toEqual(['2 rejected return-sign']);
});

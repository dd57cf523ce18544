import type { Cell } from '../../../src/engine/model/cell.ts';
import { read, shorts } from './reading.ts';

const A = '杭州青禾五金有限公司';

const below = (header: readonly string[], rows: readonly (readonly Cell[])[], kind: 'sales' | 'payments' = 'sales') => {
  const { reading } = read([header, ...rows], { kind });
  return { lines: shorts(reading).slice(1), totals: reading.controlTotals, reading };
};

describe('a person’s subtotal in a text file, whose figures are texts', () => {
  const HEADER = ['日期', '单据号', '客户', '业务员', '存货名称', '数量', '金额'];
  const rows = (label: string): Cell[][] => [
    ['2026-01-05', 'XS1', A, '方远', '合页', '10', '1,130.00'],
    ['', '', '', label, '', '10', '1,130.00'],
    ['2026-01-06', 'XS2', A, '何青', '合页', '1', '113.00'],
  ];

  test.each(['方远 小计', '方远小计:', '方远 合计', '方远 汇总'])('%s is a total and no sale', (label) => {
    const { lines, totals } = below(HEADER, rows(label));
    expect(lines).toEqual([`2 2026-01-05 1130 ${A}`, '3 skipped total', `4 2026-01-06 113 ${A}`]);
    expect(totals).toMatchObject([{ row: 3, label, stated: 113_000, counted: 113_000 }]);
  });

  test('a line of a document whose goods end like one, with more words beside them, is a line', () => {
    const { lines } = below(HEADER, [
      ['2026-01-05', 'XS1', A, '方远', '合页', '10', '1,130.00'],
      ['', '', '', '方远', '色卡合计', '1', '5'],
    ]);
    expect(lines).toEqual([`2 2026-01-05 1130 ${A}`, `3 2026-01-05 5 ${A}`]);
  });
});

describe('what is being paid, written as a word that totals have too', () => {
  const HEADER = ['收款日期', '客户', '收款金额', '收款单号', '摘要'];

  test('a document with its own number is none', () => {
    const { lines } = below(HEADER, [['2026-03-05', A, 100, 'S1', '余额']], 'payments');
    expect(lines).toEqual([`2 2026-03-05 100 ${A}`]);
  });

  test('without a number nobody can tell: rejected, with its amount, and the word is told', () => {
    const { reading, lines } = below(HEADER, [['2026-03-05', A, 100, '', '余额']], 'payments');
    expect(lines).toEqual(['2 rejected row-or-total']);
    expect(reading.lines[1]).toMatchObject({ column: '摘要', shown: '余额', fen: 10_000 });
  });

  test.each(['期初余额', '本月合计', '累计'])('%s of an account is a total', (word) => {
    expect(below(HEADER, [['2026-03-05', A, 100, '', word]], 'payments').lines).toEqual(['2 skipped total']);
  });
});

test.each(['以上合计', '页小计', '总计(1条记录)', '合计：2单', '转下页', '承上页', '总金额'])(
  '%s in any text column is a total',
  (word) => {
    const { lines } = below(
      ['日期', '单号', '客户', '金额'],
      [
        ['2026-03-05', 'X1', A, '10'],
        ['', word, '', '10'],
      ],
    );
    expect(lines).toEqual([`2 2026-03-05 10 ${A}`, '3 skipped total']);
  },
);

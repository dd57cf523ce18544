import { columnsOf, draftOf, read, shorts } from './reading.ts';

const A = '杭州青禾五金有限公司';
const B = '绍兴远帆商贸有限公司';

describe('the header of a program that nobody has met', () => {
  const ROWS = [
    ['店铺流水导出', '', '', '', ''],
    ['订单创建于', '买家', '实付', '余额', '宝贝'],
    ['2026-03-05 10:00:00', A, '12.50', '', '合页'],
    ['2026-03-06 10:00:00', B, '3', '', '拉手'],
  ];

  test('is known by the dates and amounts below it, and its words name the columns', () => {
    const { draft, reading } = read(ROWS);
    expect(draft.tables[0]?.table).toMatchObject({ headerRow: 1, firstRow: 2 });
    expect(columnsOf(draft)).toEqual({ 日期: '订单创建于', 客户名称: '买家', 金额: '实付' });
    expect(shorts(reading).slice(2)).toEqual([`3 2026-03-05 12.5 ${A}`, `4 2026-03-06 3 ${B}`]);
  });

  test('the same layout is known again by its words', () => {
    expect(draftOf(ROWS).tables[0]?.table.layout).toBe(draftOf(ROWS.slice(1)).tables[0]?.table.layout);
  });

  test('a unit in it counts', () => {
    const { reading } = read([['订单创建于', '买家', '实付（万元）'], ...ROWS.slice(2).map((row) => row.slice(0, 3))]);
    expect(reading.lines[1]?.fen).toBe(12_500_000);
  });
});

test('a first row of data is no header', () => {
  const { draft } = read([
    ['2026-03-05', A, '12.50'],
    ['2026-03-06', B, '3'],
  ]);
  expect(draft.tables[0]?.table.headerRow).toBeNull();
});

test('words over columns without dates head no ledger', () => {
  expect(
    draftOf([
      ['买家', '地址', '实付'],
      [A, '解放路', '12'],
    ]).tables,
  ).toEqual([]);
});

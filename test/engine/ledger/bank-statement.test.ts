import type { Cell } from '../../../src/engine/model/cell.ts';
import { columnsOf, read, shorts } from './reading.ts';

const A = '杭州青禾五金有限公司';
const B = '绍兴远帆商贸有限公司';

describe('statements of banks', () => {
  test('two columns of money with marks behind every value: what goes out is passed over and told', () => {
    const { draft, reading } = read([
      ['账号：', '1202\t'],
      ['凭证号\t', '交易时间\t', '对方单位\t', '用途\t', '借方发生额\t', '贷方发生额\t', '余额\t'],
      ['0\t', '2026-03-05 10:22:33\t', A, '货款\t', '\t', '1,000.00\t', '5,000.00\t'],
      ['0\t', '2026-03-06 10:22:33\t', '某某配件厂', '付款\t', '300.00\t', '\t', '4,700.00\t'],
      ['0\t', '2026-03-07 10:22:33\t', B, '货款\t', '0.00\t', '500.00\t', '5,200.00\t'],
    ]);
    expect(draft.kind).toBe('payments');
    expect(columnsOf(draft)).toMatchObject({ 日期: '交易时间', 客户名称: '对方单位', 金额: '贷方发生额' });
    expect(shorts(reading).slice(2)).toEqual([
      `3 2026-03-05 1000 ${A}`,
      '4 skipped money-out',
      `5 2026-03-07 500 ${B}`,
    ]);
  });

  test('remarks in the headers, days of eight digits, 转账 as the way of a payment', () => {
    const { draft, reading } = read([
      ['交易日', '交易时间', '交易类型', '借方金额', '贷方金额', '余额', '流水号', '收(付)方名称'],
      ['20260305', '102233', '转账', '', '888.00', '9000.00', 'C0001', A],
      ['20260306', '102233', '手续费', '5.00', '', '8995.00', 'C0002', ''],
    ]);
    expect(columnsOf(draft)).toMatchObject({ 日期: '交易日', 客户名称: '收(付)方名称', 单号: '流水号' });
    expect(shorts(reading).slice(1)).toEqual([`2 2026-03-05 888 ${A}`, '3 skipped money-out']);
  });

  test.each([
    ['贷', '借'],
    ['收入', '支出'],
    ['C', 'D'],
  ])('one column of money beside its direction, %s or %s', (income, outgo) => {
    const row = (direction: string, amount: number): Cell[] => ['2026-03-05', A, direction, amount];
    const { reading } = read([['交易日期', '对方户名', '借贷标志', '收款金额'], row(income, 100), row(outgo, 40)]);
    expect(shorts(reading).slice(1)).toEqual([`2 2026-03-05 100 ${A}`, '3 skipped other-document']);
  });

  test('a row with neither is rejected, not passed over', () => {
    const { reading } = read([
      ['交易日期', '对方户名', '收入', '支出'],
      ['2026-03-05', A, '10', ''],
      ['2026-03-06', A, '', ''],
    ]);
    expect(shorts(reading).slice(1)).toEqual([`2 2026-03-05 10 ${A}`, '3 rejected no-amount']);
  });
});

test('in a ledger of payments 转账 is a transfer of our own, as before', () => {
  const { reading } = read([
    ['收款日期', '客户', '收款金额', '单据类型'],
    ['2026-03-05', A, 10, '转账'],
  ]);
  expect(shorts(reading).slice(1)).toEqual(['2 skipped other-document']);
});

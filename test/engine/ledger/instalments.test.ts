import { parseDate } from '../../../src/engine/cells/date-cell.ts';
import { read, shorts } from './reading.ts';

const A = '杭州青禾五金有限公司';
const B = '绍兴远帆商贸有限公司';

test('payments across columns on the row of the sale', () => {
  const { reading } = read(
    [
      [
        '日期',
        '单号',
        '客户名称',
        '业务员',
        '合同金额',
        '第一次回款日期',
        '第一次回款金额',
        '第二次回款日期',
        '第二次回款金额',
      ],
      ['2026-01-05', 'H1', A, '方远', 1000, '2026-02-01', 400, '2026-03-01', '600'],
      ['2026-01-06', 'H2', B, '方远', 500, '', '', '', ''],
      ['2026-01-07', 'H3', B, '方远', 500, '2026-02-09', '待定', '', ''],
    ],
    { kind: 'payments' },
  );
  expect(shorts(reading)).toEqual([
    '1 skipped header',
    `2 2026-02-01 400 ${A}`,
    `2 2026-03-01 600 ${A}`,
    '3 skipped no-payment',
    '4 rejected bad-amount',
  ]);
  expect(reading.lines[1]?.texts.get('对应单号')).toBe('H1');
});

test('payments across columns of a sale in other money are told and not added up', () => {
  const { reading } = read(
    [
      ['销售日期', '单号', '客户名称', '币种', '金额', '第一次回款日期', '第一次回款金额'],
      ['2026-01-05', 'H1', A, '人民币', 1000, '2026-02-01', 400],
      ['2026-01-06', 'H2', A, 'USD', 1000, '2026-02-02', 50],
    ],
    { kind: 'payments' },
  );
  expect(shorts(reading)).toEqual(['1 skipped header', `2 2026-02-01 400 ${A}`, '3 rejected foreign-currency']);
  expect(reading.lines[2]?.fen).toBeNaN();
  expect(reading.lines[1]?.texts.get('对应销售日期')).toBe(String(parseDate('2026-01-05')));
});

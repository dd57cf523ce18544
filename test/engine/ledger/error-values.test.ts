import type { Cell } from '../../../src/engine/model/cell.ts';
import { read, shorts } from './reading.ts';

const A = '杭州青禾五金有限公司';
const HEADER = ['日期', '单号', '客户名称', '客户编号', '业务员', '渠道', '区域', '品名', '金额', '单据状态', '币种'];
const GOOD: readonly Cell[] = ['2026-03-05', 'X1', A, 'C1', '方远', '业务员', '华东', '合页', 12, '已审核', '人民币'];

const lineWith = (header: string, cell: string) => {
  const row = GOOD.map((good, at) => (HEADER[at] === header ? cell : good));
  const { reading } = read([HEADER, row], { kind: 'sales' });
  const [, line] = reading.lines;
  return { short: shorts(reading)[1], column: line?.column, shown: line?.shown, fen: line?.fen };
};

test.each(['单号', '客户名称', '客户编号', '业务员', '渠道', '单据状态', '币种'])(
  'an error in the place of %s is no value: the row is rejected, and the cell is told',
  (header) => {
    expect(lineWith(header, '#N/A')).toMatchObject({ short: '2 rejected error-value', column: header, shown: '#N/A' });
  },
);

test.each(['#REF!', '#NAME?', '#VALUE!', '#DIV/0!', '＃N/A', 'Err:502', ' #n/a '])(
  '%s as the name of a customer is an error',
  (text) => {
    expect(lineWith('客户名称', text).short).toBe('2 rejected error-value');
  },
);

test.each(['#1仓库有限公司', 'N/A商行', '#N/A有限公司'])('%s is a name', (name) => {
  expect(lineWith('客户名称', name).short).toBe(`2 2026-03-05 12 ${name}`);
});

test('the amount of a rejected row is told, but not in a currency that nobody knows', () => {
  expect(lineWith('客户名称', '#N/A').fen).toBe(1200);
  expect(lineWith('币种', '#N/A').fen).toBeNaN();
});

test('an error in what only describes the row does not cost the row', () => {
  expect(lineWith('品名', '#N/A').short).toBe(`2 2026-03-05 12 ${A}`);
  expect(lineWith('区域', '#N/A').short).toBe(`2 2026-03-05 12 ${A}`);
});

test('the lines of a document whose head names an error are rejected with it', () => {
  const { reading } = read([HEADER, GOOD.with(2, '#N/A'), ['', '', '', '', '', '', '', '拉手', 3, '', '']], {
    kind: 'sales',
  });
  expect(shorts(reading).slice(1)).toEqual(['2 rejected error-value', '3 rejected error-value']);
});

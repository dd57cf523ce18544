import type { CellValue } from '../../src/workbench/host/index.ts';
import { HostWorkbook, shownText } from '../../src/workbench/host/index.ts';

function entered(
  input: string | number | boolean,
  format?: string,
): { value: CellValue | undefined; formula: string | undefined; taken: boolean; format: string } {
  const workbook = new HostWorkbook();
  const sheet = workbook.activeSheet;
  const cell = { row: 0, column: 0, rows: 1, columns: 1 };
  if (format !== undefined) sheet.format(cell, { numberFormat: format });
  const taken = workbook.enter(sheet, 0, 0, input);
  return {
    value: sheet.value(0, 0),
    formula: sheet.formula(0, 0),
    taken,
    format: sheet.style(0, 0).numberFormat ?? 'General',
  };
}

describe('what Excel makes of a written value', () => {
  test.each<[string, CellValue | undefined]>([
    ['', undefined],
    ['客户', '客户'],
    ['12', 12],
    [' 1,234.50 ', 1234.5],
    ['-5', -5],
    ['+5', 5],
    ['(1,200)', -1200],
    ['￥1,234', 1234],
    ['12%', 0.12],
    ['1e3', 1000],
    ['1,23', '1,23'],
    ['110101199003074258', 110_101_199_003_074_000],
    ['2026/3/5', 46_086],
    ['2026-03-05', 46_086],
    ['2026年3月5日', 46_086],
    ['2026/3/5 12:00', 46_086.5],
    ['2026/2/30', '2026/2/30'],
    ['2026.3.5', '2026.3.5'],
    ['20260305', 20_260_305],
    ['1900/2/28', 59],
    ['1900/3/1', 61],
    ['true', true],
    ['#N/A', { error: '#N/A' }],
    ["'=1+1", '=1+1'],
    ['-', '-'],
  ])('%j becomes %j', (input, value) => {
    expect(entered(input)).toMatchObject({ taken: true, value });
  });

  test.each([['=1+1'], ['=SUM(A1:B2)'], ['="a""b"&\'客户 档案\'!A1'], ['=HYPERLINK("#A1","去看")']])(
    '%j is a formula',
    (input) => {
      expect(entered(input).formula).toBe(input);
    },
  );

  test('a leading sign makes a formula of a text', () => {
    expect(entered('-张三')).toMatchObject({ formula: '=-张三', value: { error: '#NAME?' } });
    expect(entered('+A1')).toMatchObject({ formula: '=+A1' });
    expect(entered('@SUM(A1)')).toMatchObject({ formula: '=SUM(A1)' });
  });

  test.each([['+86 13800000000'], ['=1+'], ['=(1'], ['="x'], ['x'.repeat(32_768)]])('%.20j is refused', (input) => {
    expect(entered(input)).toMatchObject({ taken: false, value: undefined });
  });

  test.each([['=1+1'], ['-张三'], ['0012'], ['2026/3/5'], ['#N/A']])('in a text cell %j stays what it is', (input) => {
    expect(entered(input, '@')).toMatchObject({ value: input, formula: undefined });
  });

  test('a number in a text cell becomes a text, a date gives its format', () => {
    expect(entered(5, '@').value).toBe('5');
    expect(entered('2026/3/5').format).toBe('yyyy/m/d');
    expect(entered('2026/3/5', '0.00').format).toBe('0.00');
  });

  test('a link without calculation shows its text', () => {
    expect(entered('=HYPERLINK("#\'客户档案\'!A5","客户档案!A5")').value).toBe('客户档案!A5');
  });
});

test.each<[CellValue, string, string]>([
  [46_086, 'yyyy/m/d', '2026/3/5'],
  [46_086.75, 'yyyy-mm-dd hh:mm', '2026-03-05 18:00'],
  [46_086, 'yyyy"年"m"月"d"日"', '2026年3月5日'],
  [1234.5, '#,##0.00', '1,234.50'],
  [0.125, '0.0%', '12.5%'],
  [-5, '0;(0)', '(5)'],
  [0.1 + 0.2, 'General', '0.3'],
  [true, 'General', 'TRUE'],
  [{ error: '#N/A' }, 'General', '#N/A'],
])('%j in format %s shows %s', (value, format, text) => {
  expect(shownText(value, format, 1900)).toBe(text);
});

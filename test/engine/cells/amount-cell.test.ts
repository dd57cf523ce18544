import { fenFromNumber, fenFromText, parseAmount, readFen } from '../../../src/engine/cells/amount-cell.ts';
import { BAD_FEN } from '../../../src/engine/model/records.ts';

describe('amounts as texts', () => {
  test.each([
    ['0', 0],
    ['1234', 123_400],
    ['1234.5', 123_450],
    ['1,234.50', 123_450],
    ['１，２３４．５０', 123_450],
    ['￥1,234', 123_400],
    ['¥ 1,234.00', 123_400],
    ['RMB 1,234', 123_400],
    ['人民币1234元整', 123_400],
    ['1.2万', 1_200_000],
    ['1.2万元', 1_200_000],
    ['1.2w', 1_200_000],
    ['3亿', 30_000_000_000],
    ['3千', 300_000],
    ['2百万', 200_000_000],
    ['1200元', 120_000],
    ['1 200元'.replace(' ', ''), 120_000],
    ['(1,200)', -120_000],
    ['（1,200）', -120_000],
    ['（￥1,200.00）', -120_000],
    ['¥(1,200)', -120_000],
    ['(1,200)元', -120_000],
    ['-1,200', -120_000],
    ['−1,200', -120_000],
    ['－1,200', -120_000],
    ['-¥1,200', -120_000],
    ['¥-1,200', -120_000],
    ['1,200-', -120_000],
    ['+1,200', 120_000],
    ['1234.00\t', 123_400],
    ['.5', 50],
    ['5.', 500],
    ['-0', 0],
    ['(0.00)', 0],
    ['1.005', 101],
    ['1.0049', 100],
    ['-1.005', -101],
    ['0.00001万', 10],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('%j is %d fen', (text, fen) => {
    expect(parseAmount(text)).toEqual({ fen });
    expect(Object.is(fenFromText(text), -0)).toBe(false);
  });

  test.each([
    '-',
    '—',
    '－',
    '¥',
    '元',
    '()',
    '.',
    'abc',
    '约1200',
    '1200多',
    '12,34',
    '1,2345',
    '1,234,5',
    '1.2.3',
    '1.2E+05',
    '12%',
    '$1,200',
    'USD 1200',
    '(1,200',
    '1,200)',
    '(-1,200)',
    '--5',
    '-5-',
    '1200元元',
    '1200 CR',
    '1200DR',
    '1万2千',
    '5²',
    '①',
    '½',
    '100 200',
    'TRUE',
    '__proto__',
  ])('%j is no amount, and not 0', (text) => {
    expect(parseAmount(text)).toEqual({ problem: 'text' });
    expect(readFen(text)).toBe(BAD_FEN);
  });

  test('errors, blanks and amounts past exactness are told apart', () => {
    expect(parseAmount('#N/A')).toEqual({ problem: 'error' });
    expect(parseAmount(' #DIV/0! ')).toEqual({ problem: 'error' });
    expect(parseAmount(' \u3000')).toEqual({ problem: 'empty' });
    expect(parseAmount('90071992547409.92')).toEqual({ problem: 'too-large' });
    expect(parseAmount('9'.repeat(400))).toEqual({ problem: 'too-large' });
  });

  test('the unit of the header holds unless the text names its own', () => {
    expect(parseAmount('1.2', 10_000)).toEqual({ fen: 1_200_000 });
    expect(parseAmount('0.123456', 10_000)).toEqual({ fen: 123_456 });
    expect(parseAmount('1.2万', 10_000)).toEqual({ fen: 1_200_000 });
    expect(parseAmount('1200元', 10_000)).toEqual({ fen: 120_000 });
    expect(parseAmount('(1,200)元', 10_000)).toEqual({ fen: -120_000 });
    expect(parseAmount('1200', 0.01)).toEqual({ fen: 1200 });
  });
});

describe('amounts as numbers', () => {
  test.each([
    [1200, 120_000],
    [1.005, 101],
    [-1.005, -101],
    [1.0049, 100],
    [0.1 + 0.2, 30],
    [1.15, 115],
    [-0.001, 0],
    [1e-13, 0],
    [90_071_992_547_409, 9_007_199_254_740_900],
  ])('%d yuan are %d fen', (yuan, fen) => {
    expect(fenFromNumber(yuan)).toBe(fen);
  });

  test('the unit of the header holds', () => {
    expect(readFen(1.2, 10_000)).toBe(1_200_000);
    expect(readFen(0.123_456_5, 10_000)).toBe(123_457);
    expect(readFen(3.3, 100_000_000)).toBe(33_000_000_000);
  });

  test('empty is not a number, too much is wrong', () => {
    expect(readFen(NaN)).toBeNaN();
    expect(readFen('')).toBeNaN();
    expect(readFen(1e15)).toBe(BAD_FEN);
    expect(readFen(Infinity)).toBe(BAD_FEN);
  });
});

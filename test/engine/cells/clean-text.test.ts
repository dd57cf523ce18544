import { cleanText, isBlankCode, isBlankText, withoutBlanks } from '../../../src/engine/cells/clean-text.ts';
import { isErrorText } from '../../../src/engine/cells/error-text.ts';
import { isPaperOnFile } from '../../../src/engine/cells/paper-cell.ts';

describe('cleaned texts', () => {
  test.each([
    ['张三', '张三'],
    ['  张三\t', '张三'],
    ['\u3000张\u3000三\u3000', '张 三'],
    ['\u200b\u202eＡＢＣ１２\u202c\ufeff', 'ABC12'],
    ['\u00a0杭州（总部）\r\n', '杭州(总部)'],
    ['张 三', '张 三'],
    ['\u3164\u00ad', ''],
    ['', ''],
    ['⽉', '月'],
  ])('%j becomes %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test.each([
    ['合 计', '合计'],
    [' 打 款\n金 额 ', '打款金额'],
    ['日\u200b期', '日期'],
    ['日期', '日期'],
  ])('%j without blanks is %j', (text, joined) => {
    expect(withoutBlanks(text)).toBe(joined);
  });

  test('a text of invisible characters alone is blank', () => {
    expect(isBlankText(' \t\u00a0\u200b\u200f\u2060\ufeff\u3000\u2028')).toBe(true);
    expect(isBlankText('')).toBe(true);
    expect(isBlankText(' 0 ')).toBe(false);
  });

  test('dashes and letters are seen', () => {
    expect(Array.from('-—‐A0中。', (character) => isBlankCode(character.charCodeAt(0)))).not.toContain(true);
  });

  test('a long run of blanks inside does not slow the trimming down', () => {
    const text = `a${'\u3000'.repeat(32_000)}b`;
    expect(cleanText(text)).toHaveLength(text.length);
  });
});

describe('errors', () => {
  test.each([
    '#N/A',
    '#REF!',
    ' #VALUE! ',
    '#DIV/0!',
    '#NAME?',
    '#NUM!',
    '#NULL!',
    '#SPILL!',
    '#CALC!',
    '#n/a',
    '＃N/A',
    'Err:502',
  ])('%j is an error', (text) => {
    expect(isErrorText(text)).toBe(true);
  });

  test.each(['', '#', '#1', 'N/A', '#N/A 以后', '客户#N/A', '0'])('%j is none', (text) => {
    expect(isErrorText(text)).toBe(false);
  });
});

describe('papers', () => {
  test.each(['有', '2026-03-05', 'A-17', 'https://example.com/a.pdf', '1', 46_086, 1])('%j is on file', (cell) => {
    expect(isPaperOnFile(cell)).toBe(true);
  });

  test.each(['', ' ', '无', ' 无\t', '無', '没有', '暂无', '否', '-', 'no', '#N/A', 'FALSE', 0, '０', NaN])(
    '%j is not',
    (cell) => {
      expect(isPaperOnFile(cell)).toBe(false);
    },
  );
});

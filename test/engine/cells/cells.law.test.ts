import fc from 'fast-check';
import { fenFromNumber, fenFromText, parseAmount } from '../../../src/engine/cells/amount-cell.ts';
import { cleanText } from '../../../src/engine/cells/clean-text.ts';
import { dateProblem, parseDate } from '../../../src/engine/cells/date-cell.ts';
import { isErrorText } from '../../../src/engine/cells/error-text.ts';
import { rowJudge } from '../../../src/engine/cells/row-kind.ts';
import { isTotalText } from '../../../src/engine/cells/total-text.ts';
import { civilFromDay } from '../../../src/engine/dates/civil.ts';
import { dayFromIso, isoFromDay } from '../../../src/engine/dates/iso.ts';

const anyDay = fc.integer({ min: dayFromIso('1900-01-01') ?? 0, max: dayFromIso('2199-12-31') ?? 0 });
const blanks = fc.stringMatching(/^[ \t\r\n\u00a0\u3000\u200b\u200f\u202e\ufeff]{0,4}$/);
const anyFen = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 });

function fullWidth(text: string): string {
  return [...text].map((c) => (c >= '!' && c <= '~' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('');
}

function yuanText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function grouped(text: string): string {
  return text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
}

function spellings(day: number): string[] {
  const { year, month, day: date } = civilFromDay(day);
  return [
    `${year}/${month}/${date}`,
    `${year}.${month}.${date}`,
    `${year}年${month}月${date}日`,
    isoFromDay(day),
    isoFromDay(day).replaceAll('-', ''),
    `${isoFromDay(day)} 23:59:59`,
  ];
}

test('every spelling of a day reads as that day, in both widths, with blanks around', () => {
  fc.assert(
    fc.property(anyDay, blanks, blanks, (day, before, behind) => {
      for (const text of spellings(day)) {
        expect(parseDate(before + text + behind)).toBe(day);
        expect(parseDate(fullWidth(text))).toBe(day);
      }
    }),
  );
});

test('a date is read as written or not at all', () => {
  const numbers = fc.tuple(
    fc.integer({ min: 1900, max: 2199 }),
    fc.integer({ min: 0, max: 19 }),
    fc.integer({ min: 0, max: 39 }),
  );
  fc.assert(
    fc.property(numbers, fc.constantFrom('-', '/', '.'), ([year, month, date], sign) => {
      const text = [year, month, date].join(sign);
      const day = parseDate(text);
      if (day === null) expect(dateProblem(text)).toBe('impossible');
      else expect(civilFromDay(day)).toEqual({ year, month, day: date });
    }),
  );
});

test('the text of an amount reads back as the amount, grouped or not, in both widths, with blanks around', () => {
  fc.assert(
    fc.property(anyFen, blanks, blanks, (fen, before, behind) => {
      const text = yuanText(fen);
      for (const spelled of [text, grouped(text), `${grouped(text)}元`, `¥${text}`]) {
        expect(parseAmount(before + spelled + behind)).toEqual({ fen });
        expect(parseAmount(fullWidth(spelled))).toEqual({ fen });
      }
    }),
  );
});

test('brackets are a minus', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_000_000_000 }), (fen) => {
      expect(parseAmount(`(${grouped(yuanText(fen))})`)).toEqual({ fen: -fen });
      expect(parseAmount(`（${yuanText(fen)}）`)).toEqual({ fen: -fen });
    }),
  );
});

test('a number of two decimals is exact, and means what its text means', () => {
  fc.assert(
    fc.property(anyFen, (fen) => {
      expect(fenFromNumber(fen / 100)).toBe(fen);
      expect(fenFromText(String(fen / 100))).toBe(fen);
    }),
  );
});

test('four decimals round half up, as number and as text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_000_000_000 }), (tenThousandths) => {
      const fen = Math.floor((tenThousandths + 50) / 100);
      expect(fenFromNumber(tenThousandths / 10_000)).toBe(fen);
      expect(fenFromText((tenThousandths / 10_000).toFixed(4))).toBe(fen);
    }),
  );
});

test('ten thousand as a word and as the header unit are the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900_000_000 }), (fen) => {
      const text = yuanText(fen);
      expect(fenFromText(`${text}万`)).toBe(fen * 10_000);
      expect(fenFromText(text, 10_000)).toBe(fen * 10_000);
      expect(fenFromNumber(fen / 100, 10_000)).toBe(fen * 10_000);
    }),
  );
});

test('what is no amount never becomes 0', () => {
  const withoutDigits = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Nd}/u.test(text.normalize('NFKC')));
  fc.assert(
    fc.property(withoutDigits, (text) => {
      expect(parseAmount(text)).not.toHaveProperty('fen');
    }),
  );
});

test('any text at all gives an amount, a problem or nothing, and an error never an amount', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const parsed = parseAmount(text);
      if ('fen' in parsed) expect(Number.isSafeInteger(parsed.fen) && !isErrorText(text)).toBe(true);
      else expect(['empty', 'error', 'text', 'too-large']).toContain(parsed.problem);
    }),
  );
});

test('cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), blanks, (text, edge) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
      expect(cleanText(edge + text + edge)).toBe(cleanText(text));
    }),
  );
});

test('a name with more to it than a total word is no total', () => {
  const name = fc.stringMatching(/^[张李王赵拓普华兴五金商贸]{2,6}$/);
  fc.assert(
    fc.property(name, fc.constantFrom('合计', '小计', '总计', '累计'), (word, total) => {
      expect(isTotalText(`${total}${word}`)).toBe(false);
      expect(isTotalText(`${word}${total}${word}`)).toBe(false);
    }),
  );
});

test('blank columns change nothing in the kind of a row', () => {
  const cell = fc.constantFrom<string | number | null>('张三', '合计', '日期', '客户名称', 1200, null, '', ' ');
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 3 }), fc.constantFrom(null, '', ' \u3000'), (cells, blank) => {
      const judge = rowJudge(['日期', '客户名称', '金额']);
      expect(judge([...cells, blank, blank])).toBe(judge(cells));
    }),
  );
});

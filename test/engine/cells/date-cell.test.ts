import { dateProblem, parseDate, readDay } from '../../../src/engine/cells/date-cell.ts';
import { parseMonth } from '../../../src/engine/cells/month-cell.ts';
import { dayFromIso, isoFromDay } from '../../../src/engine/dates/iso.ts';
import { BAD_DAY, NO_DAY } from '../../../src/engine/model/civil-date.ts';

function iso(text: string): string | null {
  const day = parseDate(text);
  return day === null ? null : isoFromDay(day);
}

describe('dates as texts', () => {
  test.each([
    '2026/3/5',
    '2026-03-05',
    '2026.3.5',
    '20260305',
    '2026年3月5日',
    '2026年03月05号',
    '2026 年 3 月 5 日',
    '２０２６－０３－０５',
    '２０２６／３／５',
    '2026−3−5',
    '26-03-05',
    '26/3/5',
    '26年3月5日',
    '2026-03-05\t',
    '\u00a02026-03-05 ',
    '2026/3/5 14:30',
    '2026-03-05T14:30:00.000',
    '2026-03-05 00:00:00.0',
    '2026/3/5 下午 2:30',
    '2026/3/5 2:30:00 PM',
    '2026年3月5日 14时30分',
    '2026年3月5日 星期四',
    '2026/3/5（周四） 9:00',
    '20260305 143000',
    '20260305143000',
    '2026.3.5.',
    '46086',
    '46086.75',
    '2026-03-05T08:00:00+08:00',
    '2026-03-04T16:00:00Z',
  ])('%j is 5 March 2026', (text) => {
    expect(iso(text)).toBe('2026-03-05');
    expect(dateProblem(text)).toBeNull();
  });

  test('two-digit years are of this century', () => {
    expect(iso('22-10-09')).toBe('2022-10-09');
  });

  test('a zone moves the day to the one in Shanghai', () => {
    expect(iso('2026-03-05T15:59:00Z')).toBe('2026-03-05');
    expect(iso('2026-03-05T16:00:00Z')).toBe('2026-03-06');
    expect(iso('2026-03-05T11:00:00-05:00')).toBe('2026-03-06');
    expect(iso('2026-03-05 23:59')).toBe('2026-03-05');
  });

  test.each(['2026-02-29', '2026/2/30', '20261301', '2026年4月31日', '26-13-01', '2026-00-10', '0026-03-05', '13/45'])(
    '%j is impossible, never another day',
    (text) => {
      expect(parseDate(text)).toBeNull();
      expect(dateProblem(text)).toBe('impossible');
    },
  );

  test.each(['1月1日', '１月１日', '12月31号', '2月29日', '3/5', '3-5'])('%j lacks its year', (text) => {
    expect(parseDate(text)).toBeNull();
    expect(dateProblem(text)).toBe('no-year');
  });

  test.each([
    '',
    '-',
    '无',
    '#N/A',
    '昨天',
    '2026',
    '2026年3月',
    '2026/3-5',
    '2026年3-5',
    '2026-3月5',
    '05/03/2026',
    '5/3/2026',
    '2026-03-05 25:00',
    '2026-03-05 12:61',
    '2026-03-05-06',
    '2026-03-05 张三',
    '2026030524600',
    '202603052561',
    '60',
    '12345',
    '2026-0³-05',
    '1234567',
  ])('%j is no date', (text) => {
    expect(parseDate(text)).toBeNull();
    expect(dateProblem(text)).toBe('format');
  });

  test('a serial written as text follows the workbook', () => {
    expect(parseDate('44624', 1904)).toBe(dayFromIso('2026-03-05'));
  });
});

describe('date cells', () => {
  test('numbers are serials or eight digits', () => {
    const day = dayFromIso('2026-03-05');
    expect(readDay(46_086.5, 1900)).toBe(day);
    expect(readDay(44_624, 1904)).toBe(day);
    expect(readDay(20_260_305, 1900)).toBe(day);
    expect(readDay('2026-03-05', 1904)).toBe(day);
  });

  test.each([60, 0, -3, 20_260_231, 20_260_305.5, 3_000_000, 1e15])('%d is no date', (value) => {
    expect(readDay(value, 1900)).toBe(BAD_DAY);
  });

  test('empty is not wrong', () => {
    expect(readDay('', 1900)).toBe(NO_DAY);
    expect(readDay(' \u3000', 1900)).toBe(NO_DAY);
    expect(readDay(NaN, 1900)).toBe(NO_DAY);
    expect(readDay('待定', 1900)).toBe(BAD_DAY);
  });
});

describe('months', () => {
  test.each<[string | number]>([
    ['2026-05'],
    ['2026/5'],
    ['2026.05'],
    ['2026年5月'],
    ['2026 年 05 月份'],
    ['26年5月'],
    ['202605'],
    ['２０２６０５'],
    ['2026-05-31'],
    ['2026年5月1日'],
    [46_143],
    [202_605],
    [20_260_501],
  ])('%j is May 2026', (cell) => {
    expect(parseMonth(cell)).toBe('2026-05');
  });

  test.each<[string | number]>([
    [''],
    ['5月'],
    ['2026-13'],
    ['202613'],
    ['26-05'],
    [2026.05],
    [2026],
    [5],
    [NaN],
    ['0026-05'],
    ['5²'],
  ])('%j is no month', (cell) => {
    expect(parseMonth(cell)).toBeNull();
  });

  test('a serial month follows the workbook', () => {
    expect(parseMonth(46_143 - 1462, 1904)).toBe('2026-05');
  });
});

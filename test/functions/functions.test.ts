import { criteriaOf } from '../../src/engine/dispute/criteria.ts';
import { dayFromIso } from '../../src/engine/dates/iso.ts';
import { serialFromDay } from '../../src/engine/dates/serial.ts';
import { SCORE_MAXIMA, disputeScore } from '../../src/functions/dispute-score.ts';
import { lastProtectedDay } from '../../src/functions/last-day.ts';
import { isResidentIdCell, isUsccCell } from '../../src/functions/number-checks.ts';
import { REMINDER_DAYS, protectionState } from '../../src/functions/protection-state.ts';
import { feida } from '../../src/policies/feida.ts';

/** The Excel date of `YYYY-MM-DD`. */
function date(iso: string): number {
  const serial = serialFromDay(dayFromIso(iso) ?? NaN, 1900);
  if (serial === null) throw new Error(iso);
  return serial;
}

const refused = (words: string): object => ({
  badArgument: { zh: expect.stringContaining(words) as string, en: expect.any(String) as string },
});

describe('LASTDAY', () => {
  test.each([
    ['2026-03-15', 3, '2026-06-15'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-02-28', 6, '2026-08-28'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months is %s', (start, months, last) => {
    expect(lastProtectedDay(date(start), months)).toBe(date(last));
  });

  test('cuts off the time of day', () => {
    expect(lastProtectedDay(date('2026-03-15') + 0.99, 3)).toBe(date('2026-06-15'));
  });

  test.each([0, -1, 1.5, 1201, NaN])('refuses a term of %d months', (months) => {
    expect(lastProtectedDay(date('2026-03-15'), months)).toEqual(refused('月数'));
  });

  test.each([0, -5, 60, 2958466, NaN])('refuses the serial number %d as a date', (serial) => {
    expect(lastProtectedDay(serial, 3)).toEqual(refused('起始日'));
  });

  test('refuses a term that ends past the last date of Excel', () => {
    expect(lastProtectedDay(date('9999-12-01'), 1)).toEqual(refused('超出'));
  });
});

describe('STATE', () => {
  test.each([
    ['the first day', '2026-03-15', '保护中'],
    ['15 days before the last day', '2026-05-31', '保护中'],
    ['14 days before the last day', '2026-06-01', '即将到期'],
    ['the last day', '2026-06-15', '即将到期'],
    ['the day after', '2026-06-16', '已到期'],
  ])('of three months from 15 March on %s', (_, asOf, text) => {
    expect(protectionState(date('2026-03-15'), 3, date(asOf), 'zh')).toBe(text);
  });

  test.each([
    ['2026-02-18', '保护中'],
    ['2026-02-19', '即将到期'],
  ])('reminds in the last third at most: one month from 31 January, on %s', (asOf, text) => {
    // 28 days, of which a third is 9.
    expect(protectionState(date('2026-01-31'), 1, date(asOf), 'zh')).toBe(text);
  });

  test('speaks English where Office does', () => {
    expect(protectionState(date('2026-03-15'), 3, date('2026-06-16'), 'en')).toBe('Expired');
  });

  test('refuses a day before the term', () => {
    expect(protectionState(date('2026-03-15'), 3, date('2026-03-14'), 'zh')).toEqual(refused('早于'));
  });

  test('refuses what is no date', () => {
    expect(protectionState(date('2026-03-15'), 3, 0, 'zh')).toEqual(refused('截至日'));
  });

  test('reminds as early as feida does by default', () => {
    expect(feida.parameters.find(({ id }) => id === 'reminder-days')?.default).toBe(REMINDER_DAYS);
  });
});

describe('SCORE', () => {
  const best = { ownSales: 120_000, topSales: 120_000, ownVisits: 4, topVisits: 4, completeness: 1 };

  test('gives the best in everything all marks', () => {
    expect(disputeScore(best)).toEqual([[50, 25, 25, 100]]);
  });

  test('gives the others their proportion, to two decimals', () => {
    const input = { ownSales: 40_000, topSales: 120_000, ownVisits: 3, topVisits: 4, completeness: 0.62 };
    expect(disputeScore(input)).toEqual([[16.67, 18.75, 15.5, 50.92]]);
  });

  test('gives nobody marks for sales where there are none', () => {
    expect(disputeScore({ ...best, ownSales: 0, topSales: 0 })).toEqual([[0, 25, 25, 50]]);
  });

  test('takes returns that outweigh the sales for no sales', () => {
    expect(disputeScore({ ...best, ownSales: -500 })).toEqual([[0, 25, 25, 50]]);
    expect(disputeScore({ ...best, ownSales: -500, topSales: -500 })).toEqual([[0, 25, 25, 50]]);
  });

  test.each([
    ['sales above the highest', { ownSales: 120_001 }, '销售额'],
    ['visits above the highest', { ownVisits: 5 }, '拜访次数'],
    ['visits below zero', { ownVisits: -1 }, '拜访次数'],
    ['a share above 1', { completeness: 62 }, '完整度'],
    ['a share below 0', { completeness: -0.1 }, '完整度'],
    ['a share that is no number', { completeness: NaN }, '完整度'],
  ])('refuses %s', (_, wrong, words) => {
    expect(disputeScore({ ...best, ...wrong })).toEqual(refused(words));
  });

  test('gives at most what feida gives by default', () => {
    const maxima = criteriaOf(feida).map(
      ({ maximumParameter }) => feida.parameters.find(({ id }) => id === maximumParameter)?.default,
    );
    expect(maxima).toEqual([SCORE_MAXIMA.trade, SCORE_MAXIMA.visits, SCORE_MAXIMA.completeness]);
  });
});

describe('CHECKID and CHECKUSCC', () => {
  test.each([
    ['11010519491231002X', true],
    [' 11010519491231002X ', true],
    ['110105194912310021', false],
    ['110105194902300023', false],
    ['', false],
    [null, false],
  ])('CHECKID of %p is %p', (cell, valid) => {
    expect(isResidentIdCell(cell)).toBe(valid);
  });

  test.each([
    ['91350100M000100Y43', true],
    ['91350100M000100Y44', false],
    ['', false],
  ])('CHECKUSCC of %p is %p', (cell, valid) => {
    expect(isUsccCell(cell)).toBe(valid);
  });

  test('a number in the cell has lost its last digits, and is refused', () => {
    // What Excel keeps of 110105194912310020.
    expect(isResidentIdCell(110105194912310000)).toEqual(refused('15 位'));
    expect(isUsccCell(1.5)).toEqual(refused('15 位'));
  });

  test('a truth value is refused', () => {
    expect(isResidentIdCell(true)).toEqual(refused('文本'));
  });
});

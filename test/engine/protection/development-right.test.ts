import { dayFromIso, isoFromDay } from '../../../src/engine/dates/iso.ts';
import { rightOn } from '../../../src/engine/protection/development-right.ts';
import type { RightFiling } from '../../../src/engine/protection/development-right.ts';

const day = (iso: string): number => {
  const found = dayFromIso(iso);
  if (found === null) throw new RangeError(iso);
  return found;
};

interface Told {
  filed: string;
  notified?: string;
  dealt?: string;
  better?: boolean;
  partners?: string[];
}

function filing(row: number, salesperson: string, told: Told): RightFiling {
  return {
    row,
    salesperson,
    filedOn: day(told.filed),
    notifiedOn: told.notified === undefined ? null : day(told.notified),
    dealtOn: told.dealt === undefined ? null : day(told.dealt),
    better: told.better ?? false,
    partners: new Set(told.partners ?? []),
  };
}

const TERMS = { months: 3, extensions: 99, settleLastDay: (last: number) => last };

/** State, last day and course of the first filing's right. */
function right(asOf: string, own: Told, rivals: readonly Told[] = [], terms = TERMS) {
  const found = rightOn(
    filing(0, '张建国', own),
    rivals.map((told, i) => filing(i + 1, `对手${i + 1}`, told)),
    day(asOf),
    terms,
  );
  return found === null
    ? null
    : [found.state, found.lastDay === null ? null : isoFromDay(found.lastDay), found.right?.kind];
}

const OWN = { filed: '2026-01-05', notified: '2026-01-06' };

describe('the first term', () => {
  test.each([
    ['2026-01-05', null],
    ['2026-01-06', ['protected', '2026-04-06', 'running']],
    ['2026-04-06', ['protected', '2026-04-06', 'running']],
    ['2026-04-07', ['protected', '2026-07-06', 'extended']],
  ])('on %s', (asOf, expected) => {
    expect(right(asOf, OWN)).toEqual(expected);
  });

  test.each([
    ['2025-11-30', '2026-02-28'],
    ['2023-11-30', '2024-02-29'],
    ['2026-01-31', '2026-04-30'],
    ['2025-12-01', '2026-03-01'],
  ])('notified on %s it runs through %s', (notified, last) => {
    expect(right(notified, { filed: notified, notified })?.[1]).toBe(last);
  });

  test('no right before the notice, none without it', () => {
    expect(right('2026-06-30', { filed: '2026-01-05' })).toBeNull();
  });
});

describe('extension by itself', () => {
  test.each([
    ['2026-07-06', '2026-07-06'],
    ['2026-07-07', '2026-10-06'],
    ['2027-01-06', '2027-01-06'],
    ['2027-01-07', '2027-04-06'],
  ])('on %s through %s', (asOf, last) => {
    expect(right(asOf, OWN)).toEqual(['protected', last, 'extended']);
  });

  test('the n-th term ends 3n months after the notice, not after the shortened end before it', () => {
    const own = { filed: '2025-11-30', notified: '2025-11-30' };
    expect(right('2026-02-28', own)?.[1]).toBe('2026-02-28');
    expect(right('2026-03-01', own)?.[1]).toBe('2026-05-30');
    expect(right('2026-05-31', own)?.[1]).toBe('2026-08-30');
  });

  test('as often as the company allows', () => {
    const once = { ...TERMS, extensions: 1 };
    expect(right('2026-07-06', OWN, [], once)).toEqual(['protected', '2026-07-06', 'extended']);
    expect(right('2026-07-07', OWN, [], once)).toEqual(['expired', '2026-07-06', 'used-up']);
    expect(right('2026-04-07', OWN, [], { ...TERMS, extensions: 0 })).toEqual(['expired', '2026-04-06', 'used-up']);
  });
});

describe('success', () => {
  test.each([
    ['2026-01-06', ['protected', null, 'success']],
    ['2026-04-06', ['protected', null, 'success']],
    ['2026-04-07', ['protected', null, 'success']],
  ])('a first deal on %s, nobody else having filed', (dealt, expected) => {
    expect(right('2026-12-31', { ...OWN, dealt })).toEqual(expected);
  });

  test('a deal before the notice, or after the as-of day, is none yet', () => {
    expect(right('2026-03-01', { ...OWN, dealt: '2026-01-05' })).toEqual(['protected', '2026-04-06', 'running']);
    expect(right('2026-03-01', { ...OWN, dealt: '2026-03-02' })).toEqual(['protected', '2026-04-06', 'running']);
    expect(right('2026-03-02', { ...OWN, dealt: '2026-03-02' })).toEqual(['protected', null, 'success']);
  });

  test.each([
    ['2026-04-06', 'success'],
    ['2026-04-07', 'passed'],
  ])('a deal on %s when a better relation waits', (dealt, course) => {
    expect(right('2026-12-31', { ...OWN, dealt }, [{ filed: '2026-03-01', better: true }])?.[2]).toBe(course);
  });

  test('later filings change nothing any more', () => {
    const rivals = [{ filed: '2026-03-02', better: true }];
    expect(right('2026-12-31', { ...OWN, dealt: '2026-03-01' }, rivals)).toEqual(['protected', null, 'success']);
  });
});

describe('a later filing with the better relation', () => {
  const rivals = [{ filed: '2026-03-01', better: true }];
  test.each([
    ['2026-04-05', ['protected', '2026-04-06', 'running']],
    ['2026-04-06', ['protected', '2026-04-06', 'running']],
    ['2026-04-07', ['lapsed', '2026-04-06', 'passed']],
  ])('takes the right at once after the term: on %s', (asOf, expected) => {
    expect(right(asOf, OWN, rivals)).toEqual(expected);
  });

  test.each([
    ['2026-05-09', ['protected', '2026-07-06', 'extended']],
    ['2026-05-10', ['lapsed', '2026-05-09', 'passed']],
  ])('filed in an extension takes it on the day of its filing: on %s', (asOf, expected) => {
    expect(right(asOf, OWN, [{ filed: '2026-05-10', better: true }])).toEqual(expected);
  });
});

describe('a later filing with first data only', () => {
  const rivals = [{ filed: '2026-03-31' }];
  test.each([
    ['2026-04-06', ['protected', '2026-04-06', 'running']],
    ['2026-04-07', ['protected', '2026-06-30', 'waiting']],
    ['2026-06-30', ['protected', '2026-06-30', 'waiting']],
    ['2026-07-01', ['lapsed', '2026-06-30', 'passed']],
  ])('waits three months from its own filing: on %s', (asOf, expected) => {
    expect(right(asOf, OWN, rivals)).toEqual(expected);
  });

  test('filed on 30 November, it waits through the end of February', () => {
    const own = { filed: '2025-08-01', notified: '2025-08-15' };
    expect(right('2026-01-01', own, [{ filed: '2025-11-30' }])?.[1]).toBe('2026-02-28');
    expect(right('2024-01-01', { filed: '2023-08-01', notified: '2023-08-15' }, [{ filed: '2023-11-30' }])?.[1]).toBe(
      '2024-02-29',
    );
  });

  test('filed early in the term, it still waits for the term', () => {
    expect(right('2026-04-07', OWN, [{ filed: '2026-01-06' }])).toEqual(['lapsed', '2026-04-06', 'passed']);
    expect(right('2026-04-07', OWN, [{ filed: '2026-01-07' }])).toEqual(['protected', '2026-04-07', 'waiting']);
  });

  test('of several, the one to whom the right passes first counts', () => {
    const rivals = [{ filed: '2026-02-20' }, { filed: '2026-03-20', better: true }];
    expect(right('2026-04-07', OWN, rivals)).toEqual(['lapsed', '2026-04-06', 'passed']);
  });
});

test('who filed earlier, the owner’s second filing, and a partner are no rivals', () => {
  expect(right('2026-04-07', OWN, [{ filed: '2026-01-04', better: true }])?.[2]).toBe('extended');
  expect(right('2026-04-07', OWN, [{ filed: '2026-02-01', better: true, partners: ['张建国'] }])?.[2]).toBe('extended');
  const twice = rightOn(
    filing(0, '张建国', OWN),
    [filing(1, '张建国', { filed: '2026-02-01', better: true })],
    day('2026-04-07'),
    TERMS,
  );
  expect(twice?.right?.kind).toBe('extended');
});

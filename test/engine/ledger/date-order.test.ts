import type { Cell } from '../../../src/engine/model/cell.ts';
import type { LedgerQuestion } from '../../../src/engine/ledger/questions.ts';
import { columnsOf, read, shorts } from './reading.ts';
import type { ReadOptions } from './reading.ts';

const A = '杭州青禾五金有限公司';
const HEADER = ['单据日期', '单据编号', '客户', '价税合计'];

function ledger(dates: readonly Cell[], answers: ReadOptions['answers'] = {}) {
  const rows = dates.map((date, at): Cell[] => [date, `X${at}`, A, at + 1]);
  const { draft, reading } = read([HEADER, ...rows], { answers });
  return { draft, lines: shorts(reading).slice(1), questions: reading.questions };
}

const asked = (rows: number, ...readable: ('day-first' | 'month-first')[]): LedgerQuestion[] => [
  { kind: 'date-order', rows, readable },
];

test('a column that only the day first makes readable is found by its values, asked about, and read once decided', () => {
  const dates = ['25/03/2026', '03/04/2026', '', '昨天', '#N/A', '31/02/2026'];
  const open = ledger(dates);
  expect(columnsOf(open.draft)).toMatchObject({ 日期: '单据日期' });
  expect(open.questions).toEqual(expect.arrayContaining(asked(2, 'day-first')));
  expect(open.lines.slice(0, 2)).toEqual(['2 rejected date-order', '3 rejected date-order']);
  const decided = ledger(dates, { dateOrder: 'day-first' });
  expect(decided.lines).toEqual([
    `2 2026-03-25 1 ${A}`,
    `3 2026-04-03 2 ${A}`,
    '4 rejected no-date',
    '5 rejected bad-date',
    '6 rejected bad-date',
    '7 rejected bad-date',
  ]);
  expect(decided.questions).toEqual(expect.arrayContaining(asked(2, 'day-first')));
});

test('the month first, where only that is readable', () => {
  expect(ledger(['03/25/2026', '03/04/2026']).questions).toEqual(asked(2, 'month-first'));
  expect(ledger(['03/25/2026', '03/04/2026'], { dateOrder: 'month-first' }).lines).toEqual([
    `2 2026-03-25 1 ${A}`,
    `3 2026-03-04 2 ${A}`,
  ]);
});

test('where both fit nothing is taken until somebody says which', () => {
  const open = ledger(['03/04/2026', '12/12/2026']);
  expect(open.questions).toEqual(asked(2, 'day-first', 'month-first'));
  expect(open.lines).toEqual(['2 rejected date-order', '3 rejected date-order']);
  expect(ledger(['03/04/2026'], { dateOrder: 'day-first' }).lines).toEqual([`2 2026-04-03 1 ${A}`]);
});

test('an answer that the column speaks against reads nothing, and is asked again', () => {
  const { lines, questions } = ledger(['03/25/2026', '03/04/2026'], { dateOrder: 'day-first' });
  expect(lines).toEqual(['2 rejected date-order', '3 rejected date-order']);
  expect(questions).toEqual(asked(2, 'month-first'));
});

test('where the column speaks against both, or a program has made dates of some, nothing is asked or taken', () => {
  for (const dates of [
    ['25/03/2026', '03/25/2026', '03/04/2026'],
    ['25/03/2026', 46_087],
  ]) {
    const { lines, questions } = ledger(dates, { dateOrder: 'day-first' });
    expect(lines[0]).toBe('2 rejected date-order');
    expect(questions).toEqual([]);
  }
});

test('dates that begin with their year stand beside them as they are', () => {
  expect(ledger(['2026-03-05', '25/03/2026'], { dateOrder: 'day-first' }).lines).toEqual([
    `2 2026-03-05 1 ${A}`,
    `3 2026-03-25 2 ${A}`,
  ]);
});

test('payments that stand side by side in a row are of the same order', () => {
  const rows = [
    ['销售日期', '单据编号', '客户', '销售额', '第一次回款日期', '第一次回款金额', '第二次回款日期', '第二次回款金额'],
    ['2026-01-05', 'X1', A, 300, '03/04/2026', 100, '25/04/2026', 200],
  ];
  const payments = (answers: NonNullable<ReadOptions['answers']>) => {
    const { draft, reading } = read(rows, { kind: 'payments', answers });
    expect(draft.tables[0]?.instalments).toHaveLength(2);
    return { lines: shorts(reading).slice(1), questions: reading.questions };
  };
  expect(payments({})).toEqual({
    lines: ['2 rejected date-order', '2 rejected date-order'],
    questions: asked(2, 'day-first'),
  });
  expect(payments({ dateOrder: 'day-first' }).lines).toEqual([`2 2026-04-03 100 ${A}`, `2 2026-04-25 200 ${A}`]);
});

test('a row without its amount is no remark because its date is still undecided', () => {
  const { reading } = read([HEADER, ['25/03/2026', '', A, '']]);
  expect(shorts(reading)[1]).toBe('2 rejected date-order');
});

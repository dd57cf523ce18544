import { dayFromIso } from '../../../src/engine/dates/iso.ts';
import { entryRate } from '../../../src/engine/metrics/entry-rate.ts';
import type { Facts } from '../../../src/engine/model/facts.ts';
import { TextPool } from '../../../src/engine/model/text-pool.ts';
import { longTerm } from '../../../src/policies/long-term.ts';
import { RecordTable, TextColumn } from '../../../src/engine/model/records.ts';

const HEADERS = ['网点', '快递公司', '月份', '申请数', '入库数'] as const;

/** 入库申请 with the rows given as texts, in the order of its headers. */
function entries(rows: readonly (readonly string[])[]): Facts {
  const pool = new TextPool();
  const texts = new Map(
    HEADERS.map((header, at) => [
      header,
      new TextColumn(
        Int32Array.from(rows, (row) => pool.intern(row[at] ?? '')),
        pool,
      ),
    ]),
  );
  const place = { role: 'entry-applications', sheet: '入库申请', sheetIndex: 0, headerRow: 1 };
  const rowNumbers = Int32Array.from(rows, (_, at) => at + 2);
  const table = new RecordTable(place, rowNumbers, { texts, days: new Map(), amounts: new Map() }, pool);
  return { table: () => table } as unknown as Facts;
}

function measure(rows: readonly (readonly string[])[], asOf = '2026-06-30') {
  return entryRate
    .measure(entries(rows), { policy: longTerm, asOf: dayFromIso(asOf) ?? 0, parameters: { 'entry-rate-norm': 0.9 } })
    .map(({ subject, period, value, met, shortfall, row }) => [subject, period, value, met, shortfall, row.row]);
}

test.each([
  ['89', 0.89, false, 'warning'],
  ['90', 0.9, true, null],
  ['91', 0.91, true, null],
])('%s of 100 taken in', (taken, value, met, shortfall) => {
  expect(measure([['一支行', '顺达', '2026-05', '100', taken]])).toEqual([
    ['顺达', '2026-05', value, met, shortfall, 2],
  ]);
});

test('two months running are an error, a month between breaks the run', () => {
  const rows = [
    ['一支行', '顺达', '2026-05', '100', '80'],
    ['一支行', '顺达', '2026-03', '100', '80'],
    ['一支行', '顺达', '2026-06', '100', '89'],
    ['一支行', '安捷', '2026-06', '100', '89'],
  ];
  expect(measure(rows).map(([subject, period, , , shortfall]) => [subject, period, shortfall])).toEqual([
    ['顺达', '2026-03', 'warning'],
    ['顺达', '2026-05', 'warning'],
    ['安捷', '2026-06', 'warning'],
    ['顺达', '2026-06', 'error'],
  ]);
});

test('December and January run on', () => {
  const rows = [
    ['一支行', '顺达', '2025-12', '10', '8'],
    ['一支行', '顺达', '2026-01', '10', '8'],
  ];
  expect(measure(rows).map(([, , , , shortfall]) => shortfall)).toEqual(['warning', 'error']);
});

test('branches of a company are summed; the finding stands on the first row', () => {
  const rows = [
    ['一支行', '顺达', '2026-05', '50', '50'],
    ['二支行', '顺达', '2026-05', '50', '30'],
  ];
  expect(measure(rows)).toEqual([['顺达', '2026-05', 0.8, false, 'warning', 2]]);
});

test('months after the as-of day, and months without applications, are not measured', () => {
  const rows = [
    ['一支行', '顺达', '2026-07', '100', '10'],
    ['一支行', '顺达', '2026-06', '0', '0'],
    ['一支行', '顺达', '2026-05', '', '3'],
  ];
  expect(measure(rows)).toEqual([]);
});

import { METRICS } from '../../../src/engine/metrics/index.ts';
import type { Metric } from '../../../src/engine/model/metric.ts';
import type { Tally } from '../../../src/engine/model/tally.ts';
import { hasRemarks, planMetricsSheet, readRemarks } from '../../../src/engine/plan/plan-metrics-sheet.ts';
import { TALLIES } from '../../../src/engine/tallies/index.ts';
import { calculated } from '../../support/native-formulas.ts';

const metric = (more: Partial<Metric>): Metric => ({
  code: 'visit-points',
  subject: '张建国',
  period: '2026-05',
  value: 30,
  norm: 30,
  met: true,
  ratio: null,
  shortfall: null,
  row: { sheet: '业务员', row: 2 },
  salesperson: '张建国',
  message: { zh: '', en: '' },
  evidence: [],
  facts: [],
  ...more,
});
const rate = (part: number, whole: number, more: Partial<Metric> = {}): Metric => {
  const value = part / whole;
  return metric({ code: 'entry-rate', value, norm: 0.9, met: value >= 0.9, ratio: { part, whole }, ...more });
};

const plan = (metrics: readonly Metric[], tallies: readonly Tally[] = [], remarks = new Map<string, string>()) =>
  planMetricsSheet({ metrics, metricDefinitions: METRICS, tallies, tallyDefinitions: TALLIES, remarks });
const lines = (...metrics: Metric[]) => calculated(plan(metrics).cells).slice(1);

test('the latest month stands first, then by name', () => {
  const rows = lines(
    metric({ period: '2026-04' }),
    metric({ subject: '乙' }),
    metric({ subject: '丙', value: 26, met: false, shortfall: 'error' }),
  );
  expect(rows.map(([name, subject, period]) => [name, subject, period])).toEqual([
    ['拜访积分', '丙', '2026-05'],
    ['拜访积分', '乙', '2026-05'],
    ['拜访积分', '张建国', '2026-04'],
  ]);
});

test.each([
  [metric({ value: 30 }), 0, '是'],
  [metric({ value: 31 }), 0, '是'],
  [metric({ value: 29, met: false }), 1, '否'],
  [rate(9, 10), 0, '是'],
  [rate(27, 30), 0, '是'],
  [rate(89, 100, { met: false }), 0.01, '否'],
])('formulas give shortfall and outcome: %#', (one, short, met) => {
  const [row] = lines(one);
  expect(row?.slice(5, 9)).toEqual([one.value, one.norm, short, met]);
});

test('the values that stand beside the formulas are what they calculate', () => {
  const { cells } = plan([rate(1, 3, { met: false }), rate(19, 20), metric({ value: 12, met: false })]);
  const shown = cells.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.value : cell)));
  expect(calculated(cells)).toEqual(shown);
});

test('a month that is missed is marked, shares are shown as percentages, and an empty sheet says so', () => {
  const { styles } = plan([rate(1, 2, { met: false, shortfall: 'warning' }), metric({})]);
  expect(styles.map(({ style }) => style)).toEqual(['header', 'percent', 'severity-warning']);
  expect(plan([]).cells[1]?.[0]).toBe('还没有可以考核的数据。');
});

test('a remark keeps the sheet, and follows its line through the next check, wherever that stands', () => {
  const noted = (...beside: string[]) => [
    ['指标'],
    ['拜访积分', '乙', '2026-05', '', '', 30, 30, 0, '是', ...beside],
    ['拜访积分', '甲', '2026-05', '', '', 26, 30, 4, '否'],
  ];
  expect(hasRemarks(noted())).toBe(false);
  expect(hasRemarks(noted('已谈话'))).toBe(true);
  expect(hasRemarks(noted('', '旁注'))).toBe(true);
  expect(hasRemarks([['指标', '', '', '', '', '', '', '', '', '备注', '另记']])).toBe(true);
  const remarks = readRemarks(noted('已谈话', '6月再看'));
  const { cells } = plan(
    [metric({ subject: '甲' }), metric({ subject: '乙' }), metric({ subject: '丙' })],
    [],
    remarks,
  );
  expect(cells.slice(1).map((row) => [row[1], row[9]])).toEqual([
    ['丙', null],
    ['乙', '已谈话；6月再看'],
    ['甲', null],
  ]);
});

test('sums without a norm stand below, with neither shortfall nor outcome', () => {
  const sum = (period: string, subject: string, value: number): Tally => ({
    code: 'taken-in',
    subject,
    period,
    value,
    message: { zh: '', en: '' },
  });
  const { cells, styles } = plan([rate(9, 10)], [sum('2026-04', '城西', 3), sum('2026-05', '城东', 2)]);
  expect(calculated(cells).slice(1)).toEqual([
    ['入库率', '张建国', '2026-05', 9, 10, 0.9, 0.9, 0, '是', null],
    ['入库数量（户）', '城东', '2026-05', null, null, 2, null, null, null, null],
    ['入库数量（户）', '城西', '2026-04', null, null, 3, null, null, null, null],
  ]);
  expect(styles.map(({ style }) => style)).toEqual(['header', 'percent']);
});

import type { Metric, MetricDefinition } from '../model/metric.ts';
import type { PlannedCell, SheetPlan } from '../model/mark-plan.ts';
import type { Tally, TallyDefinition } from '../model/tally.ts';
import { cellAddress } from './cell-address.ts';

/** Name of the sheet with the periodic norms. */
export const METRICS_SHEET = '考核';
const METRICS_TABLE = 'KebeiMetrics';
const HEADERS = ['指标', '对象', '月份', '完成数', '应有数', '数值', '标准', '差额', '达标', '备注'] as const;
const WIDTHS = [14, 20, 10, 10, 10, 10, 10, 10, 8, 30];
const AT = Object.fromEntries(HEADERS.map((header, column) => [header, column])) as Record<
  (typeof HEADERS)[number],
  number
>;
/** Shares are compared to so many decimals, so that 90 % is met by 9 of 10. */
const DECIMALS = 9;

/** What the sheet 考核 tells: how people and units stand to norms, and sums without one. */
export interface MetricsSheetInput {
  readonly metrics: readonly Metric[];
  readonly metricDefinitions: readonly MetricDefinition[];
  readonly tallies: readonly Tally[];
  readonly tallyDefinitions: readonly TallyDefinition[];
  /** What people have noted behind the lines that stand (see `readRemarks`). */
  readonly remarks: ReadonlyMap<string, string>;
}

/**
 * The sheet 考核: a line for each subject and month, the share, the shortfall and whether the norm is met calculated by
 * native formulas. The latest month stands first. Sums without a norm stand below, their norm empty.
 */
export function planMetricsSheet(input: MetricsSheetInput): SheetPlan {
  const definitions = input.metricDefinitions;
  const lines = [...input.metrics].sort(latestFirst);
  const rows = [
    ...lines.map((metric, i) => lineOf(metric, definitions, i + 1)),
    ...[...input.tallies].sort(latestFirst).map((tally) => tallyLine(tally, input.tallyDefinitions)),
  ];
  for (const row of rows) row[AT['备注']] = input.remarks.get(keyOf(row)) ?? null;
  const height = Math.max(rows.length, 1);
  const cells: PlannedCell[][] = [[...HEADERS], ...(rows.length === 0 ? [emptyLine()] : rows)];
  const percents = lines.flatMap(({ code }, i) => (formatOf(code, definitions) === 'percent' ? [i + 1] : []));
  return {
    name: METRICS_SHEET,
    firstRow: 0,
    cells,
    widths: WIDTHS,
    hiddenColumns: [],
    frozenRows: 1,
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: HEADERS.length }, style: 'header' },
      ...percents.map((row) => ({ area: { row, column: AT['数值'], rows: 1, columns: 3 }, style: 'percent' as const })),
      ...lines.flatMap(({ shortfall }, i) =>
        shortfall === null
          ? []
          : [
              {
                area: { row: i + 1, column: AT['达标'], rows: 1, columns: 1 },
                style: `severity-${shortfall}` as const,
              },
            ],
      ),
    ],
    validations: [],
    table: { name: METRICS_TABLE, area: { row: 0, column: 0, rows: height + 1, columns: HEADERS.length } },
    tabColour: '#8F1D14',
  };
}

function lineOf(metric: Metric, definitions: readonly MetricDefinition[], row: number): PlannedCell[] {
  const at = (header: (typeof HEADERS)[number]): string => cellAddress(row, AT[header]);
  const { subject, period, value, norm, ratio, code, met } = metric;
  const share: PlannedCell =
    ratio === null ? value : { formula: `=IF(${at('应有数')}=0,0,${at('完成数')}/${at('应有数')})`, value };
  const short = Math.max(0, norm - value);
  return [
    definitions.find((definition) => definition.code === code)?.name.zh ?? code,
    subject,
    period,
    ratio?.part ?? null,
    ratio?.whole ?? null,
    share,
    norm,
    { formula: `=MAX(0,ROUND(${at('标准')}-${at('数值')},${String(DECIMALS)}))`, value: rounded(short) },
    { formula: `=IF(${at('差额')}>0,"否","是")`, value: met ? '是' : '否' },
    null,
  ];
}

/** A sum has no norm, and so neither shortfall nor outcome. */
function tallyLine({ code, subject, period, value }: Tally, definitions: readonly TallyDefinition[]): PlannedCell[] {
  const known = definitions.find((definition) => definition.code === code);
  const name = known === undefined ? code : `${known.name.zh}（${known.unit.zh}）`;
  const cells: Partial<Record<(typeof HEADERS)[number], PlannedCell>> = {
    指标: name,
    对象: subject,
    月份: period,
    数值: value,
  };
  return HEADERS.map((header) => cells[header] ?? null);
}

function rounded(value: number): number {
  return Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS;
}

function emptyLine(): PlannedCell[] {
  return HEADERS.map((_, column) => (column === 0 ? '还没有可以考核的数据。' : null));
}

function formatOf(code: string, definitions: readonly MetricDefinition[]): MetricDefinition['format'] {
  return definitions.find((definition) => definition.code === code)?.format ?? 'count';
}

type Line = Pick<Metric, 'code' | 'subject' | 'period'>;

function latestFirst(a: Line, b: Line): number {
  return compare(b.period, a.period) || compare(a.code, b.code) || compare(a.subject, b.subject);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A line is known by what it tells, not by where it stands. */
function keyOf(row: readonly unknown[]): string {
  return [AT['指标'], AT['对象'], AT['月份']].map((column) => textOf(row[column])).join('|');
}

/** Reads back what people have noted under 备注 and beside it, by line; the next check keeps it. */
export function readRemarks(values: readonly (readonly unknown[])[]): Map<string, string> {
  const remarks = values.slice(1).map((row): [string, string] => [
    keyOf(row),
    row
      .slice(AT['备注'])
      .map(textOf)
      .filter((text) => text !== '')
      .join('；'),
  ]);
  return new Map(remarks.filter(([, remark]) => remark !== ''));
}

/** Whether somebody has written in the sheet: then it is not removed. */
export function hasRemarks(values: readonly (readonly unknown[])[]): boolean {
  const beside = (row: readonly unknown[] = []): boolean =>
    row.slice(HEADERS.length).some((cell) => textOf(cell) !== '');
  return beside(values[0]) || readRemarks(values).size > 0;
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
}

import type { Finding, Severity } from '../model/finding.ts';
import type { PlannedCell, SheetPlan } from '../model/mark-plan.ts';
import { cellAddress, linkFormula } from './cell-address.ts';
import type { ColumnPlaces } from './column-places.ts';

/** Name of the sheet with the findings. */
export const FINDINGS_SHEET = '检查结果';
const FINDINGS_TABLE = 'KebeiFindings';
const FINDINGS_HEADERS = [
  '级别',
  '代码',
  '客户',
  '说明',
  '条款',
  '工作表',
  '单元格',
  '依据',
  '处理',
  '首次发现',
  '标识',
] as const;
const HANDLINGS = ['未处理', '已确认', '已忽略'] as const;
/** What a finding's line says while nobody has handled it. */
const UNHANDLED = HANDLINGS[0];

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: '严重', warning: '注意', info: '提示' };
const WIDTHS = [9, 24, 38, 70, 18, 12, 9, 30, 12, 13, 4];
const KEY_COLUMN = FINDINGS_HEADERS.indexOf('标识');
const HANDLING_COLUMN = FINDINGS_HEADERS.indexOf('处理');

/** What people have noted about a finding in earlier checks. */
export interface Handling {
  /** 未处理, 已确认, 已忽略, with a reason behind it if somebody wrote one. */
  readonly state: string;
  /** `YYYY-MM-DD`. */
  readonly firstSeen: string;
}

/** The sheet 检查结果: a line for each finding, linked to its cell; 处理 follows the finding's key. */
export function planFindingsSheet(
  findings: readonly Finding[],
  places: ColumnPlaces,
  asOf: string,
  handlings: ReadonlyMap<string, Handling>,
): SheetPlan {
  const rows = findings.map((finding) => rowOf(finding, places, asOf, handlings.get(finding.key)));
  const height = Math.max(rows.length, 1);
  const body = rows.length === 0 ? [emptyRow()] : rows;
  return {
    name: FINDINGS_SHEET,
    firstRow: 0,
    cells: [[...FINDINGS_HEADERS], ...body],
    widths: WIDTHS,
    hiddenColumns: [KEY_COLUMN],
    frozenRows: 1,
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: FINDINGS_HEADERS.length }, style: 'header' },
      ...severityRuns(findings),
      { area: { row: 1, column: 0, rows: height, columns: FINDINGS_HEADERS.length }, style: 'top' },
      { area: { row: 1, column: 3, rows: height, columns: 1 }, style: 'wrap' },
      { area: { row: 1, column: 6, rows: height, columns: 1 }, style: 'link' },
    ],
    validations: [
      { area: { row: 1, column: HANDLING_COLUMN, rows: height, columns: 1 }, kind: 'suggestions', values: HANDLINGS },
    ],
    table: { name: FINDINGS_TABLE, area: { row: 0, column: 0, rows: height + 1, columns: FINDINGS_HEADERS.length } },
    tabColour: '#8F1D14',
  };
}

function emptyRow(): PlannedCell[] {
  return ['', '', '', '没有发现问题。', '', '', '', '', '', '', ''];
}

function rowOf(finding: Finding, places: ColumnPlaces, asOf: string, handling: Handling | undefined): PlannedCell[] {
  const column = places.find(finding.sheet, finding.column) ?? 0;
  const address = cellAddress(finding.row - 1, column);
  return [
    SEVERITY_WORDS[finding.severity],
    finding.code,
    [finding.customer, finding.customerName].filter((part) => part !== null && part !== '').join(' '),
    finding.message.zh,
    finding.clause,
    finding.sheet,
    { formula: linkFormula(finding.sheet, address), value: address },
    finding.evidence.map(({ sheet, row }) => `${sheet}第${row}行`).join('、'),
    handling?.state ?? UNHANDLED,
    handling === undefined || handling.firstSeen === '' ? asOf : handling.firstSeen,
    finding.key,
  ];
}

/** Lines of one severity that stand together are styled together. */
function severityRuns(findings: readonly Finding[]): SheetPlan['styles'] {
  const runs: {
    area: { row: number; column: number; rows: number; columns: number };
    style: `severity-${Severity}`;
  }[] = [];
  findings.forEach(({ severity }, i) => {
    const last = runs.at(-1);
    if (last?.style === `severity-${severity}`) last.area.rows += 1;
    else runs.push({ area: { row: i + 1, column: 0, rows: 1, columns: 1 }, style: `severity-${severity}` });
  });
  return runs;
}

/** Reads back what people have noted, by the finding's key, from the sheet's values; its columns may have been moved. */
export function readHandlings(values: readonly (readonly unknown[])[]): Map<string, Handling> {
  const header = values[0] ?? [];
  const [keyColumn, stateColumn, seenColumn] = (['标识', '处理', '首次发现'] as const).map((name) =>
    header.indexOf(name),
  );
  const handlings = new Map<string, Handling>();
  for (const row of values.slice(1)) {
    const key = textIn(row, keyColumn);
    if (key === '') continue;
    handlings.set(key, { state: textIn(row, stateColumn).trim() || UNHANDLED, firstSeen: textIn(row, seenColumn) });
  }
  return handlings;
}

function textIn(row: readonly unknown[], column: number | undefined): string {
  const cell = column === undefined ? undefined : row[column];
  return typeof cell === 'string' ? cell : '';
}

/** Whether somebody has written in the sheet: a finding is handled, or something stands beside our columns. */
export function hasHandlings(values: readonly (readonly unknown[])[]): boolean {
  const isFilled = (cell: unknown): boolean => cell !== null && cell !== undefined && cell !== '';
  if (values.some((row) => row.slice(FINDINGS_HEADERS.length).some(isFilled))) return true;
  return [...readHandlings(values).values()].some(({ state }) => state !== UNHANDLED);
}

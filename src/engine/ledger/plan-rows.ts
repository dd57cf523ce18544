import { serialFromDay } from '../dates/serial.ts';
import { numberKey } from '../identity/keys.ts';
import { normaliseHeader } from '../headers/normalise.ts';
import type { Area } from '../model/cell.ts';
import type { PlannedCell, SheetPlan } from '../model/mark-plan.ts';
import type { RawTable } from '../model/raw-table.ts';
import type { SheetInfo } from '../model/sheet-source.ts';
import type { LedgerLine } from './ledger-line.ts';

/** Header of the column by which the rows of an import are known again, so that they can be taken back as a whole. */
export const BATCH_HEADER = '导入批次';

/** A column of the ledger that rows are written into. Zero-based in the sheet. */
export interface TargetColumn {
  readonly canonical: string;
  readonly column: number;
  /** Multiplier that the header names, 10000 for 万元. */
  readonly unit: number;
}

/** Where imported rows go: below the last row of a ledger. Rows and columns are zero-based in the sheet. */
export interface LedgerTarget {
  readonly sheet: string;
  readonly dateSystem: 1900 | 1904;
  readonly headerRow: number;
  readonly nextRow: number;
  readonly columns: readonly TargetColumn[];
  readonly batch: { readonly column: number; readonly isNew: boolean };
  readonly table: { readonly name: string; readonly area: Area } | null;
}

/** Why rows cannot be written below a ledger. */
export type TargetProblem = 'no-columns' | 'table-blocked';

const NEEDED = ['日期', '金额', '客户名称'];

/** The place below a ledger that stands in the workbook, or why there is none. */
export function targetOf(ledger: RawTable, info: SheetInfo): LedgerTarget | TargetProblem {
  const columns = ledger.columns.flatMap(({ canonical, column, unit }) =>
    canonical === null ? [] : [{ canonical, column, unit }],
  );
  if (!NEEDED.every((header) => columns.some(({ canonical }) => canonical === header))) return 'no-columns';
  const used = info.used ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const table = info.tables.find(({ area }) => area.row === ledger.headerRow) ?? null;
  const usedEnd = Math.max(ledger.headerRow + 1, used.row + used.rows);
  const isBlocked = table !== null && (table.hasTotals === true || usedEnd > table.area.row + table.area.rows);
  if (isBlocked) return 'table-blocked';
  const standing = ledger.columns.find(({ header }) => isBatchHeader(header));
  const behind = table === null ? used.column + used.columns : table.area.column + table.area.columns;
  return {
    sheet: ledger.sheet,
    dateSystem: ledger.dateSystem,
    headerRow: ledger.headerRow,
    nextRow: usedEnd,
    columns,
    batch: { column: standing?.column ?? behind, isNew: standing === undefined },
    table,
  };
}

/** Whether a header is that of the column of import numbers. */
export function isBatchHeader(header: string): boolean {
  return normaliseHeader(header).key === BATCH_HEADER;
}

/** 客户编号 of customers whom a row names otherwise, by `客户编号|客户名称` of the row, as far as they are certain or confirmed. */
export type KnownNumbers = ReadonlyMap<string, string>;

/** The rows to add for the lines that are taken, in the columns that the ledger has. */
export function planRows(
  target: LedgerTarget,
  lines: readonly LedgerLine[],
  batch: string,
  numbers: KnownNumbers,
): SheetPlan {
  const width = Math.max(target.batch.column, ...target.columns.map(({ column }) => column)) + 1;
  const taken = lines.filter(({ outcome }) => outcome === 'taken');
  const cells = taken.map((line) => {
    const row = new Array<PlannedCell>(width).fill(null);
    for (const column of target.columns) row[column.column] = cellOf(line, column, target.dateSystem, numbers);
    row[target.batch.column] = batch;
    return row;
  });
  const rows = taken.length;
  const styled = (canonical: string, style: 'date' | 'amount') =>
    target.columns
      .filter((column) => column.canonical === canonical)
      .map(({ column }) => ({ area: { row: target.nextRow, column, rows, columns: 1 }, style }));
  return {
    name: target.sheet,
    firstRow: target.nextRow,
    cells,
    widths: [],
    hiddenColumns: [],
    frozenRows: 0,
    styles: [...styled('日期', 'date'), ...styled('对应销售日期', 'date'), ...styled('金额', 'amount')],
    validations: [],
    table: null,
    tabColour: '',
    joins: {
      header: target.batch.isNew ? { row: target.headerRow, column: target.batch.column, text: BATCH_HEADER } : null,
      table:
        target.table === null ? null : { name: target.table.name, area: grownArea(target, target.table.area, rows) },
    },
  };
}

function grownArea({ nextRow, batch }: LedgerTarget, area: Area, rows: number): Area {
  return {
    ...area,
    rows: Math.max(area.rows, nextRow + rows - area.row),
    columns: Math.max(area.columns, batch.column + 1 - area.column),
  };
}

function cellOf(
  line: LedgerLine,
  { canonical, unit }: TargetColumn,
  system: 1900 | 1904,
  numbers: KnownNumbers,
): PlannedCell {
  if (canonical === '日期') return line.day === null ? null : serialFromDay(line.day, system);
  if (canonical === '金额') return line.fen / 100 / unit;
  const text = line.texts.get(canonical) ?? '';
  if (canonical === '对应销售日期') return text === '' ? null : serialFromDay(Number(text), system);
  if (canonical === '客户编号' && text === '') return numbers.get(partyKey(line)) ?? null;
  return text === '' ? null : text;
}

/** The key under which a line's customer is known: number and name as the line spells them. */
export function partyKey({ texts }: Pick<LedgerLine, 'texts'>): string {
  return `${numberKey(texts.get('客户编号') ?? '')}|${texts.get('客户名称') ?? ''}`;
}

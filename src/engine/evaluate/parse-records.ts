import type { ColumnDefinition, SheetDefinition } from '../headers/definition.ts';
import { otherRows, signReader } from '../cells/row-kinds.ts';
import type { OtherRows } from '../cells/row-kinds.ts';
import { normaliseHeader } from '../headers/normalise.ts';
import { AmountColumn, DayColumn, RecordTable, TextColumn } from '../model/records.ts';
import type { StandingColumns, UnknownColumn } from '../model/records.ts';
import type { CellProblem } from '../model/problems.ts';
import type { RawTable, RawWorkbook, TableColumn } from '../model/raw-table.ts';
import { narrowDays, narrowFen } from '../model/narrow-arrays.ts';
import type { NumberColumn } from '../model/narrow-numbers.ts';
import type { RowNumbers } from '../model/row-numbers.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Records } from '../model/records-set.ts';
import type { Notice } from '../model/report.ts';
import { checkTexts } from './check-cells.ts';
import { readAmounts, readDays, readMoments, readMonths, readTexts, shownCell } from './read-column.ts';
import type { BadCell } from './read-column.ts';
import { RecordRows } from './record-rows.ts';

/** Sheets whose rows count only when date and amount can be read; an unreadable row is a `ledger.row`. */
const LEDGERS = new Set(['sales', 'payments']);
const LEDGER_COLUMNS = ['日期', '金额'] as const;
/** Cells of an unknown column that are kept to tell what it holds. */
const SAMPLED_CELLS = 20;

/** What the tables of a workbook share while they are read. */
export interface TableReading {
  readonly definitions: readonly SheetDefinition[];
  readonly pool: TextPool;
  readonly signsOf: ReturnType<typeof signReader>;
}

/** Rows that are no data, counted from the first data row; blank ones are only counted. */
export interface SkippedRows {
  readonly totals: readonly number[];
  readonly repeated: readonly number[];
  readonly blank: number;
}

/** A table's rows with what could not be read of them, and what was passed over. */
export interface ParsedTable {
  readonly table: RecordTable;
  readonly problems: readonly CellProblem[];
  readonly skipped: SkippedRows;
}

/** Cells → records: every data row typed by its columns, every cell that cannot be read told, nothing guessed. */
export function parseRecords(workbook: RawWorkbook, definitions: readonly SheetDefinition[]): Records {
  const { pool } = workbook;
  const reading = tableReading(workbook, definitions);
  const parsed = workbook.tables.map((table) => parseTable(table, reading));
  return recordsOf(parsed, pool);
}

/** A reading for the tables of a workbook, and for rows that come to them later. */
export function tableReading({ tables, pool }: RawWorkbook, definitions: readonly SheetDefinition[]): TableReading {
  return {
    definitions,
    pool,
    signsOf: signReader(
      tables.map(({ columns }) => columns),
      pool,
    ),
  };
}

/** The parsed tables as the workbook's records. */
export function recordsOf(parsed: readonly ParsedTable[], pool: TextPool): Records {
  const tables = parsed.map(({ table }) => table);
  const byRole = new Map(tables.map((table) => [table.role, table]));
  return {
    tables,
    problems: parsed.flatMap(({ problems }) => problems),
    notices: parsed.flatMap(({ table, skipped }) => skippedNotice(table.sheet, skipped)),
    table: (role) => byRole.get(role) ?? absentTable(role, pool),
  };
}

function absentTable(role: string, pool: TextPool): RecordTable {
  const none = { texts: new Map(), days: new Map(), amounts: new Map() };
  const place = { role, sheet: '', sheetIndex: -1, headerRow: 0 };
  return new RecordTable(place, new Int32Array(0), none, pool);
}

/** The rows of one table, or of a part of it. */
export function parseTable(raw: RawTable, reading: TableReading): ParsedTable {
  const { definitions, pool } = reading;
  const problems: CellProblem[] = [];
  const others = otherRows(raw.columns, raw.rowCount, pool, reading.signsOf);
  const rows = new RecordRows(raw.rowCount, others);
  const rowNumbers = rows.numbers(raw.firstRow);
  const texts = new Map<string, TextColumn>();
  const days = new Map<string, DayColumn>();
  const amounts = new Map<string, AmountColumn>();
  const bad: { column: TableColumn; cells: readonly BadCell[] }[] = [];
  const definition = definitions.find(({ role }) => role === raw.role);

  for (const column of raw.columns) {
    const known = definition?.columns.find(({ header }) => header === column.canonical);
    if (known === undefined) continue;
    if (known.type === 'date') {
      const read = readDays(column, rows, pool, raw.dateSystem, known.partial === true);
      days.set(known.header, new DayColumn(narrowDays(read.days)));
      if (known.worded === true) texts.set(known.header, new TextColumn(readTexts(column, rows, pool), pool));
      bad.push({ column, cells: read.bad });
    } else if (known.type === 'amount') {
      const read = readAmounts(column, rows, pool);
      amounts.set(known.header, new AmountColumn(narrowFen(read.fen)));
      bad.push({ column, cells: read.bad });
    } else if (known.type === 'month' || known.type === 'moment') {
      const read = (known.type === 'month' ? readMonths : readMoments)(column, rows, pool, raw.dateSystem);
      texts.set(known.header, new TextColumn(read.texts, pool));
      bad.push({ column, cells: read.bad });
    } else {
      const ids = readTexts(column, rows, pool);
      texts.set(known.header, new TextColumn(ids, pool));
      tellTextProblems(raw, known, ids, rowNumbers, pool, problems);
    }
  }
  tellBadCells(raw, bad, rows, rowNumbers, problems);
  const table = new RecordTable(
    {
      role: raw.role,
      sheet: raw.sheet,
      sheetIndex: raw.sheetIndex,
      headerRow: raw.headerRow + 1,
      dayHeader: definition?.day ?? null,
      unknownColumns: unknownColumns(raw, rows.count, (record) => rows.rowOf(record)),
    },
    rowNumbers,
    { texts, days, amounts, standing: standingColumns(raw, (record) => rows.rowOf(record)) },
    pool,
  );
  if (LEDGERS.has(raw.role)) tellEmptyLedgerCells(table, problems);
  return { table, problems, skipped: skippedRows(others) };
}

/** Columns that the policy does not know, over so many records; `rowOf` is the raw row of a record. */
export function unknownColumns(
  raw: Pick<RawTable, 'columns'>,
  records: number,
  rowOf: (record: number) => number,
): UnknownColumn[] {
  return raw.columns
    .filter(({ canonical }) => canonical === null)
    .map(({ header, cells }) => {
      const samples: string[] = [];
      let filled = 0;
      for (let record = 0; record < records; record++) {
        const row = rowOf(record);
        if (cells.isEmptyAt(row)) continue;
        if (filled++ < SAMPLED_CELLS) samples.push(shownCell(cells.cellAt(row)));
      }
      return { header, filled, samples };
    });
}

/** The columns as they stand; `rowOf` is the raw row of a record. */
export function standingColumns(
  raw: Pick<RawTable, 'columns' | 'dateSystem'>,
  rowOf: (record: number) => number,
): StandingColumns {
  const names = new Map<string, string>();
  const unlisted = new Map<string, (record: number) => string | number>();
  for (const { canonical, header, cells } of raw.columns) {
    const { key } = normaliseHeader(header);
    if (canonical !== null) names.set(normaliseHeader(canonical).key, canonical);
    if (key === '' || names.has(key)) continue;
    names.set(key, canonical ?? header);
    if (canonical === null) unlisted.set(header, (record) => cells.cellAt(rowOf(record)));
  }
  return { dateSystem: raw.dateSystem, names, unlisted };
}

/** Blank rows are told by their number only. */
function skippedRows({ totals, repeated, blank }: OtherRows): SkippedRows {
  return { totals, repeated, blank: blank.length };
}

function skippedNotice(sheet: string, { totals, repeated, blank }: SkippedRows): Notice[] {
  if (totals.length + repeated.length === 0) return [];
  const parts = [
    { count: totals.length, zh: `${totals.length}行合计`, en: counted(totals.length, 'total row') },
    { count: repeated.length, zh: `${repeated.length}行重复的表头`, en: counted(repeated.length, 'repeated header') },
    { count: blank, zh: `${blank}行空行`, en: counted(blank, 'blank row') },
  ].filter(({ count }) => count > 0);
  return [
    {
      kind: 'rows-skipped',
      sheet,
      message: {
        zh: `${sheet}跳过了${parts.map(({ zh }) => zh).join('、')}。`,
        en: `${sheet}: skipped ${parts.map(({ en }) => en).join(', ')}.`,
      },
    },
  ];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function tellTextProblems(
  raw: RawTable,
  column: ColumnDefinition,
  ids: NumberColumn,
  rowNumbers: RowNumbers,
  pool: TextPool,
  problems: CellProblem[],
): void {
  for (const { record, problem } of checkTexts(column, ids, pool)) {
    problems.push({
      ...problem,
      role: raw.role,
      record,
      row: rowNumbers.at(record) ?? 0,
      column: column.header,
      shown: shownCell(pool.text(ids.at(record))),
    });
  }
}

function tellBadCells(
  raw: RawTable,
  bad: readonly { column: TableColumn; cells: readonly BadCell[] }[],
  rows: RecordRows,
  rowNumbers: RowNumbers,
  problems: CellProblem[],
): void {
  for (const { column, cells } of bad) {
    const unreadable = LEDGERS.has(raw.role) && LEDGER_COLUMNS.some((header) => header === column.canonical);
    for (const { record, reason } of cells) {
      const shown = shownCell(column.cells.cellAt(rows.rowOf(record)));
      problems.push({
        kind: unreadable ? 'unreadable-row' : 'format',
        role: raw.role,
        record,
        row: rowNumbers.at(record) ?? 0,
        column: column.canonical,
        shown,
        reason: unreadable
          ? {
              zh: `“${column.canonical ?? ''}”写着“${shown}”，${reason.zh}`,
              en: `“${column.canonical ?? ''}” reads “${shown}”: ${reason.en}`,
            }
          : reason,
      });
    }
  }
}

/** A ledger row without a date or an amount cannot be counted either. */
function tellEmptyLedgerCells(table: RecordTable, problems: CellProblem[]): void {
  for (const column of LEDGER_COLUMNS) {
    const isFilled = table.filledReader(column);
    for (let record = 0; record < table.size; record++) {
      if (isFilled(record)) continue;
      problems.push({
        kind: 'unreadable-row',
        role: table.role,
        record,
        row: table.reference(record).row,
        column,
        shown: '',
        reason: { zh: `“${column}”没有填`, en: `“${column}” is empty` },
      });
    }
  }
}

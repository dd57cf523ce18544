import { parseTable, standingColumns, unknownColumns } from '../evaluate/parse-records.ts';
import type { ParsedTable, SkippedRows, TableReading } from '../evaluate/parse-records.ts';
import type { CellProblem } from '../model/problems.ts';
import type { RawTable } from '../model/raw-table.ts';
import { RecordTable } from '../model/records.ts';
import type { AmountColumn, DayColumn, RecordColumns, TextColumn, UnknownColumn } from '../model/records.ts';
import { RowNumbers } from '../model/row-numbers.ts';

/** Which records of a table were replaced by an edit: `removed` of them from `at` on by `added` others. */
export interface RecordSplice {
  readonly at: number;
  readonly removed: number;
  readonly added: number;
  /** The same of the sheet's rows, blank ones among them: `row` is Excel's number of the first. */
  readonly sheetRows: { readonly row: number; readonly removed: number; readonly added: number };
  /** Whether each of them took another's row and nothing else has changed. */
  readonly isInPlace: boolean;
}

/**
 * The records of one sheet, following its edits. Whole rows are replaced: they are parsed as a check parses them, since no
 * row's reading depends on another. Cells that became records are not kept as they stood.
 */
export class KeptTable {
  private parsed: ParsedTable;
  private raw: RawTable;
  private readonly reading: TableReading;

  constructor(raw: RawTable, reading: TableReading) {
    const parsed = parseTable(raw, reading);
    this.parsed = { ...parsed, problems: byRecord(parsed.problems) };
    this.reading = reading;
    // Of a column that became records only its place is still needed.
    this.raw = { ...raw, columns: raw.columns.filter(({ canonical }) => canonical === null) };
  }

  /** What a check would have parsed. */
  get current(): ParsedTable {
    return this.parsed;
  }

  get table(): RecordTable {
    return this.parsed.table;
  }

  /** Zero-based row of the header. */
  get headerRow(): number {
    return this.raw.headerRow;
  }

  /** Zero-based row of the first data row. */
  get firstRow(): number {
    return this.raw.firstRow;
  }

  /** Zero-based row behind the last one that was read. */
  get endRow(): number {
    return this.raw.firstRow + this.raw.rowCount;
  }

  /** Rows above the header came in (or went, below zero). */
  move(rows: number): void {
    const { headerRow, firstRow } = this.raw;
    this.raw = { ...this.raw, headerRow: headerRow + rows, firstRow: firstRow + rows };
    const { table, problems } = this.parsed;
    const rowNumbers = new RowNumbers(table.rows.toArray().map((row) => row + rows));
    this.parsed = {
      ...this.parsed,
      table: this.tableOf(rowNumbers, table.columns),
      problems: problems.map((problem) => ({ ...problem, row: problem.row + rows })),
    };
  }

  /** Replaces `removed` sheet rows by the rows of `part`, which begins where they did. */
  replace(removed: number, part: RawTable): RecordSplice {
    const { firstRow } = this.raw;
    const offset = part.firstRow - firstRow;
    const added = parseTable({ ...part, headerRow: this.raw.headerRow }, this.reading);
    const before = this.parsed.table;
    const at = before.rows.placeOf(part.firstRow + 1);
    const gone = before.rows.placeOf(part.firstRow + removed + 1) - at;
    const isInPlace =
      gone === removed &&
      part.rowCount === removed &&
      added.table.size === gone &&
      before.rows.has(at, added.table.rows);
    const sheetRows = { row: part.firstRow + 1, removed, added: part.rowCount };
    const splice = { at, removed: gone, added: added.table.size, sheetRows, isInPlace };
    const moved = part.rowCount - removed;

    for (const { column, cells } of this.raw.columns) {
      const other = part.columns.find((candidate) => candidate.column === column);
      if (other !== undefined) cells.splice(offset, removed, other.cells);
    }
    this.raw = { ...this.raw, rowCount: this.raw.rowCount + moved };
    const rowNumbers = before.rows.spliced(at, gone, added.table.rows, moved);
    this.parsed = {
      table: this.tableOf(rowNumbers, splicedColumns(before.columns, added.table.columns, splice)),
      problems: splicedProblems(this.parsed.problems, byRecord(added.problems), splice, moved),
      skipped: splicedRows(
        this.parsed.skipped,
        added.skipped,
        { offset, removed, moved },
        {
          rowCount: this.raw.rowCount,
          records: rowNumbers.length,
        },
      ),
    };
    return splice;
  }

  private tableOf(rowNumbers: RowNumbers, columns: RecordColumns): RecordTable {
    const { role, sheet, sheetIndex, dayHeader } = this.parsed.table;
    const { raw } = this;
    const rowOf = (record: number): number => (rowNumbers.at(record) ?? 1) - 1 - raw.firstRow;
    const { names, unlisted: before } = this.parsed.table.standing;
    const { unlisted } = standingColumns(
      { ...raw, columns: raw.columns.filter(({ header }) => before.has(header)) },
      rowOf,
    );
    let unknown: readonly UnknownColumn[] | null = null;
    return new RecordTable(
      {
        role,
        sheet,
        sheetIndex,
        headerRow: raw.headerRow + 1,
        dayHeader,
        // Few ask, and it is a look at every row.
        get unknownColumns() {
          return (unknown ??= unknownColumns(raw, rowNumbers.length, rowOf));
        },
      },
      rowNumbers,
      { ...columns, standing: { dateSystem: raw.dateSystem, names, unlisted } },
      this.reading.pool,
    );
  }
}

function splicedColumns(before: RecordColumns, added: RecordColumns, { at, removed }: RecordSplice): RecordColumns {
  const texts = [...before.texts].map(([header, column]): [string, TextColumn] => [
    header,
    column.spliced(at, removed, added.texts.get(header)),
  ]);
  const days = [...before.days].map(([header, column]): [string, DayColumn] => [
    header,
    column.spliced(at, removed, added.days.get(header)),
  ]);
  const amounts = [...before.amounts].map(([header, column]): [string, AmountColumn] => [
    header,
    column.spliced(at, removed, added.amounts.get(header)),
  ]);
  return { texts: new Map(texts), days: new Map(days), amounts: new Map(amounts) };
}

/** In the order of their records; those of one record stay in the order in which they were told. */
function byRecord(problems: readonly CellProblem[]): readonly CellProblem[] {
  return problems.toSorted((a, b) => a.record - b.record);
}

function splicedProblems(
  before: readonly CellProblem[],
  added: readonly CellProblem[],
  { at, removed, added: count }: RecordSplice,
  moved: number,
): readonly CellProblem[] {
  const above = before.filter(({ record }) => record < at);
  const below = before.filter(({ record }) => record >= at + removed);
  const later = count - removed;
  return [
    ...above,
    ...added.map((problem) => ({ ...problem, record: problem.record + at })),
    ...(later === 0 && moved === 0
      ? below
      : below.map((problem) => ({ ...problem, record: problem.record + later, row: problem.row + moved }))),
  ];
}

function splicedRows(
  before: SkippedRows,
  added: SkippedRows,
  { offset, removed, moved }: { readonly offset: number; readonly removed: number; readonly moved: number },
  now: { readonly rowCount: number; readonly records: number },
): SkippedRows {
  const merge = (old: readonly number[], fresh: readonly number[]): number[] => [
    ...old.filter((row) => row < offset),
    ...fresh.map((row) => row + offset),
    ...old.filter((row) => row >= offset + removed).map((row) => row + moved),
  ];
  const totals = merge(before.totals, added.totals);
  const repeated = merge(before.repeated, added.repeated);
  return { totals, repeated, blank: now.rowCount - now.records - totals.length - repeated.length };
}

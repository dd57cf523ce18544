import { readFen } from '../cells/amount-cell.ts';
import { cleanText, isBlankText } from '../cells/clean-text.ts';
import { dateProblem, dayInYear, readDay } from '../cells/date-cell.ts';
import { readOrdered } from '../cells/ordered-date.ts';
import type { OrderedDays } from '../cells/ordered-date.ts';
import { shownCell } from '../evaluate/read-column.ts';
import { BAD_FEN } from '../model/records.ts';
import { BAD_DAY, NO_DAY } from '../model/civil-date.ts';
import type { Day } from '../model/civil-date.ts';
import type { Cell } from '../model/cell.ts';
import { foreignSign } from './currency.ts';
import type { LedgerGrid } from './ledger-grid.ts';
import type { RejectReason } from './ledger-line.ts';
import type { ReadingAnswers } from '../model/reading-answers.ts';
import type { ColumnMapping } from './propose-columns.ts';
import type { SourceTable } from './source-tables.ts';

/** 1904-01-02, the first day that workbooks of both date systems can hold: `1026-03-05` is a slip of the pen. */
const FIRST_DAY: Day = -24_106;

/** A value of a row, or why there is none. */
export type Read<T> = { readonly value: T } | { readonly problem: RejectReason };

/** Reads single cells of a table by their canonical header; merged cells of one column count as the cell above them. */
export class RowReader {
  private readonly grid: LedgerGrid;
  private readonly table: SourceTable;
  private readonly mapping: ColumnMapping;
  private readonly answers: ReadingAnswers;
  private readonly merged: ReadonlyMap<string, number>;

  constructor(grid: LedgerGrid, table: SourceTable, mapping: ColumnMapping, answers: ReadingAnswers) {
    this.grid = grid;
    this.table = table;
    this.mapping = mapping;
    this.answers = answers;
    this.merged = mergedRows(grid);
  }

  /** The cell as it stands, null for a field that the source does not have. */
  cell(row: number, canonical: string): Cell {
    const column = this.mapping[canonical] ?? null;
    return column === null ? null : (this.grid.rows[row]?.[column] ?? null);
  }

  /** The cleaned text of a field. */
  text(row: number, canonical: string): string {
    return cleanText(textOf(this.cell(row, canonical)));
  }

  /** The text as messages show it. */
  shown(row: number, canonical: string): string {
    return shownCell(textOf(this.cell(row, canonical)));
  }

  isBlank(row: number, canonical: string): boolean {
    return isBlankText(textOf(this.cell(row, canonical)));
  }

  /** Anything beside the amount: the goods, a quantity, a remark. A bare amount may be a total. */
  hasOwnText(row: number): boolean {
    const amount = this.mapping['金额'] ?? -1;
    const width = this.table.headers.length;
    return (this.grid.rows[row] ?? []).some(
      (cell, column) => column !== amount && column < width && !isBlankText(textOf(cell)),
    );
  }

  /** The row whose cell a vertical merge shows here: the row itself where nothing is merged. */
  rowOfMerge(row: number, canonical: string): number {
    const column = this.mapping[canonical] ?? null;
    return column === null ? row : (this.merged.get(`${row}:${column}`) ?? row);
  }

  day(row: number, canonical: string): Read<Day> {
    return this.dayOfCell(this.cell(row, canonical));
  }

  dayOfCell(cell: Cell): Read<Day> {
    const value = typeof cell === 'number' ? cell : textOf(cell);
    const day = readDay(value, this.grid.dateSystem);
    if (day === NO_DAY) return { problem: 'no-date' };
    if (day !== BAD_DAY) return day < FIRST_DAY ? { problem: 'bad-date' } : { value: day };
    if (typeof value === 'number') return { problem: 'bad-date' };
    const ordered = readOrdered(value);
    if (ordered !== null) return this.orderedDay(ordered);
    if (dateProblem(value) !== 'no-year') return { problem: 'bad-date' };
    const inYear = this.answers.year === null ? null : dayInYear(value, this.answers.year);
    return inYear === null ? { problem: this.answers.year === null ? 'no-year' : 'bad-date' } : { value: inYear };
  }

  private orderedDay(days: OrderedDays): Read<Day> {
    const { dateOrder } = this.answers;
    if (dateOrder === 'none')
      return { problem: Object.values(days).every((day) => day === null) ? 'bad-date' : 'date-order' };
    const day = days[dateOrder];
    return day === null ? { problem: 'bad-date' } : { value: day };
  }

  /** The amount in fen, by the sign that was chosen, with the tax where that was chosen. */
  amount(row: number): Read<number> {
    const net = this.amountOfCell(this.cell(row, '金额'), this.unitOf('金额'));
    if ('problem' in net || this.answers.tax === 'as-is') return net;
    const tax = this.amountOfCell(this.cell(row, '税额'), this.unitOf('税额'));
    if ('problem' in tax) return tax.problem === 'no-amount' ? net : tax;
    return { value: net.value + tax.value };
  }

  amountOfCell(cell: Cell, unit: number): Read<number> {
    if (typeof cell === 'boolean') return { problem: 'bad-amount' };
    const fen = readFen(cell ?? '', unit);
    if (Number.isNaN(fen)) return { problem: 'no-amount' };
    if (fen !== BAD_FEN) return { value: this.answers.sign === 'flip' && fen !== 0 ? -fen : fen };
    return { problem: foreignSign(textOf(cell)) === null ? 'bad-amount' : 'foreign-currency' };
  }

  private unitOf(canonical: string): number {
    const column = this.mapping[canonical] ?? null;
    return (column === null ? null : this.table.headers[column]?.unit) ?? this.table.unit ?? 1;
  }
}

/** A cell as text; numbers as they print. */
export function textOf(cell: Cell): string {
  return cell === null ? '' : String(cell);
}

/** For each cell under the first of a merged run in one column, the row of that first cell. */
function mergedRows(grid: LedgerGrid): Map<string, number> {
  const rows = new Map<string, number>();
  for (const { row, column, rows: count, columns } of grid.merges) {
    if (count < 2 || columns !== 1) continue;
    for (let below = 1; below < count; below++) {
      rows.set(`${row - grid.firstRow + below}:${column - grid.firstColumn}`, row - grid.firstRow);
    }
  }
  return rows;
}

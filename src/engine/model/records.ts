import type { AddedUp } from './added-up.ts';
import { BAD_DAY, NO_DAY, isDay } from './civil-date.ts';
import type { Day } from './civil-date.ts';
import type { RowReference } from './finding.ts';
import { splicedDays, splicedFen } from './narrow-arrays.ts';
import type { DayArray, FenArray } from './narrow-arrays.ts';
import { arrayOf, kept, plain } from './narrow-numbers.ts';
import type { NumberColumn } from './narrow-numbers.ts';
import { RowNumbers } from './row-numbers.ts';
import { spliced } from './spliced.ts';
import type { TextPool } from './text-pool.ts';

/** Texts of a column, cleaned (NFKC, trimmed), as numbers of the records' pool; 0 is empty. */
export class TextColumn {
  /** Below 0 stand loose texts, which may be equal under different numbers: ask `id` where texts are compared. */
  private readonly ids: NumberColumn;
  private readonly pool: TextPool;

  constructor(ids: Int32Array | NumberColumn, pool: TextPool) {
    this.ids = ids instanceof Int32Array ? plain(ids) : ids;
    this.pool = pool;
  }

  /**
   * The column with `removed` texts from `at` on replaced by those of another of the same pool. It takes the place of this
   * one, whose numbers it may have changed.
   */
  spliced(at: number, removed: number, added: TextColumn | undefined): TextColumn {
    const fresh = added === undefined ? new Int32Array(0) : arrayOf(added.ids);
    return new TextColumn(plain(spliced(arrayOf(this.ids), at, removed, fresh)), this.pool);
  }

  /** The texts as they stand now, whatever is spliced into this column later. */
  kept(): TextColumn {
    return new TextColumn(kept(this.ids), this.pool);
  }

  /** Equal texts have equal numbers. */
  id(row: number): number {
    return this.pool.settle(this.ids.at(row));
  }

  at(row: number): string {
    return this.pool.text(this.ids.at(row));
  }

  isFilled(row: number): boolean {
    return this.ids.at(row) !== 0;
  }

  /** Whether a row has one of some texts, without making a text of what stands there. */
  isOneOf(texts: ReadonlySet<string>): (row: number) => boolean {
    const numbers = new Set([...texts].map((text) => this.pool.find(text)));
    return (row) => {
      const number = this.ids.at(row);
      return number < 0 ? texts.has(this.pool.text(number)) : numbers.has(number);
    };
  }

  /** The texts of some rows, in their order, as texts of another pool. */
  picked(rows: Int32Array, pool: TextPool): TextColumn {
    return new TextColumn(
      rows.map((row) => pool.intern(this.at(row))),
      pool,
    );
  }

  /**
   * What the text at a row amounts to, computed once for each distinct text and not for each row; columns that ask
   * with the same function share it.
   */
  eachOnce(compute: (text: string) => number): (row: number) => number {
    return this.ids.mapped(this.pool.once(compute));
  }

  /** The same for the first `rows` rows at once; an empty text beyond the column's end. */
  eachComputed(rows: number, compute: (text: string) => number): Int32Array {
    const computed = new Int32Array(rows);
    const once = this.pool.once(compute);
    this.ids.mapInto(once, computed);
    return this.ids.length < rows ? computed.fill(once(0), this.ids.length) : computed;
  }
}

/** A column whose rows name entries of a list, each of which has its text: many columns may share the rows' entries. */
export class ListedTextColumn extends TextColumn {
  private readonly entries: ArrayLike<number>;

  /** `entries[row]` is the entry of a row, `texts[entry]` the text of an entry by number of the pool. */
  constructor(entries: ArrayLike<number>, texts: Int32Array, pool: TextPool) {
    super(texts, pool);
    this.entries = entries;
  }

  /** Nothing is spliced into such a column. */
  override kept(): TextColumn {
    return this;
  }

  override id(row: number): number {
    return super.id(this.entries[row] ?? -1);
  }

  override at(row: number): string {
    return super.at(this.entries[row] ?? -1);
  }

  override isFilled(row: number): boolean {
    return super.isFilled(this.entries[row] ?? -1);
  }

  override isOneOf(texts: ReadonlySet<string>): (row: number) => boolean {
    const own = super.isOneOf(texts);
    return (row) => own(this.entries[row] ?? -1);
  }

  override eachOnce(compute: (text: string) => number): (row: number) => number {
    const once = super.eachOnce(compute);
    return (row) => once(this.entries[row] ?? -1);
  }

  override eachComputed(rows: number, compute: (text: string) => number): Int32Array {
    return Int32Array.from({ length: rows }, (_, row) => row).map(this.eachOnce(compute));
  }
}

/** Days of a column; `NO_DAY` where the cell is empty, `BAD_DAY` where it holds no date. */
export class DayColumn {
  readonly days: DayArray;

  constructor(days: DayArray) {
    this.days = days;
  }

  /** The days of some rows, in their order. */
  picked(rows: Int32Array): DayColumn {
    return new DayColumn(rows.map((row) => this.days[row] ?? NO_DAY));
  }

  /** The column with `removed` days from `at` on replaced by those of another; it takes the place of this one. */
  spliced(at: number, removed: number, added: DayColumn | undefined): DayColumn {
    return new DayColumn(splicedDays(this.days, at, removed, added?.days ?? new Int32Array(0)));
  }

  /** The day, or null where there is none that can be read. */
  at(row: number): Day | null {
    const day = this.days[row] ?? NO_DAY;
    return isDay(day) ? day : null;
  }

  isBad(row: number): boolean {
    return this.days[row] === BAD_DAY;
  }
}

/** Marks an amount cell that holds something which is no amount. */
export const BAD_FEN = -Infinity;

/** Amounts in fen (1/100 yuan), exact integers; NaN where the cell is empty, `BAD_FEN` where it holds none. */
export class AmountColumn {
  readonly fen: FenArray;

  constructor(fen: FenArray) {
    this.fen = fen;
  }

  /** The amounts of some rows, in their order. */
  picked(rows: Int32Array): AmountColumn {
    return new AmountColumn(Float64Array.from(rows, (row) => this.fen[row] ?? NaN));
  }

  /** The column with `removed` amounts from `at` on replaced by those of another; it takes the place of this one. */
  spliced(at: number, removed: number, added: AmountColumn | undefined): AmountColumn {
    return new AmountColumn(splicedFen(this.fen, at, removed, added?.fen ?? new Float64Array(0)));
  }

  /** The amount, or NaN where there is none that can be read. */
  at(row: number): number {
    const fen = this.fen[row] ?? NaN;
    return fen === BAD_FEN ? NaN : fen;
  }

  isFilled(row: number): boolean {
    return !Number.isNaN(this.fen[row] ?? NaN);
  }
}

export interface RecordColumns {
  readonly texts: ReadonlyMap<string, TextColumn>;
  readonly days: ReadonlyMap<string, DayColumn>;
  readonly amounts: ReadonlyMap<string, AmountColumn>;
  readonly standing?: StandingColumns;
}

/** A column that the policy does not know: its header, and what its cells look like. */
export interface UnknownColumn {
  readonly header: string;
  /** Filled cells among the data rows. */
  readonly filled: number;
  /** The first filled cells as they stand, by which a rule can tell what the column holds. */
  readonly samples: readonly string[];
}

/** Where a table's rows come from. */
export interface RecordPlace {
  readonly role: string;
  readonly sheet: string;
  readonly sheetIndex: number;
  readonly headerRow: number;
  readonly dayHeader?: string | null;
  readonly unknownColumns?: readonly UnknownColumn[];
  readonly addedUp?: AddedUp;
}

/** The sheet's columns as they stand there, for the company's own rules, which may name any of them. */
export interface StandingColumns {
  readonly dateSystem: 1900 | 1904;
  /** Names by normalised header: the canonical header where the policy knows the column, else the header itself. */
  readonly names: ReadonlyMap<string, string>;
  /** Cells of the columns that the policy does not know, by name; takes a record's number. */
  readonly unlisted: ReadonlyMap<string, (record: number) => string | number>;
}

const NO_STANDING: StandingColumns = { dateSystem: 1900, names: new Map(), unlisted: new Map() };

/** The data rows of one sheet, typed by column. Row i is any number from 0 to size − 1. */
export class RecordTable {
  readonly role: string;
  readonly sheet: string;
  readonly sheetIndex: number;
  readonly size: number;
  /** Excel's row number of each record, 1-based. */
  readonly rows: RowNumbers;
  /** Excel's row number of the header, 1-based. */
  readonly headerRow: number;
  /** Header of the day of a row, null for a sheet whose rows have none. */
  readonly dayHeader: string | null;
  /** What stands behind the records where they are no lines but sums of them; null for a sheet. */
  readonly addedUp: AddedUp | null;
  readonly columns: RecordColumns;
  private readonly place: RecordPlace;
  private readonly emptyText: TextColumn;
  private readonly emptyDays: DayColumn;
  private readonly emptyAmounts: AmountColumn;

  /** `rowNumbers`: Excel's row number of each record, 1-based, ascending. */
  constructor(place: RecordPlace, rowNumbers: Int32Array | RowNumbers, columns: RecordColumns, pool: TextPool) {
    this.role = place.role;
    this.sheet = place.sheet;
    this.sheetIndex = place.sheetIndex;
    this.headerRow = place.headerRow;
    this.dayHeader = place.dayHeader ?? null;
    this.place = place;
    this.addedUp = place.addedUp ?? null;
    this.size = rowNumbers.length;
    this.rows = rowNumbers instanceof RowNumbers ? rowNumbers : new RowNumbers(rowNumbers);
    this.columns = columns;
    this.emptyText = new TextColumn(new Int32Array(0), pool);
    this.emptyDays = new DayColumn(new Int32Array(0));
    this.emptyAmounts = new AmountColumn(new Float64Array(0));
  }

  /** False where the workbook has no such sheet: then the table is empty. */
  get present(): boolean {
    return this.sheet !== '';
  }

  /** Whether the sheet has the column. A column that is not there reads as empty cells. */
  has(header: string): boolean {
    const { texts, days, amounts } = this.columns;
    return texts.has(header) || days.has(header) || amounts.has(header);
  }

  /** Columns with data that the policy does not know, for rules about what may be kept at all. */
  get unknownColumns(): readonly UnknownColumn[] {
    return this.place.unknownColumns ?? [];
  }

  /** Every column of the sheet, also those that the policy does not know. */
  get standing(): StandingColumns {
    return this.columns.standing ?? NO_STANDING;
  }

  /** The typed columns, for who has to know the type: whether a header names days or amounts. */
  typeOf(header: string): 'text' | 'day' | 'amount' | null {
    const { texts, days, amounts } = this.columns;
    if (days.has(header)) return 'day';
    if (texts.has(header)) return 'text';
    return amounts.has(header) ? 'amount' : null;
  }

  text(header: string): TextColumn {
    return this.columns.texts.get(header) ?? this.emptyText;
  }

  day(header: string): DayColumn {
    return this.columns.days.get(header) ?? this.emptyDays;
  }

  amount(header: string): AmountColumn {
    return this.columns.amounts.get(header) ?? this.emptyAmounts;
  }

  /** Whether the cell holds anything at all, readable or not. */
  isFilled(header: string, row: number): boolean {
    const { texts, days, amounts } = this.columns;
    const text = texts.get(header);
    if (text !== undefined) return text.isFilled(row);
    const day = days.get(header);
    if (day !== undefined) return (day.days[row] ?? NO_DAY) !== NO_DAY;
    return amounts.get(header)?.isFilled(row) ?? false;
  }

  /** The same for many rows of one column. */
  filledReader(header: string): (row: number) => boolean {
    const { texts, days, amounts } = this.columns;
    const column = texts.get(header) ?? amounts.get(header);
    if (column !== undefined) return (row) => column.isFilled(row);
    const day = days.get(header)?.days;
    return day === undefined ? () => false : (row) => (day[row] ?? NO_DAY) !== NO_DAY;
  }

  /** Whether the row is dated after the day: then it decides nothing, and is not judged. */
  isAfter(day: Day, row: number): boolean {
    const own = this.dayHeader === null ? null : this.day(this.dayHeader).at(row);
    return own !== null && own > day;
  }

  /**
   * A table of some of the rows, ascending, which stand where they stood. Its texts are in a pool of its own: what is
   * computed once for each text of a pool costs as much as the pool is long.
   */
  picked(rows: Int32Array, pool: TextPool): RecordTable {
    const { texts, days, amounts, standing } = this.columns;
    const each = <C>(columns: ReadonlyMap<string, C>, pick: (column: C) => C): Map<string, C> =>
      new Map([...columns].map(([header, column]) => [header, pick(column)]));
    const unlisted = [...(standing?.unlisted ?? [])].map(([name, cellAt]) => {
      const picked = (record: number): string | number => cellAt(rows[record] ?? -1);
      return [name, picked] as const;
    });
    return new RecordTable(
      this.place,
      rows.map((row) => this.rows.at(row) ?? 0),
      {
        texts: each(texts, (column) => column.picked(rows, pool)),
        days: each(days, (column) => column.picked(rows)),
        amounts: each(amounts, (column) => column.picked(rows)),
        ...(standing === undefined ? {} : { standing: { ...standing, unlisted: new Map(unlisted) } }),
      },
      pool,
    );
  }

  reference(row: number): RowReference {
    return { sheet: this.sheet, row: this.rows.at(row) ?? this.headerRow };
  }
}

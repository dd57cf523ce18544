import type { Area } from '../model/cell.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { SEVERITIES } from '../model/finding.ts';
import { markFormula } from '../model/mark-formula.ts';
import type { Highlight } from '../model/mark-plan.ts';
import type { RowShift, RowSpan } from '../model/sheet-change.ts';
import type { ColumnPlaces } from './column-places.ts';

/**
 * What a finding weighs at its cell: of the findings of a cell the gravest outweighs all others, and the sum tells how
 * many there are of each, as long as there are not more than 131,071 of one.
 */
const WEIGHT: Readonly<Record<Severity, number>> = { info: 1, warning: 2 ** 17, error: 2 ** 34 };

/** Weights of the marked cells of a sheet, by column and row: few columns bear marks, and many rows. */
type MarkedColumns = Map<number, Map<number, number>>;

/** Which cells of the sheets are marked, and how gravely: of a cell's findings the worst counts. Follows the findings. */
export class MarkMap {
  private readonly sheets = new Map<string, MarkedColumns>();

  static of(findings: readonly Finding[], places: ColumnPlaces): MarkMap {
    const map = new MarkMap();
    for (const finding of findings) map.add(finding, places);
    return map;
  }

  add(finding: Finding, places: ColumnPlaces): void {
    this.weigh(finding, places, WEIGHT[finding.severity]);
  }

  /** Takes away a finding that was added. */
  remove(finding: Finding, places: ColumnPlaces): void {
    this.weigh(finding, places, -WEIGHT[finding.severity]);
  }

  private weigh({ sheet, row, column: header }: Finding, places: ColumnPlaces, weight: number): void {
    const column = places.find(sheet, header);
    if (column === null) return;
    const rows = entry(this.columnsOf(sheet), column, () => new Map<number, number>());
    const now = (rows.get(row - 1) ?? 0) + weight;
    if (now === 0) rows.delete(row - 1);
    else rows.set(row - 1, now);
  }

  /** The marks of some sheets alone, in a map of their own. */
  onSheets(sheets: readonly string[]): MarkMap {
    const map = new MarkMap();
    for (const sheet of sheets) {
      for (const [column, rows] of this.sheets.get(sheet) ?? []) map.columnsOf(sheet).set(column, new Map(rows));
    }
    return map;
  }

  /** Moves the marks as rows of a sheet came in or went: Excel moves formats with their cells. */
  shift(sheet: string, shifts: readonly RowShift[]): void {
    const columns = this.columnsOf(sheet);
    for (const [column, rows] of columns) {
      const moved = new Map<number, number>();
      for (const [row, weight] of rows) {
        const now = shifts.reduce<number | null>(movedRow, row);
        if (now !== null) moved.set(now, weight);
      }
      columns.set(column, moved);
    }
  }

  /** Makes the marks of some rows those of the other map. */
  takeRows(other: MarkMap, sheet: string, rows: Iterable<number>): void {
    const [own, others] = [this.columnsOf(sheet), other.columnsOf(sheet)];
    const columns = [...new Set([...own.keys(), ...others.keys()])].map((column) => ({
      from: others.get(column),
      to: entry(own, column, () => new Map<number, number>()),
    }));
    for (const row of rows) {
      for (const { from, to } of columns) {
        const weight = from?.get(row);
        if (weight === undefined) to.delete(row);
        else to.set(row, weight);
      }
    }
  }

  /** All rows of a sheet that bear marks. */
  rowsOf(sheet: string): ReadonlySet<number> {
    return new Set([...this.columnsOf(sheet).values()].flatMap((rows) => [...rows.keys()]));
  }

  get sheetNames(): readonly string[] {
    return [...this.sheets.keys()];
  }

  /** Which of the rows bear other marks than in the other map; ascending, rows that touch as one. */
  differences(other: MarkMap, sheet: string, rows: Iterable<number>): readonly RowSpan[] {
    const [own, others] = [this.columnsOf(sheet), other.columnsOf(sheet)];
    const columns = [...new Set([...own.keys(), ...others.keys()])].map((column) => [
      own.get(column),
      others.get(column),
    ]);
    const differing: number[] = [];
    for (const row of rows) {
      if (columns.some(([one, two]) => severityOf(one?.get(row)) !== severityOf(two?.get(row)))) differing.push(row);
    }
    return spansOf(differing);
  }

  /** The marks of a sheet within areas, as highlights. */
  within(sheet: string, areas: readonly Area[]): Highlight[] {
    const marked = new Map<Severity, Area[]>();
    for (const [column, rows] of this.columnsOf(sheet)) {
      const across = areas.filter(({ column: first, columns }) => column >= first && column < first + columns);
      const found = new Map<Severity, Set<number>>();
      for (const row of rowsWithin(rows, across)) {
        const severity = severityOf(rows.get(row));
        if (severity !== null) entry(found, severity, () => new Set<number>()).add(row);
      }
      for (const [severity, some] of found) {
        const runs = entry(marked, severity, (): Area[] => []);
        for (const { row, rows: count } of spansOf([...some])) runs.push({ row, column, rows: count, columns: 1 });
      }
    }
    return SEVERITIES.flatMap((severity) => {
      const runs = (marked.get(severity) ?? []).sort((a, b) => a.row - b.row || a.column - b.column);
      return runs.length === 0 ? [] : [{ sheet, severity, areas: runs, formula: markFormula(severity) }];
    });
  }

  /** Marked cells of all sheets together. */
  get cells(): number {
    let count = 0;
    for (const columns of this.sheets.values()) for (const rows of columns.values()) count += rows.size;
    return count;
  }

  private columnsOf(sheet: string): MarkedColumns {
    return entry(this.sheets, sheet, (): MarkedColumns => new Map());
  }
}

/** The gravest of the findings that weigh so much together; null where there is none. */
function severityOf(weight: number | undefined): Severity | null {
  if (weight === undefined) return null;
  return SEVERITIES.find((severity) => weight >= WEIGHT[severity]) ?? null;
}

/** Rows of a column within areas: whichever is fewer, the areas' rows or the column's, is gone through. */
function* rowsWithin(rows: ReadonlyMap<number, number>, areas: readonly Area[]): Generator<number> {
  for (const area of areas) {
    const end = area.row + area.rows;
    if (area.rows > rows.size) {
      for (const row of rows.keys()) if (row >= area.row && row < end) yield row;
    } else for (let row = area.row; row < end; row++) if (rows.has(row)) yield row;
  }
}

function movedRow(row: number | null, shift: RowShift): number | null {
  if (row === null || row < shift.row) return row;
  return shift.rows < 0 && row < shift.row - shift.rows ? null : row + shift.rows;
}

function spansOf(rows: readonly number[]): RowSpan[] {
  const spans: { row: number; rows: number }[] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && last.row + last.rows === row) last.rows += 1;
    else spans.push({ row, rows: 1 });
  }
  return spans;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

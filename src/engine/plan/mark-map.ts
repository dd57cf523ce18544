import type { Area } from '../model/cell.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { SEVERITIES } from '../model/finding.ts';
import { markFormula } from '../model/mark-formula.ts';
import type { Highlight } from '../model/mark-plan.ts';
import type { RowShift, RowSpan } from '../model/sheet-change.ts';
import type { ColumnPlaces } from './column-places.ts';

/** Severities of one row's marked cells by column. */
type MarkedRow = ReadonlyMap<number, Severity>;

/** Which cells of the sheets are marked, and how gravely: of a cell's findings the worst counts. */
export class MarkMap {
  private readonly sheets: ReadonlyMap<string, ReadonlyMap<number, MarkedRow>>;

  private constructor(sheets: ReadonlyMap<string, ReadonlyMap<number, MarkedRow>>) {
    this.sheets = sheets;
  }

  static of(findings: readonly Finding[], places: ColumnPlaces): MarkMap {
    const sheets = new Map<string, Map<number, Map<number, Severity>>>();
    for (const { sheet, row, column: header, severity } of findings) {
      const column = places.find(sheet, header);
      if (column === null) continue;
      const rows = entry(sheets, sheet, () => new Map<number, Map<number, Severity>>());
      const cells = entry(rows, row - 1, () => new Map<number, Severity>());
      const known = cells.get(column);
      if (known === undefined || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known)) cells.set(column, severity);
    }
    return new MarkMap(sheets);
  }

  /** The marks of some sheets alone. */
  onSheets(sheets: ReadonlySet<string>): MarkMap {
    return new MarkMap(new Map([...this.sheets].filter(([sheet]) => sheets.has(sheet))));
  }

  /** Where the marks stand after rows of a sheet came in or went: Excel moves formats with their cells. */
  shifted(sheet: string, shifts: readonly RowShift[]): MarkMap {
    const rows = this.sheets.get(sheet);
    if (rows === undefined || shifts.length === 0) return this;
    const moved = [...rows].flatMap(([row, cells]): [number, MarkedRow][] => {
      const now = shifts.reduce<number | null>(movedRow, row);
      return now === null ? [] : [[now, cells]];
    });
    return new MarkMap(new Map([...this.sheets, [sheet, new Map(moved)]]));
  }

  /** Rows of each sheet whose marks are others than in the map; ascending, rows that touch as one. */
  differences(other: MarkMap): ReadonlyMap<string, readonly RowSpan[]> {
    const differing = new Map<string, readonly RowSpan[]>();
    for (const sheet of new Set([...this.sheets.keys(), ...other.sheets.keys()])) {
      const [own, others] = [this.sheets.get(sheet), other.sheets.get(sheet)];
      const rows = [...new Set([...(own?.keys() ?? []), ...(others?.keys() ?? [])])].filter(
        (row) => !isSame(own?.get(row), others?.get(row)),
      );
      if (rows.length > 0) differing.set(sheet, spansOf(rows));
    }
    return differing;
  }

  /** The marks of a sheet within areas, as highlights. */
  within(sheet: string, areas: readonly Area[]): Highlight[] {
    const rows = this.sheets.get(sheet) ?? new Map<number, MarkedRow>();
    const cells = new Map<Severity, Map<number, Set<number>>>();
    const take = (row: number, marked: MarkedRow | undefined, { column: first, columns }: Area): void => {
      for (const [column, severity] of marked ?? []) {
        if (column < first || column >= first + columns) continue;
        const byColumn = entry(cells, severity, () => new Map<number, Set<number>>());
        entry(byColumn, column, () => new Set<number>()).add(row);
      }
    };
    for (const area of areas) {
      if (area.rows > rows.size) {
        for (const [row, marked] of rows) if (row >= area.row && row < area.row + area.rows) take(row, marked, area);
      } else for (let row = area.row; row < area.row + area.rows; row++) take(row, rows.get(row), area);
    }
    return SEVERITIES.flatMap((severity) => {
      const areasOf = [...(cells.get(severity) ?? [])].flatMap(([column, marked]) =>
        spansOf([...marked]).map(({ row, rows: count }): Area => ({ row, column, rows: count, columns: 1 })),
      );
      areasOf.sort((a, b) => a.row - b.row || a.column - b.column);
      return areasOf.length === 0 ? [] : [{ sheet, severity, areas: areasOf, formula: markFormula(severity) }];
    });
  }

  /** Marked cells of all sheets together. */
  get cells(): number {
    let count = 0;
    for (const rows of this.sheets.values()) for (const cells of rows.values()) count += cells.size;
    return count;
  }
}

function movedRow(row: number | null, shift: RowShift): number | null {
  if (row === null || row < shift.row) return row;
  return shift.rows < 0 && row < shift.row - shift.rows ? null : row + shift.rows;
}

function isSame(one: MarkedRow | undefined, other: MarkedRow | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.size === other.size && [...one].every(([column, severity]) => other.get(column) === severity);
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

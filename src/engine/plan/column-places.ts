import type { RawTable, TableColumn } from '../model/raw-table.ts';
import type { Places } from '../evaluate/order.ts';

const AFTER_ALL = 1_000_000;

/** Where the recognised columns stand in their sheets. */
export interface ColumnPlaces extends Places {
  /** Zero-based column of a canonical header, the table's first column for null; null where the sheet has no such column. */
  find(sheet: string, column: string | null): number | null;
  /** Zero-based column of a canonical header, null where the sheet has none: for whoever writes there. */
  column(sheet: string, column: string): number | null;
}

/** A table as far as places go: no cells, so that it passes from a worker to the page. */
export interface PlacedTable extends Pick<RawTable, 'sheet'> {
  readonly columns: readonly Pick<TableColumn, 'canonical' | 'column'>[];
}

/** The table without its cells. */
export function placedTable({ sheet, columns }: PlacedTable): PlacedTable {
  return { sheet, columns: columns.map(({ canonical, column }) => ({ canonical, column })) };
}

/** Places of all columns of the tables. Sheets that were not recognised come last, in the order of `sheetNames`. */
export function columnPlaces(tables: readonly PlacedTable[], sheetNames: readonly string[]): ColumnPlaces {
  const columns = new Map<string, Map<string, number>>();
  const first = new Map<string, number>();
  for (const table of tables) {
    const known = new Map<string, number>();
    for (const { canonical, column } of table.columns)
      if (canonical !== null && !known.has(canonical)) known.set(canonical, column);
    columns.set(table.sheet, known);
    first.set(table.sheet, Math.min(...table.columns.map(({ column }) => column)));
  }
  const order = new Map(sheetNames.map((name, i) => [name, i]));
  return {
    sheetIndex: (sheet) => order.get(sheet) ?? AFTER_ALL,
    columnIndex: (sheet, column) => (column === null ? -1 : (columns.get(sheet)?.get(column) ?? AFTER_ALL)),
    column: (sheet, column) => columns.get(sheet)?.get(column) ?? null,
    find: (sheet, column) => {
      const known = columns.get(sheet);
      if (known === undefined) return null;
      return column === null ? (first.get(sheet) ?? null) : (known.get(column) ?? first.get(sheet) ?? null);
    },
  };
}

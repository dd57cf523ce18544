import type { Area, Cell } from '../../src/engine/model/cell.ts';
import type { SheetSource } from '../../src/engine/model/sheet-source.ts';

/** Sheets by name, each its rows from row 1 on. */
export type MemorySheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** A workbook in memory as the walk reads it, in blocks of the given number of rows. */
export function memorySource(
  sheets: MemorySheets,
  options: { dateSystem?: 1900 | 1904; blockRows?: number; merges?: readonly Area[] } = {},
): SheetSource {
  const { dateSystem = 1900, blockRows = 1000, merges = [] } = options;
  return {
    dateSystem,
    sheets: () =>
      Promise.resolve(
        Object.entries(sheets).map(([name, rows]) => ({
          name,
          used:
            rows.length === 0
              ? null
              : { row: 0, column: 0, rows: rows.length, columns: Math.max(...rows.map((row) => row.length)) },
          tables: [],
        })),
      ),
    blocks: async function* (name, area) {
      for (let row = area.row; row < area.row + area.rows; row += blockRows) {
        const end = Math.min(row + blockRows, area.row + area.rows);
        const cells = (sheets[name] ?? [])
          .slice(row, end)
          .map((line) => Array.from({ length: area.columns }, (_, column) => line[area.column + column] ?? ''));
        yield await Promise.resolve({ row, cells });
      }
    },
    merges: () => Promise.resolve(merges),
  };
}

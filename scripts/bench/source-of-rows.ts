import type { Cell } from '../../src/engine/model/cell.ts';
import type { SheetSource } from '../../src/engine/model/sheet-source.ts';

const BLOCK_ROWS = 5000;

/** Row arrays as office.js delivers them, read in blocks. */
export function sourceOfRows(sheets: Readonly<Record<string, Cell[][]>>): SheetSource {
  return {
    dateSystem: 1900,
    sheets: () =>
      Promise.resolve(
        Object.entries(sheets).map(([name, rows]) => ({
          name,
          used: { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 1 },
          tables: [],
        })),
      ),
    blocks: async function* (sheet, area) {
      const rows = sheets[sheet] ?? [];
      for (let row = area.row; row < area.row + area.rows; row += BLOCK_ROWS) {
        yield await Promise.resolve({ row, cells: rows.slice(row, Math.min(row + BLOCK_ROWS, area.row + area.rows)) });
      }
    },
    merges: () => Promise.resolve([]),
  };
}

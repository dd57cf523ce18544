import type { SheetSource } from '../engine/model/sheet-source.ts';
import { cellsSource } from './cells-source.ts';
import type { SheetCells } from './xlsx/sheet-cells.ts';

/** The cells of a CSV file as the walk reads them: one sheet. What role it plays is told by its name or its headers. */
export function csvSource(cells: SheetCells, sheet: string): SheetSource {
  return cellsSource([{ name: sheet, cells, merges: [], tables: [] }], 1900);
}

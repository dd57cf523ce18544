import { selectCell } from '../workbook/select-cell.ts';
import type { AppState } from './app-state.ts';
import type { Outcome, Place } from './services.ts';

/** Selects the cell of a finding, by where the last check found the column. */
export function selectPlace(state: AppState, { sheet, row, column }: Place): Promise<Outcome<null>> {
  const at = state.last?.places.find(sheet, column) ?? 0;
  return selectCell(state.session, { sheet, row: row - 1, column: at });
}

import { removeRows } from '../../workbook/remove-rows.ts';
import type { AppState } from '../app-state.ts';
import type { Decided } from './review-views.ts';
import type { Outcome } from '../services.ts';

/** Takes decisions back out of 别名; a sheet that was inserted for them stays, with its header. */
export function undoDecision(state: AppState, { sheet, cells }: Decided): Promise<Outcome<null>> {
  return removeRows(state.session, { sheet, cells });
}

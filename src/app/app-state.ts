import { ExcelSession } from '../workbook/session.ts';
import type { ColumnPlaces } from '../engine/plan/column-places.ts';
import type { WalkRequest } from './walk.ts';

/** What the use cases remember between two calls. */
export interface AppState {
  readonly session: ExcelSession;
  /** The last finished check: what was asked, and where the columns stood. */
  last: { readonly request: WalkRequest; readonly places: ColumnPlaces } | null;
}

export function createAppState(): AppState {
  return { session: new ExcelSession(), last: null };
}

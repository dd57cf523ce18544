import { openExcelSource } from '../workbook/read-sheets.ts';
import type { AppState } from './app-state.ts';
import { NO_REPORT } from './failures.ts';
import { walk } from './walk.ts';
import type { WalkResult } from './walk.ts';

const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };

/** Walks the workbook again as the last check was asked for; what has been edited since is taken into account. */
export async function walkAgain(state: AppState): Promise<WalkResult> {
  if (state.last === null) return { ok: false, failure: NO_REPORT };
  const source = await openExcelSource(state.session, {});
  return walk(source, state.last.request, UNWATCHED, state.identify);
}

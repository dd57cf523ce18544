import type { PolicyView } from '../../app/services.ts';
import { usePaneState } from './pane-context.ts';

/** The policy by which the last check judged, else the one that the workbook names; null before it is known. */
export function usePolicy(): PolicyView | null {
  return usePaneState(
    (state) => state.result?.policy ?? (state.workbook.kind === 'done' ? state.workbook.value.policy : null),
  );
}

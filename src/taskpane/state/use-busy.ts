import { usePaneState } from './pane-context.ts';

/** True while a step uses the workbook: two at a time would wait for each other. */
export function useBusy(): boolean {
  return usePaneState((state) =>
    [
      state.check,
      state.clearing,
      state.inserting,
      state.opening,
      state.switching,
      state.writingSettings,
      state.reviewing.step,
      state.confirming,
      state.undoing,
    ].some((step) => step.kind === 'running'),
  );
}

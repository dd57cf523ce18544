import { usePaneState } from '../state/pane-context.ts';

/** True when a sheet without which nothing can be checked is not there: then inserting it is the thing to do next. */
export function useArchiveMissing(): boolean {
  return usePaneState(
    ({ check, workbook }) =>
      (check.kind === 'failed' && check.failure.insertable.length > 0) ||
      (workbook.kind === 'done' && workbook.value.missing.some((sheet) => sheet.required)),
  );
}

import type { CheckResult, Failure, Outcome } from '../services.ts';

/** How the findings stand beside the workbook, told after each burst of edits. */
export type LiveUpdate =
  /** Edits were heard and are being judged. */
  | { readonly kind: 'updating' }
  /**
   * The findings are those of a check made now; `at` in milliseconds since 1970. `sheetBehind`: they are too many to be
   * written into the result sheet after each edit.
   */
  | { readonly kind: 'updated'; readonly result: CheckResult; readonly at: number; readonly sheetBehind: boolean }
  /** Excel does not let itself be read at the moment; it is tried again. */
  | { readonly kind: 'waiting'; readonly failure: Failure }
  /** The workbook cannot be judged as it stands; the findings are those of before. */
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Sheets, headers or the policy are others, or very much has changed: a whole check is due. */
  | { readonly kind: 'outdated' }
  /** A fault of ours; the findings are those of before. */
  | { readonly kind: 'broken'; readonly error: unknown };

/** Findings that follow the edits. */
export interface LiveServices {
  /** From the next check on the findings are kept up to date; `listener` is told how they stand. */
  start(listener: (update: LiveUpdate) => void): Promise<Outcome<null>>;
  /** Leaves the edits alone again. */
  stop(): Promise<Outcome<null>>;
}

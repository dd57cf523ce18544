import type { Bilingual } from '../engine/model/finding.ts';

/** Why something could not be done in Excel; each is one of the codes that the pane knows. */
export type ExcelFailureCode =
  | 'cell-edit-mode'
  | 'sheet-protected'
  | 'workbook-protected'
  | 'too-large'
  | 'sheet-changed'
  | 'not-supported'
  | 'busy'
  | 'unexpected';

/** What went wrong, with a sentence for the user. Fits the `Failure` of the pane's services as it is. */
export interface ExcelFailure {
  readonly code: ExcelFailureCode;
  readonly message: Bilingual;
  /** The sheet it happened in, null where it concerns the workbook. */
  readonly sheet: string | null;
  /** Excel's own error code and the place it names, for a report to the makers; holds nothing of the cells. */
  readonly diagnosis: string;
  /** Roles of sheets that a template could add; never any here, the field is the pane's. */
  readonly insertable: readonly string[];
}

/** Done, cancelled through the signal, or failed with a sentence. */
export type ExcelOutcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: ExcelFailure };

/** The only error that leaves this folder: a failure on its way up from a request to the outcome. */
export class ExcelError extends Error {
  readonly failure: ExcelFailure;
  /** True where the same request may succeed a moment later. */
  readonly transient: boolean;

  constructor(failure: ExcelFailure, transient = false, cause?: unknown) {
    super(`${failure.code}: ${failure.diagnosis}`, { cause });
    this.name = 'ExcelError';
    this.failure = failure;
    this.transient = transient;
  }
}

/** Whether an error says that the work was cancelled through its signal. */
export function isCancellation(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}

/** Runs the work and turns a failure or a cancellation into a value; an error of the program itself is thrown on. */
export async function asOutcome<T>(work: () => Promise<T>): Promise<ExcelOutcome<T>> {
  try {
    return { kind: 'done', value: await work() };
  } catch (error) {
    if (isCancellation(error)) return { kind: 'cancelled' };
    if (error instanceof ExcelError) return { kind: 'failed', failure: error.failure };
    throw error;
  }
}

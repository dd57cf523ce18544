import { ExcelError, isCancellation } from '../workbook/failure.ts';
import type { ExcelOutcome } from '../workbook/failure.ts';
import type { Failure, Outcome } from './services.ts';

/** Runs a use case; what Excel refuses becomes a failure with its sentence, an error of our own is thrown on. */
export async function asOutcome<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    if (isCancellation(error)) return { kind: 'cancelled' };
    if (error instanceof ExcelError) return failed(error.failure);
    throw error;
  }
}

export function done<T>(value: T): Outcome<T> {
  return { kind: 'done', value };
}

export function failed(failure: Failure): { readonly kind: 'failed'; readonly failure: Failure } {
  return { kind: 'failed', failure };
}

/** Goes on with the value of an outcome, or hands its failure or cancellation up. */
export async function andThen<T, U>(
  outcome: ExcelOutcome<T> | Outcome<T>,
  next: (value: T) => Promise<Outcome<U>> | Outcome<U>,
): Promise<Outcome<U>> {
  return outcome.kind === 'done' ? next(outcome.value) : outcome;
}

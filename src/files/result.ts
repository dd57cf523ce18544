import type { Bilingual } from '../engine/model/finding.ts';

/** Why a file could not be opened; `code` is for programs, `message` is one line for people. */
export interface FileFailure {
  readonly code:
    | 'not-xlsx'
    | 'old-xls'
    | 'other-spreadsheet'
    | 'encrypted'
    | 'damaged'
    | 'too-large'
    | 'empty'
    | 'not-text'
    | 'unsupported'
    | 'not-found'
    | 'encoding';
  readonly message: Bilingual;
}

/** A value, or the reason why there is none. Bad files are values, never exceptions. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: FileFailure };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(problem: FileFailure): { readonly ok: false; readonly failure: FileFailure } {
  return { ok: false, failure: problem };
}

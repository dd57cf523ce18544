import { ExcelError } from './failure.ts';
import type { ExcelFailureCode } from './failure.ts';
import { failureOf } from './failure-texts.ts';

/** What a request was about: a sheet by its name, or null for the workbook's own structure. */
export type Subject = string | null;

interface OfficeError {
  readonly code: string;
  readonly location: string;
}

const THERE_ALREADY = 'ItemAlreadyExists';

const CODES = new Map<string, ExcelFailureCode>([
  ['InvalidOperationInCellEditMode', 'cell-edit-mode'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['OperationCellsExceedLimit', 'too-large'],
  ['RangeExceedsLimit', 'too-large'],
  ['ItemNotFound', 'sheet-changed'],
  // Somebody has added it since the workbook was looked at.
  [THERE_ALREADY, 'sheet-changed'],
  ['InvalidReference', 'sheet-changed'],
  ['InvalidObjectPath', 'sheet-changed'],
  ['ApiNotFound', 'not-supported'],
  ['NotImplemented', 'not-supported'],
  ['UnsupportedOperation', 'not-supported'],
  ['UnsupportedFeature', 'not-supported'],
  ['UnsupportedSheet', 'not-supported'],
  ['ApiNotAvailable', 'not-supported'],
]);

/** Codes after which the same request may succeed: the service was busy, or a coauthor was faster. */
const TRANSIENT = new Set([
  'RequestAborted',
  'Conflict',
  'ServiceNotAvailable',
  'ActivityLimitReached',
  'Timeout',
  'InternalError',
]);

/** The failure behind an error of office.js, by its code alone: its message is in Excel's language and not for users. */
export function toExcelError(error: unknown, subject: Subject): unknown {
  if (error instanceof ExcelError) return error;
  const office = asOfficeError(error);
  if (office === null) return error;
  const diagnosis = office.location === '' ? office.code : `${office.code} @ ${office.location}`;
  if (TRANSIENT.has(office.code)) return new ExcelError(failureOf('busy', subject, diagnosis), true, error);
  return new ExcelError(failureOf(codeOf(office.code, subject), subject, diagnosis), false, error);
}

/** Whether what was to be added is there already. */
export function isThereAlready(error: unknown): boolean {
  return error instanceof ExcelError && error.failure.diagnosis.startsWith(THERE_ALREADY);
}

function codeOf(code: string, subject: Subject): ExcelFailureCode {
  if (code === 'AccessDenied') return subject === null ? 'workbook-protected' : 'sheet-protected';
  return CODES.get(code) ?? 'unexpected';
}

/** Errors of office.js are known by their shape: its class is another one in each of its builds and windows. */
function asOfficeError(error: unknown): OfficeError | null {
  if (typeof error !== 'object' || error === null || !('code' in error) || typeof error.code !== 'string') return null;
  return { code: error.code, location: 'debugInfo' in error ? locationOf(error.debugInfo) : '' };
}

function locationOf(info: unknown): string {
  if (typeof info !== 'object' || info === null || !('errorLocation' in info)) return '';
  return typeof info.errorLocation === 'string' ? info.errorLocation : '';
}

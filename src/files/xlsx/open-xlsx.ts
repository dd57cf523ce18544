import type { Area } from '../../engine/model/cell.ts';
import { ENCRYPTED, EMPTY_WORKBOOK, FileError, NOT_XLSX, OLD_XLS, OTHER_SPREADSHEET } from '../file-failures.ts';
import { failure, success } from '../result.ts';
import type { FileFailure, Result } from '../result.ts';
import { Archive, SIZE_LIMITS } from './archive.ts';
import type { SizeLimits } from './archive.ts';
import { readSheet } from './read-sheet.ts';
import { readTables } from './read-tables.ts';
import type { SheetTable } from './read-tables.ts';
import { readWorkbookPart } from './read-workbook.ts';
import type { SheetEntry, WorkbookPart } from './read-workbook.ts';
import type { SheetCells } from './sheet-cells.ts';
import { TextList, readSharedStrings } from './text-list.ts';

/** A worksheet that was read: all its values, hidden rows and columns included. */
export interface XlsxSheet extends SheetEntry {
  readonly cells: SheetCells;
  readonly merges: readonly Area[];
  readonly tables: readonly SheetTable[];
  /** Formulas without a result in the file; their cells read as empty. */
  readonly formulasWithoutResult: number;
  /** Whether marks of an earlier check stand in it. */
  readonly hasMarks: boolean;
}

/** An opened workbook: its values, and the archive into which marks are written. */
export interface XlsxFile {
  readonly archive: Archive;
  readonly workbook: WorkbookPart;
  readonly sheets: readonly XlsxSheet[];
}

/**
 * Opens an xlsx or xlsm file and reads the values of all its worksheets. What is wrong with a file comes back as one
 * sentence; nothing is thrown for a bad file. Promises leave room to unpack elsewhere than in this thread.
 */
export function openXlsx(bytes: Uint8Array, limits: SizeLimits = SIZE_LIMITS): Promise<Result<XlsxFile>> {
  const problem = problemOfContainer(bytes);
  if (problem !== null) return Promise.resolve(failure(problem));
  try {
    const file = readFile(new Archive(bytes, limits));
    const isEmpty = file.sheets.every((sheet) => sheet.cells.size === 0);
    return Promise.resolve(isEmpty ? failure(EMPTY_WORKBOOK) : success(file));
  } catch (thrown) {
    if (thrown instanceof FileError) return Promise.resolve(failure(thrown.failure));
    throw thrown;
  }
}

function readFile(archive: Archive): XlsxFile {
  const problem = problemOfContent(archive);
  if (problem !== null) throw new FileError(problem);
  const workbook = readWorkbookPart(archive);
  const texts = new TextList();
  if (workbook.sharedStrings !== null && archive.has(workbook.sharedStrings)) {
    readSharedStrings(archive, workbook.sharedStrings, texts);
  }
  let budget = archive.limits.cells;
  const sheets = workbook.sheets.map((entry): XlsxSheet => {
    const content = readSheet(archive, entry.path, { texts, date1904: workbook.date1904, budget });
    budget -= content.cells.size;
    const { cells, merges, formulasWithoutResult, hasMarks } = content;
    return { ...entry, cells, merges, formulasWithoutResult, hasMarks, tables: readTables(archive, entry.path) };
  });
  return { archive, workbook, sheets };
}

const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
const OLE_START = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Name of the stream in which Office keeps a workbook with a password; names in OLE files are UTF-16. */
const ENCRYPTED_STREAM = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Whether the bytes begin as a zip archive or as an old Office document does, whatever the file is called. */
export function isContainer(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP_START, 0) || startsWith(bytes, OLE_START, 0);
}

function problemOfContainer(bytes: Uint8Array): FileFailure | null {
  if (startsWith(bytes, OLE_START, 0)) return includes(bytes, ENCRYPTED_STREAM) ? ENCRYPTED : OLD_XLS;
  return startsWith(bytes, ZIP_START, 0) ? null : NOT_XLSX;
}

function problemOfContent(archive: Archive): FileFailure | null {
  if (archive.has('xl/workbook.bin') || archive.has('content.xml')) return OTHER_SPREADSHEET;
  if (archive.has('[Content_Types].xml') && archive.paths().some((path) => path.startsWith('xl/'))) return null;
  return NOT_XLSX;
}

function startsWith(bytes: Uint8Array, start: readonly number[], offset: number): boolean {
  return start.every((byte, index) => bytes[offset + index] === byte);
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, wanted, at)) return true;
  }
  return false;
}

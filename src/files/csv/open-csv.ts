import { csvTooLarge, EMPTY_FILE, unclosedQuote } from '../file-failures.ts';
import { failure, success } from '../result.ts';
import type { FileFailure, Result } from '../result.ts';
import { SIZE_LIMITS } from '../xlsx/archive.ts';
import { LAST_COLUMN } from '../xlsx/cell-address.ts';
import { SheetCells } from '../xlsx/sheet-cells.ts';
import { TextList } from '../xlsx/text-list.ts';
import { decodeText } from './decode-text.ts';
import { findSeparator } from './find-separator.ts';
import { scanRows } from './scan-rows.ts';

const MEGABYTE = 1_000_000;

/** Limits on a file of separated cells: its bytes, and its cells with a value. */
export interface CsvLimits {
  readonly bytes: number;
  readonly cells: number;
}

const CSV_LIMITS: CsvLimits = { bytes: SIZE_LIMITS.part, cells: SIZE_LIMITS.cells };

/**
 * The cells of a CSV file, all of them texts as they stand in it: dates and amounts are read where their column is known.
 * What is wrong with the file comes back as one sentence.
 */
export function openCsv(bytes: Uint8Array, limits: CsvLimits = CSV_LIMITS): Result<SheetCells> {
  if (bytes.length > limits.bytes) return failure(sizeFailure(bytes.length, limits.bytes));
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { separator, body } = findSeparator(decoded.value);
  const texts = new TextList();
  const cells = new SheetCells(texts);
  const end = scanRows(body, separator, (row, column, text) => {
    if (column > LAST_COLUMN || cells.size >= limits.cells) return false;
    cells.addText(row, column, texts.intern(text));
    return true;
  });
  if (end.kind === 'unclosed') return failure(unclosedQuote(end.line));
  if (end.kind === 'stopped') return failure(csvTooLarge('单元格过多', 'too many cells'));
  cells.finish();
  return cells.size === 0 ? failure(EMPTY_FILE) : success(cells);
}

function sizeFailure(size: number, limit: number): FileFailure {
  const [actual = '', allowed = ''] = [size, limit].map((bytes) => String(Math.round(bytes / MEGABYTE)));
  return csvTooLarge(`${actual} MB，上限 ${allowed} MB`, `${actual} MB, limit ${allowed} MB`);
}

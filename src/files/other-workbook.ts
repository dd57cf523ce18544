import type { Area } from '../engine/model/cell.ts';
import type { SheetSource } from '../engine/model/sheet-source.ts';
import { cellsSource } from './cells-source.ts';
import type { FileSheet } from './cells-source.ts';
import { EMPTY_WORKBOOK, ENCRYPTED } from './file-failures.ts';
import { failure, success } from './result.ts';
import type { FileFailure, Result } from './result.ts';
import { SIZE_LIMITS } from './xlsx/archive.ts';
import { SheetCells } from './xlsx/sheet-cells.ts';
import { TextList } from './xlsx/text-list.ts';
import { isMarkup, webPage } from './web-page.ts';

/** What is asked of the library, whose own types leave cells open. */
interface ForeignCell {
  readonly t: 'b' | 'e' | 'n' | 'd' | 's' | 'z';
  readonly v?: unknown;
  readonly w?: string;
}

const UNREADABLE: FileFailure = {
  code: 'damaged',
  message: {
    zh: '这个文件读不出来：已损坏，或不是表格。请在原来的程序中打开，另存为 .xlsx 后再试。',
    en: 'This file cannot be read: it is damaged, or no spreadsheet. Open it in the program it came from, save it as .xlsx and try again.',
  },
};

/**
 * Reads workbooks of other formats: `.xls` of every age, `.et` of WPS, `.xlsb`, `.ods`, and the web pages that programs
 * call `.xls`. The library is fetched only here, and only reads.
 */
export async function openOtherWorkbook(bytes: Uint8Array): Promise<Result<SheetSource>> {
  const page = isMarkup(bytes) ? webPage(bytes) : null;
  if (page?.ok === false) return page;
  const [library, codePages] = await Promise.all([
    import('@e965/xlsx'),
    import('@e965/xlsx/dist/cpexcel.full') as Promise<object>,
  ]);
  library.set_cptable(codePages);
  let book;
  try {
    const options = { dense: true, cellFormula: false, cellHTML: false, cellStyles: false };
    book =
      page === null
        ? library.read(bytes, { ...options, type: 'array' })
        : library.read(page.value, { ...options, type: 'string', raw: true });
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown;
    return failure(/password|encrypt/i.test(thrown.message) ? ENCRYPTED : UNREADABLE);
  }
  const texts = new TextList();
  let budget = SIZE_LIMITS.cells;
  const sheets: FileSheet[] = [];
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    const rows = sheet === undefined ? [] : rowsOf(sheet);
    const cells = cellsOf(rows, texts, budget);
    if (cells === null) return failure(UNREADABLE);
    budget -= cells.size;
    sheets.push({ name, cells, merges: (sheet?.['!merges'] ?? []).map(areaOf), tables: [] });
  }
  if (sheets.every(({ cells }) => cells.size === 0)) return failure(EMPTY_WORKBOOK);
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return success(cellsSource(sheets, is1904 ? 1904 : 1900));
}

function rowsOf(sheet: object): readonly (readonly (ForeignCell | undefined)[] | undefined)[] {
  const data: unknown = '!data' in sheet ? sheet['!data'] : undefined;
  return Array.isArray(data) ? (data as (ForeignCell | undefined)[][]) : [];
}

function areaOf({ s, e }: { readonly s: { r: number; c: number }; readonly e: { r: number; c: number } }): Area {
  return { row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 };
}

/** Null past the limit of cells. */
function cellsOf(
  rows: readonly (readonly (ForeignCell | undefined)[] | undefined)[],
  texts: TextList,
  budget: number,
): SheetCells | null {
  const cells = new SheetCells(texts);
  rows.forEach((row, at) => {
    row?.forEach((cell, column) => {
      if (cell !== undefined && cells.size <= budget) addCell(cells, texts, at, column, cell);
    });
  });
  cells.finish();
  return cells.size > budget ? null : cells;
}

function addCell(cells: SheetCells, texts: TextList, row: number, column: number, { t, v, w }: ForeignCell): void {
  if (t === 'n' && typeof v === 'number') cells.addNumber(row, column, v);
  else if (t === 'b') cells.addBoolean(row, column, v === true);
  else if (t === 'e') cells.addText(row, column, texts.intern(w ?? '#N/A'));
  else if (t === 's' && typeof v === 'string') cells.addText(row, column, texts.intern(v));
}

import type { Cell } from '../model/cell.ts';
import { isBlankText, withoutBlanks } from './clean-text.ts';
import { endsLikeTotal, isTotalText } from './total-text.ts';

/** What a row below the header is. All but data are skipped, and told. */
export type RowKind = 'data' | 'blank' | 'repeated-header' | 'total';

const COUNTER_HEADERS = new Set(['序号', '行号', '编次', 'no', 'no.', '#', '项次']);
const DATE_HEADER = /日期|时间|date/i;
/** Share of a row's cells that repeat the header: pages may repeat it with a changed title. */
const HEADER_SHARE = 0.6;
const FEWEST_REPEATED = 3;

/** The header of a sheet as its rows are compared with it. */
export interface HeaderView {
  /** Header texts without blanks, in small letters. */
  readonly keys: readonly string[];
  /** Columns that only number the rows. */
  readonly counters: readonly boolean[];
  readonly dates: readonly number[];
}

/** What has been counted in a row: cells that show something, the texts among them, those that repeat their header. */
export interface RowCounts {
  readonly filled: number;
  readonly texts: number;
  readonly repeated: number;
  /** The last of the texts, of interest where it is the only one. */
  readonly lastText: string;
}

/** Looks at the headers once for all rows. */
export function viewHeaders(headerTexts: readonly string[]): HeaderView {
  const keys = headerTexts.map(headerKey);
  return {
    keys,
    counters: keys.map((key) => COUNTER_HEADERS.has(key)),
    dates: keys.flatMap((key, column) => (DATE_HEADER.test(key) ? [column] : [])),
  };
}

/** A text as it is compared with a header. */
export function headerKey(text: string): string {
  return withoutBlanks(text).toLowerCase();
}

/** Tells rows below a header apart. Made once for a sheet, then called for each row; cells stand under their headers. */
export function rowJudge(headerTexts: readonly string[]): (cells: readonly Cell[]) => RowKind {
  const header = viewHeaders(headerTexts);
  return (cells) => judge(cells, header);
}

/** The kind of a single row. For many rows of a sheet use `rowJudge`, for whole columns `rowKinds`. */
export function rowKind(cells: readonly Cell[], headerTexts: readonly string[]): RowKind {
  return rowJudge(headerTexts)(cells);
}

function judge(cells: readonly Cell[], header: HeaderView): RowKind {
  let filled = 0;
  let texts = 0;
  let repeated = 0;
  let lastText = '';
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column] ?? null;
    if (isBlankCell(cell)) continue;
    if (header.counters[column] !== true || typeof cell === 'string') filled++;
    if (typeof cell !== 'string') continue;
    if (isTotalText(cell)) return 'total';
    if (repeatsHeader(cell, header.keys[column])) repeated++;
    else if (header.counters[column] === true && isCounterText(cell)) filled--;
    texts++;
    lastText = cell;
  }
  return kindOfCounts({ filled, texts, repeated, lastText }, header, (column) => cells[column] ?? null);
}

/** The kind of a row in which no cell is a total by itself. */
export function kindOfCounts(counts: RowCounts, header: HeaderView, cellAt: (column: number) => Cell): RowKind {
  const { filled, texts, repeated, lastText } = counts;
  if (filled === 0) return 'blank';
  if (repeated === filled || (repeated >= FEWEST_REPEATED && repeated >= filled * HEADER_SHARE))
    return 'repeated-header';
  return texts === 1 && isGroupTotal(cellAt, lastText, header) ? 'total' : 'data';
}

function isBlankCell(cell: Cell): boolean {
  return cell === null || cell === '' || (typeof cell === 'string' && isBlankText(cell));
}

function repeatsHeader(cell: string, key: string | undefined): boolean {
  if (key === undefined || key === '' || startsOtherwise(cell.charCodeAt(0), key.charCodeAt(0))) return false;
  return headerKey(cell) === key;
}

/** Common Chinese begins as it is written, so that most cells are done with after a look at one character. */
function startsOtherwise(code: number, keyCode: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff && code !== keyCode;
}

/** Whether a text is nothing but the number of its row. */
export function isCounterText(cell: string): boolean {
  return /^\d+$/.test(withoutBlanks(cell));
}

/** `张三 汇总` with figures beside it, nothing else and no date: the line that a spreadsheet's own subtotals insert. */
function isGroupTotal(cellAt: (column: number) => Cell, text: string, header: HeaderView): boolean {
  if (header.dates.length === 0 || !endsLikeTotal(text)) return false;
  return header.dates.every((column) => isBlankCell(cellAt(column)) || cellAt(column) === text);
}

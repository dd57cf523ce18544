import type { RawColumn } from '../model/raw-table.ts';
import type { TextPool } from '../model/text-pool.ts';
import { isBlankText } from './clean-text.ts';
import { CODE_CLASSES } from './code-classes.ts';
import { headerKey, isCounterText, kindOfCounts, viewHeaders } from './row-kind.ts';
import type { HeaderView, RowKind } from './row-kind.ts';
import { isTotalText } from './total-text.ts';

/** A column by which rows are told apart. */
export interface JudgedColumn {
  readonly header: string;
  /** Null for a column that the policy does not know: what stands in it makes no record. */
  readonly canonical: string | null;
  readonly cells: RawColumn;
}

const SHOWS_NOTHING = 1;
const IS_TOTAL = 2;
const LIKE_A_HEADER = 4;
const SMALL_T = 0x74;

/**
 * The kind of each row as `rowJudge` tells it, or blank where no known column shows anything. Each distinct text is
 * looked at once; rows with no telling text and two ordinary ones, nearly all of a ledger's million, are data at a
 * glance, and only the others are looked at cell by cell.
 */
export function rowKinds(
  columns: readonly JudgedColumn[],
  rowCount: number,
  pool: TextPool,
  signsOf = signReader([columns], pool),
): (row: number) => RowKind {
  const header = viewHeaders(columns.map((column) => column.header));
  const { telling, filled } = rowsWithSigns(columns, rowCount, signsOf);
  const [one, other] = columns
    .map(({ canonical, cells }, at) => ({
      cells,
      texts: filled[at] ?? 0,
      counts: canonical !== null && header.counters[at] !== true,
    }))
    .filter(({ texts, counts }) => counts && texts > 0)
    .sort((a, b) => b.texts - a.texts);
  const isPlain = (row: number): boolean =>
    telling[row] === 0 &&
    one !== undefined &&
    other !== undefined &&
    one.cells.textAt(row) !== 0 &&
    other.cells.textAt(row) !== 0;
  return (row) => (isPlain(row) ? 'data' : judgeRow(columns, row, header, signsOf, pool));
}

/** 1 for each row with a text that has a sign; and how many texts each column has. */
function rowsWithSigns(
  columns: readonly JudgedColumn[],
  rowCount: number,
  signsOf: (text: number) => number,
): { readonly telling: Uint8Array; readonly filled: readonly number[] } {
  const telling = new Uint8Array(rowCount);
  const filled = columns.map(({ cells }) => {
    const texts = cells.textNumbers;
    if (texts === null) return 0;
    let count = 0;
    for (let row = 0; row < rowCount; row++) {
      const text = texts[row] ?? 0;
      if (text === 0) continue;
      count++;
      if (signsOf(text) !== 0) telling[row] = 1;
    }
    return count;
  });
  return { telling, filled };
}

function judgeRow(
  columns: readonly JudgedColumn[],
  row: number,
  header: HeaderView,
  signsOf: (text: number) => number,
  pool: TextPool,
): RowKind {
  const counts = { filled: 0, texts: 0, repeated: 0, lastText: '' };
  let isKnown = false;
  for (const [at, { canonical, cells }] of columns.entries()) {
    const text = cells.textAt(row);
    const isCounter = header.counters[at] === true;
    if (text === 0) {
      if (Number.isNaN(cells.numberAt(row))) continue;
      if (!isCounter) counts.filled++;
    } else {
      const signs = signsOf(text);
      if (signs === SHOWS_NOTHING) continue;
      if ((signs & IS_TOTAL) !== 0) return 'total';
      counts.lastText = pool.text(text);
      const repeats = (signs & LIKE_A_HEADER) !== 0 && headerKey(counts.lastText) === header.keys[at];
      if (repeats) counts.repeated++;
      if (repeats || !isCounter || !isCounterText(counts.lastText)) counts.filled++;
      counts.texts++;
    }
    if (canonical !== null) isKnown = true;
  }
  const kind = kindOfCounts(counts, header, (column) => columns[column]?.cells.cellAt(row) ?? null);
  return kind === 'data' && !isKnown ? 'blank' : kind;
}

/**
 * What a text is by itself, by its number; made once for the tables of a workbook. A loose text, which is ASCII without
 * blanks, can only be an English word.
 */
export function signReader(
  tables: readonly (readonly Pick<JudgedColumn, 'header'>[])[],
  pool: TextPool,
): (text: number) => number {
  const keys = new Set(tables.flatMap((columns) => columns.map(({ header }) => headerKey(header))));
  keys.delete('');
  const englishHeader = [...keys].some((key) => !/[^\x21-\x7e]/.test(key));
  const firstCodes = new Set([...keys].map((key) => key.charCodeAt(0)));
  const signs = (number: number): number => {
    if (number > 0 && pool.classesOf(number, CODE_CLASSES) === 0) {
      // Nearly every text: it shows something, is no total, and no header but perhaps by its first letter.
      if (!firstCodes.has(smallLetter(pool.firstCode(number)))) return 0;
    }
    const text = pool.text(number);
    if (isBlankText(text)) return SHOWS_NOTHING;
    return (isTotalText(text) ? IS_TOTAL : 0) | (keys.has(headerKey(text)) ? LIKE_A_HEADER : 0);
  };
  const known = new Uint8Array(pool.size);
  for (let number = 1; number < known.length; number++) known[number] = signs(number);
  return (text) => {
    if (text > 0) return known[text] ?? signs(text);
    return englishHeader || pool.looseHasLetter(text, SMALL_T) ? signs(text) : 0;
  };
}

function smallLetter(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

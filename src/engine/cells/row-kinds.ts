import type { RawColumn } from '../model/raw-table.ts';
import { onceForEachText } from '../model/text-pool.ts';
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

/** What is counted in each row, an array for each count. */
interface Counts {
  /** Filled cells, the texts among them in the lower half. */
  readonly cells: Int32Array;
  readonly repeated: Uint16Array;
  /** Of `HAS_KNOWN`, `HAS_TOTAL` and `HAS_REPEATED` those that are true. */
  readonly signs: Uint8Array;
}

const ONE_FILLED = 0x10000;
const TEXTS = 0xffff;
/** A cell is a total by itself. */
const HAS_TOTAL = 1;
const HAS_REPEATED = 2;
/** A known column shows something. */
const HAS_KNOWN = 4;

const SHOWS_NOTHING = 1;
const IS_TOTAL = 2;
const LIKE_A_HEADER = 4;
const SMALL_T = 0x74;

/**
 * The kind of each row as `rowJudge` tells it, or blank where no known column shows anything. It goes column by column
 * and looks at each distinct text once, so that a million rows cost a few passes over numbers.
 */
export function rowKinds(
  columns: readonly JudgedColumn[],
  rowCount: number,
  pool: TextPool,
  signsOf = signReader([columns], pool),
): (row: number) => RowKind {
  const header = viewHeaders(columns.map((column) => column.header));
  const counts: Counts = {
    cells: new Int32Array(rowCount),
    repeated: new Uint16Array(rowCount),
    signs: new Uint8Array(rowCount),
  };
  columns.forEach((column, at) => {
    countColumn(column, at, header, counts, signsOf, pool);
  });
  return (row) => {
    const cells = counts.cells[row] ?? 0;
    const signs = counts.signs[row] ?? 0;
    // Nearly every row; the others need a look at their cells.
    if (signs === HAS_KNOWN && (cells & TEXTS) > 1 && cells > ONE_FILLED) return 'data';
    if ((signs & HAS_TOTAL) !== 0) return 'total';
    const texts = cells & TEXTS;
    const kind = kindOfCounts(
      {
        filled: cells >>> 16,
        texts,
        repeated: counts.repeated[row] ?? 0,
        lastText: texts === 1 ? onlyText(columns, row, pool, signsOf) : '',
      },
      header,
      (column) => columns[column]?.cells.cellAt(row) ?? null,
    );
    return kind === 'data' && (signs & HAS_KNOWN) === 0 ? 'blank' : kind;
  };
}

/** The text of a row in which one cell alone shows one. */
function onlyText(
  columns: readonly JudgedColumn[],
  row: number,
  pool: TextPool,
  signsOf: (text: number) => number,
): string {
  const texts = columns.map(({ cells }) => cells.textAt(row));
  return pool.text(texts.find((text) => text !== 0 && signsOf(text) !== SHOWS_NOTHING) ?? 0);
}

function countColumn(
  column: JudgedColumn,
  at: number,
  header: HeaderView,
  counts: Counts,
  signsOf: (text: number) => number,
  pool: TextPool,
): void {
  const { cells } = column;
  const { cells: counted, repeated, signs: rowSigns } = counts;
  const isCounter = header.counters[at] === true;
  const known = column.canonical === null ? 0 : HAS_KNOWN;
  const key = header.keys[at];
  for (let row = 0; row < counted.length; row++) {
    const text = cells.textAt(row);
    if (text === 0) {
      if (Number.isNaN(cells.numberAt(row))) continue;
      if (!isCounter) counted[row] = (counted[row] ?? 0) + ONE_FILLED;
      if (known !== 0) rowSigns[row] = (rowSigns[row] ?? 0) | known;
      continue;
    }
    const signs = signsOf(text);
    if (signs === SHOWS_NOTHING) continue;
    const repeats = (signs & LIKE_A_HEADER) !== 0 && headerKey(pool.text(text)) === key;
    if (repeats) repeated[row] = (repeated[row] ?? 0) + 1;
    const fills = repeats || !isCounter || !isCounterText(pool.text(text));
    counted[row] = (counted[row] ?? 0) + (fills ? ONE_FILLED + 1 : 1);
    const found = known | (signs & IS_TOTAL ? HAS_TOTAL : 0) | (repeats ? HAS_REPEATED : 0);
    if (found !== 0) rowSigns[row] = (rowSigns[row] ?? 0) | found;
  }
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
  const once = onceForEachText(pool, signs);
  return (text) => (text > 0 || englishHeader || pool.looseHasLetter(text, SMALL_T) ? once(text) : 0);
}

function smallLetter(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

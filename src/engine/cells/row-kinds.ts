import type { RawColumn } from '../model/raw-table.ts';
import { onceForEachText } from '../model/text-pool.ts';
import type { TextPool } from '../model/text-pool.ts';
import { isBlankText } from './clean-text.ts';
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
  readonly filled: Uint16Array;
  readonly texts: Uint16Array;
  readonly repeated: Uint16Array;
  /** The last column with a text. */
  readonly lastText: Uint16Array;
  /** 1 where a cell is a total by itself. */
  readonly total: Uint8Array;
  /** 1 where a known column shows something. */
  readonly known: Uint8Array;
}

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
    filled: new Uint16Array(rowCount),
    texts: new Uint16Array(rowCount),
    repeated: new Uint16Array(rowCount),
    lastText: new Uint16Array(rowCount),
    total: new Uint8Array(rowCount),
    known: new Uint8Array(rowCount),
  };
  columns.forEach((column, at) => {
    countColumn(column, at, header, counts, signsOf, pool);
  });
  return (row) => {
    if (counts.total[row] === 1) return 'total';
    const filled = counts.filled[row] ?? 0;
    const texts = counts.texts[row] ?? 0;
    const repeated = counts.repeated[row] ?? 0;
    // Nearly every row; the others need a look at their cells.
    if (filled > 0 && repeated === 0 && texts > 1) return counts.known[row] === 1 ? 'data' : 'blank';
    const lastColumn = columns[counts.lastText[row] ?? 0]?.cells;
    const kind = kindOfCounts(
      { filled, texts, repeated, lastText: texts === 1 ? pool.text(lastColumn?.textAt(row) ?? 0) : '' },
      header,
      (column) => columns[column]?.cells.cellAt(row) ?? null,
    );
    return kind === 'data' && counts.known[row] !== 1 ? 'blank' : kind;
  };
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
  const { filled, texts, repeated, lastText, total, known } = counts;
  const isCounter = header.counters[at] === true;
  const isKnown = column.canonical === null ? 0 : 1;
  const key = header.keys[at];
  for (let row = 0; row < filled.length; row++) {
    const text = cells.textAt(row);
    if (text === 0) {
      if (Number.isNaN(cells.numberAt(row))) continue;
      if (!isCounter) filled[row] = (filled[row] ?? 0) + 1;
    } else {
      const signs = signsOf(text);
      if (signs === SHOWS_NOTHING) continue;
      const repeats = (signs & LIKE_A_HEADER) !== 0 && headerKey(pool.text(text)) === key;
      if (repeats) repeated[row] = (repeated[row] ?? 0) + 1;
      if (repeats || !isCounter || !isCounterText(pool.text(text))) filled[row] = (filled[row] ?? 0) + 1;
      if ((signs & IS_TOTAL) !== 0) total[row] = 1;
      texts[row] = (texts[row] ?? 0) + 1;
      lastText[row] = at;
    }
    if (isKnown === 1) known[row] = 1;
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
  const signs = (text: string): number => {
    if (isBlankText(text)) return SHOWS_NOTHING;
    return (isTotalText(text) ? IS_TOTAL : 0) | (keys.has(headerKey(text)) ? LIKE_A_HEADER : 0);
  };
  const once = onceForEachText(pool, signs);
  return (text) => (text > 0 || englishHeader || pool.looseHasLetter(text, SMALL_T) ? once(text) : 0);
}

import type { RawColumn } from '../model/raw-column.ts';
import { isLooseText } from '../model/loose-texts.ts';
import type { TextPool } from '../model/text-pool.ts';
import { CODE_CLASSES, ODD, TELLING } from './code-classes.ts';
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

/** Rows that are no data, by kind and in their order. */
export interface OtherRows {
  readonly blank: readonly number[];
  readonly totals: readonly number[];
  readonly repeated: readonly number[];
}

const IS_TOTAL = 1;
const LIKE_A_HEADER = 2;

/**
 * The rows that are no data, as `rowJudge` tells them, or because no known column shows anything in them. Each distinct
 * text is looked at once; rows with no telling text and two ordinary ones, nearly all of a ledger's million, are data at
 * a glance, and only the others are looked at cell by cell.
 */
export function otherRows(
  columns: readonly JudgedColumn[],
  rowCount: number,
  pool: TextPool,
  signsOf = signReader([columns], pool),
): OtherRows {
  const header = viewHeaders(columns.map((column) => column.header));
  const others = { blank: [] as number[], totals: [] as number[], repeated: [] as number[] };
  const doubtful = doubtfulRows(columns, rowCount, header, signsOf);
  if (doubtful === null) return others;
  for (let row = doubtful.indexOf(1); row >= 0; row = doubtful.indexOf(1, row + 1)) {
    const kind = judgeRow(columns, row, header, signsOf, pool);
    if (kind === 'blank') others.blank.push(row);
    else if (kind === 'total') others.totals.push(row);
    else if (kind === 'repeated-header') others.repeated.push(row);
  }
  return others;
}

/** 1 for each row that is not data at a glance; null where all are. */
function doubtfulRows(
  columns: readonly JudgedColumn[],
  rowCount: number,
  header: HeaderView,
  signsOf: (text: number) => number,
): Uint8Array | null {
  let doubtful: Uint8Array | null = null;
  const doubt = (row: number): void => {
    doubtful ??= new Uint8Array(rowCount);
    doubtful[row] = 1;
  };
  const texts = columns.map(({ canonical, cells }, at) => ({
    numbers: cells.textNumbers(),
    count: cells.textCount,
    isOrdinary: canonical !== null && header.counters[at] !== true,
  }));
  for (const { numbers, count } of texts) if (count > 0) numbers.eachWhere((text) => signsOf(text) !== 0, doubt);
  const [one, other] = texts.filter(({ isOrdinary }) => isOrdinary).sort((a, b) => b.count - a.count);
  for (const fullest of [one, other]) {
    if (fullest === undefined || fullest.count === 0) return new Uint8Array(rowCount).fill(1);
    if (fullest.count < rowCount) fullest.numbers.eachWhere((text) => text === 0, doubt);
  }
  return doubtful;
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
 * What a text is by itself, by its number; made once for the tables of a workbook. A loose text is no total, and no
 * header unless one reads like it.
 */
export function signReader(
  tables: readonly (readonly Pick<JudgedColumn, 'header'>[])[],
  pool: TextPool,
): (text: number) => number {
  const keys = new Set(tables.flatMap((columns) => columns.map(({ header }) => headerKey(header))));
  keys.delete('');
  const isLooseTelling = [...keys].some(isLooseText);
  const firstCodes = new Set([...keys].map((key) => key.charCodeAt(0)));
  const signs = (number: number): number => {
    const classes = number > 0 ? pool.classesOf(number, CODE_CLASSES) : TELLING;
    // Nearly every text: it is no total, and no header but perhaps by its first letter.
    if ((classes & (TELLING | ODD)) === 0 && !firstCodes.has(smallLetter(pool.firstCode(number)))) return 0;
    const text = pool.text(number);
    return (isTotalText(text) ? IS_TOTAL : 0) | (keys.has(headerKey(text)) ? LIKE_A_HEADER : 0);
  };
  const known = new Uint8Array(pool.size);
  for (let number = 1; number < known.length; number++) known[number] = signs(number);
  return (text) => {
    if (text > 0) return known[text] ?? signs(text);
    return text < 0 && isLooseTelling ? signs(text) : 0;
  };
}

function smallLetter(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

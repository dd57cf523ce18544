import { readFen } from '../cells/amount-cell.ts';
import { isBlankText } from '../cells/clean-text.ts';
import { dateProblem } from '../cells/date-cell.ts';
import { BAD_FEN } from '../model/records.ts';
import type { Cell } from '../model/cell.ts';
import { columnValues } from './column-values.ts';

const ROWS_LOOKED_AT = 40;
const FEWEST = 3;
const LONGEST = 20;
const MOSTLY = 0.5;
const NOBODY: ReadonlySet<string> = new Set();

/** Whether rows look like those of a ledger: one column of dates, another of amounts. `isNamed` says which columns count. */
export function holdsLedger(
  rows: readonly (readonly Cell[])[],
  width: number,
  isNamed: (column: number) => boolean = () => true,
): boolean {
  const columns = Array.from({ length: width }, (_, at) => at)
    .filter(isNamed)
    .map((at) => columnValues(rows, at, NOBODY));
  return (
    columns.some(({ dates }) => dates > MOSTLY) &&
    columns.some(({ amounts, dates }) => amounts > MOSTLY && dates <= MOSTLY)
  );
}

/**
 * The header of a program that nobody has met yet: the first row of several different words, none of them a value, over
 * columns of dates and of amounts. Null where there is none.
 */
export function unknownHeader(rows: readonly (readonly Cell[])[]): number | null {
  const row = rows.slice(0, ROWS_LOOKED_AT).findIndex(isOfWords);
  const header = rows[row];
  if (header === undefined) return null;
  const isNamed = (at: number): boolean => !isBlank(header[at] ?? null);
  return holdsLedger(rows.slice(row + 1), header.length, isNamed) ? row : null;
}

function isOfWords(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length >= FEWEST && filled.every(isWord) && new Set(filled).size * 2 > filled.length;
}

function isWord(cell: Cell): boolean {
  if (typeof cell !== 'string' || cell.length > LONGEST) return false;
  return readFen(cell) === BAD_FEN && dateProblem(cell) === 'format';
}

function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && isBlankText(cell));
}

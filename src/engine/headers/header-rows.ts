import { cleanText } from '../cells/clean-text.ts';
import type { Cell } from '../model/cell.ts';
import type { ColumnAssignment } from './assign-columns.ts';
import { assignColumns } from './assign-columns.ts';
import type { SheetDefinition } from './definition.ts';
import { headerIndex } from './header-index.ts';
import { headerText } from './header-keys.ts';
import type { HeaderText } from './header-keys.ts';
import { normaliseHeader, unitOfNote } from './normalise.ts';

/** A row, or two of them, read as a sheet's header. */
export interface HeaderCandidate {
  /** Zero-based row of the header, the lower one of two levels. */
  readonly headerRow: number;
  /** Zero-based row where the data begins. */
  readonly firstRow: number;
  /** Whether the row above it holds the groups of its columns. */
  readonly grouped: boolean;
  readonly assignment: ColumnAssignment;
  /** Number of columns that are known. */
  readonly known: number;
}

/** Titles, instructions and 27 rows of key and value may stand above a header; not more. */
const ROWS_LOOKED_AT = 40;
const FEWEST_KNOWN = 3;
/** The first row that knows nearly as many columns as the best one: a table below it may have one more. */
const NEARLY = 0.7;
const INSTRUCTION = /^(?:必填|选填|非必填|必填项|选填项|文本|数字|日期格式|下拉选择)$/;
const LATIN_WORDS = /^[A-Za-z][A-Za-z0-9 _./()#%*-]*$/;

/**
 * The header of a sheet among its first rows: the first row that knows at least three columns, and hardly fewer than any
 * other. With `trusted` (the sheet bears the name) fewer suffice where most cells of the row are known. Null without one.
 */
export function findHeader(
  sheet: SheetDefinition,
  rows: readonly (readonly Cell[])[],
  trusted: boolean,
): HeaderCandidate | null {
  const candidates = rows.slice(0, ROWS_LOOKED_AT).flatMap((_, row) => {
    const candidate = bestReading(sheet, rows, row);
    return candidate !== null && isEnough(candidate, trusted) ? [candidate] : [];
  });
  const most = Math.max(0, ...candidates.map(({ known }) => known));
  const first = candidates.find(({ known }) => known >= most * NEARLY) ?? null;
  return candidates.find((candidate) => completes(candidate, first)) ?? first;
}

/** The lower row of two levels, of which the upper one alone already looked like a header. */
function completes(candidate: HeaderCandidate, upper: HeaderCandidate | null): boolean {
  return (
    upper !== null && candidate.grouped && candidate.headerRow === upper.headerRow + 1 && candidate.known > upper.known
  );
}

function isEnough({ known, assignment }: HeaderCandidate, trusted: boolean): boolean {
  return known >= FEWEST_KNOWN || (trusted && known * 2 > assignment.columns.length);
}

/** The row on its own, or with the groups above it where that tells more. */
function bestReading(sheet: SheetDefinition, rows: readonly (readonly Cell[])[], row: number): HeaderCandidate | null {
  const cells = rows[row] ?? [];
  if (!isHeaderLike(cells)) return null;
  const alone = read(sheet, rows, row, singleLevel(cells), false);
  const above = rows[row - 1];
  if (above === undefined || !isGroupRow(above, cells)) return alone;
  const grouped = read(sheet, rows, row, twoLevels(above, cells), true);
  return grouped.known > alone.known || (alone.known > 0 && grouped.known === alone.known) ? grouped : alone;
}

/** Words, and hardly a number among them. */
function isHeaderLike(cells: readonly Cell[]): boolean {
  let texts = 0;
  let others = 0;
  for (const cell of cells) {
    if (cell === null || cell === '') continue;
    if (typeof cell === 'string') texts++;
    else others++;
  }
  return texts > others;
}

/** A row of merged groups leaves cells empty over the columns that it groups, or where the lower row is empty. */
function isGroupRow(above: readonly Cell[], below: readonly Cell[]): boolean {
  if (!isHeaderLike(above)) return false;
  const filled = above.filter((cell) => textOf(cell) !== '').length;
  const gaps = below.some((cell, column) => textOf(cell) !== '' && textOf(above[column]) === '');
  return gaps && filled > 1;
}

function singleLevel(cells: readonly Cell[]): HeaderText[] {
  return cells.map((cell) => headerText(textOf(cell), ''));
}

function twoLevels(above: readonly Cell[], below: readonly Cell[]): HeaderText[] {
  let group = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, column) => {
    const upper = textOf(above[column]);
    const lower = textOf(below[column]);
    if (upper !== '') group = upper;
    if (lower === '') group = '';
    return lower === '' ? headerText(upper, '') : headerText(lower, group);
  });
}

function read(
  sheet: SheetDefinition,
  rows: readonly (readonly Cell[])[],
  row: number,
  headers: readonly HeaderText[],
  grouped: boolean,
): HeaderCandidate {
  const assignment = assignColumns(sheet, headers, unitAbove(rows, row));
  const known = assignment.columns.filter(({ canonical }) => canonical !== null).length;
  return { headerRow: row, firstRow: dataRowBelow(sheet, rows, row), grouped, assignment, known };
}

function unitAbove(rows: readonly (readonly Cell[])[], row: number): number | null {
  for (let above = row - 1; above >= 0; above--) {
    for (const cell of rows[above] ?? []) {
      const unit = typeof cell === 'string' ? unitOfNote(cell) : null;
      if (unit !== null) return unit;
    }
  }
  return null;
}

/** The rows right below a header that still belong to it: the same in English, 必填 and 选填. */
function dataRowBelow(sheet: SheetDefinition, rows: readonly (readonly Cell[])[], headerRow: number): number {
  let row = headerRow + 1;
  while (row < rows.length && belongsToHeader(sheet, rows[headerRow] ?? [], rows[row] ?? [])) row++;
  return row;
}

function belongsToHeader(sheet: SheetDefinition, header: readonly Cell[], cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell !== null && cell !== '');
  const texts = filled.map(textOf);
  if (texts.length === 0 || filled.some((cell) => typeof cell !== 'string')) return false;
  if (texts.every((text) => INSTRUCTION.test(text))) return true;
  if (!/[\u4e00-\u9fff]/.test(header.map(textOf).join('')) || !texts.every((text) => LATIN_WORDS.test(text)))
    return false;
  const { english, sure } = headerIndex(sheet);
  const known = texts
    .map((text) => normaliseHeader(text).key)
    .filter((key) => english.has(key) || sure.has(key)).length;
  const headerCells = header.filter((cell) => textOf(cell) !== '').length;
  return known * 2 >= texts.length || (texts.length >= FEWEST_KNOWN && texts.length >= headerCells);
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cleanText(cell) : cell === null || cell === undefined ? '' : String(cell);
}

import type { Cell } from '../model/cell.ts';
import type { ColumnAssignment } from './assign-columns.ts';
import { assignColumns } from './assign-columns.ts';
import type { SheetDefinition } from './definition.ts';
import { headerIndex } from './header-index.ts';
import type { HeaderText } from './header-keys.ts';
import { textOf } from './head-rows.ts';
import type { HeadRows } from './head-rows.ts';
import { normaliseHeader } from './normalise.ts';

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

const FEWEST_KNOWN = 3;
/** The first row that knows nearly as many columns as the best one: a table below it may have one more. */
const NEARLY = 0.7;
const INSTRUCTION = /^(?:必填|选填|非必填|必填项|选填项|文本|数字|日期格式|下拉选择)$/;
const LATIN_WORDS = /^[A-Za-z][A-Za-z0-9 _./()#%*-]*$/;

/**
 * The header of a sheet among its first rows: the first row that knows at least three columns, and hardly fewer than any
 * other. With `trusted` (the sheet bears the name) fewer suffice where most cells of the row are known. Null without one.
 */
export function findHeader(sheet: SheetDefinition, head: HeadRows, trusted: boolean): HeaderCandidate | null {
  const candidates = head.rows.flatMap((_, row) => {
    const candidate = bestReading(sheet, head, row);
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

/** The row on its own, or with the groups above it where that tells no less. Null where it knows nothing. */
function bestReading(sheet: SheetDefinition, head: HeadRows, row: number): HeaderCandidate | null {
  const alone = read(sheet, head, row, head.single(row), false);
  const groups = head.grouped(row);
  const grouped = groups === null ? null : read(sheet, head, row, groups, true);
  return grouped !== null && grouped.known >= (alone?.known ?? 0) ? grouped : alone;
}

function read(
  sheet: SheetDefinition,
  head: HeadRows,
  row: number,
  headers: readonly HeaderText[],
  grouped: boolean,
): HeaderCandidate | null {
  const { sure } = headerIndex(sheet);
  if (!headers.some(({ keys }) => keys.some((key) => sure.has(key)))) return null;
  const assignment = assignColumns(sheet, headers, head.unitAbove(row));
  const known = assignment.columns.filter(({ canonical }) => canonical !== null).length;
  return { headerRow: row, firstRow: dataRowBelow(sheet, head.rows, row), grouped, assignment, known };
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

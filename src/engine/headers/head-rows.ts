import { cleanText } from '../cells/clean-text.ts';
import type { Cell } from '../model/cell.ts';
import { headerText } from './header-keys.ts';
import type { HeaderText } from './header-keys.ts';
import { unitOfNote } from './normalise.ts';

/** Titles, instructions and 27 rows of key and value may stand above a header; not more. */
const ROWS_LOOKED_AT = 40;

/**
 * The first rows of a sheet, read as headers of one and of two levels. What a row says does not depend on the policy's
 * sheets, so it is read once for all of them, and each spelling once.
 */
export class HeadRows {
  readonly rows: readonly (readonly Cell[])[];
  private readonly oneLevel = new Map<number, readonly HeaderText[]>();
  private readonly twoLevels = new Map<number, readonly HeaderText[] | null>();
  private readonly spellings = new Map<string, HeaderText>();
  private readonly units: (number | null)[] = [];

  constructor(rows: readonly (readonly Cell[])[]) {
    this.rows = rows.slice(0, ROWS_LOOKED_AT);
  }

  /** The row on its own; no headers where it holds more numbers than words. */
  single(row: number): readonly HeaderText[] {
    let read = this.oneLevel.get(row);
    if (read === undefined) {
      const cells = this.rows[row] ?? [];
      read = isHeaderLike(cells) ? cells.map((cell) => this.spelling(textOf(cell), '')) : [];
      this.oneLevel.set(row, read);
    }
    return read;
  }

  /** The row under the groups of the row above; null where that holds none. */
  grouped(row: number): readonly HeaderText[] | null {
    let read = this.twoLevels.get(row);
    if (read === undefined) {
      read = this.readGrouped(this.rows[row - 1] ?? [], this.rows[row] ?? []);
      this.twoLevels.set(row, read);
    }
    return read;
  }

  /** The multiplier of the note nearest above the row (`单位:万元`); null without one. */
  unitAbove(row: number): number | null {
    for (let at = this.units.length; at <= row; at++) this.units.push(this.unitIn(at) ?? this.units[at - 1] ?? null);
    return row === 0 ? null : (this.units[row - 1] ?? null);
  }

  private unitIn(row: number): number | null {
    for (const cell of this.rows[row] ?? []) {
      const unit = typeof cell === 'string' && cell.includes('位') ? unitOfNote(cell) : null;
      if (unit !== null) return unit;
    }
    return null;
  }

  private readGrouped(above: readonly Cell[], below: readonly Cell[]): readonly HeaderText[] | null {
    if (!isHeaderLike(above) || !isHeaderLike(below) || !isGroupRow(above, below)) return null;
    let group = '';
    return Array.from({ length: Math.max(above.length, below.length) }, (_, column) => {
      const upper = textOf(above[column]);
      const lower = textOf(below[column]);
      if (upper !== '') group = upper;
      if (lower === '') group = '';
      return lower === '' ? this.spelling(upper, '') : this.spelling(lower, group);
    });
  }

  private spelling(cell: string, group: string): HeaderText {
    const spelled = `${group}\n${cell}`;
    let read = this.spellings.get(spelled);
    if (read === undefined) {
      read = headerText(cell, group);
      this.spellings.set(spelled, read);
    }
    return read;
  }
}

/** The text of a header cell, cleaned; numbers as they print. */
export function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cleanText(cell) : cell === null || cell === undefined ? '' : String(cell);
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

/** A row of merged groups leaves cells empty over the columns that it groups. */
function isGroupRow(above: readonly Cell[], below: readonly Cell[]): boolean {
  const filled = above.filter((cell) => textOf(cell) !== '').length;
  return filled > 1 && below.some((cell, column) => textOf(cell) !== '' && textOf(above[column]) === '');
}

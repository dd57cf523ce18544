import type { Area } from '../../../engine/model/cell.ts';
import { bounding, intersect, isInSheet, MAX_COLUMNS, MAX_ROWS } from '../model/area.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import { HostError, invalidArgument, itemNotFound } from '../wire/host-error.ts';
import { HostObject } from '../wire/host-object.ts';
import { isRange } from './object-kinds.ts';
import type { Range } from './range.ts';
import { resolveRange } from './resolve-range.ts';
import type { Session } from './session.ts';

/** Where a range stands, and the ranges that are found from there. */
export abstract class RangePlaces extends HostObject {
  readonly session: Session;
  readonly sheet: HostSheet;
  private place: Area | null;

  constructor(session: Session, sheet: HostSheet, area: Area) {
    super();
    if (!isInSheet(area)) throw invalidArgument();
    this.session = session;
    this.sheet = sheet;
    this.place = area;
  }

  get area(): Area {
    if (this.place === null) throw new HostError('InvalidReference', 'The cells of this range have been deleted.');
    return this.place;
  }

  /** True when the range's cells have been deleted. */
  get isGone(): boolean {
    return this.place === null;
  }

  /** Where the range stands after cells came in or went; null when its cells were deleted. */
  moveTo(area: Area | null): void {
    this.place = area;
  }

  getCell(row: number, column: number): Range {
    return this.at({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }

  getRow(row: number): Range {
    return this.at({ ...this.area, row: this.area.row + row, rows: 1 });
  }

  getColumn(column: number): Range {
    return this.at({ ...this.area, column: this.area.column + column, columns: 1 });
  }

  getLastCell(): Range {
    return this.getCell(this.area.rows - 1, this.area.columns - 1);
  }

  getLastRow(): Range {
    return this.getRow(this.area.rows - 1);
  }

  getLastColumn(): Range {
    return this.getColumn(this.area.columns - 1);
  }

  getOffsetRange(rows: number, columns: number): Range {
    return this.at({ ...this.area, row: this.area.row + rows, column: this.area.column + columns });
  }

  getResizedRange(rows: number, columns: number): Range {
    return this.at({ ...this.area, rows: this.area.rows + rows, columns: this.area.columns + columns });
  }

  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.at({ ...this.area, rows, columns });
  }

  getRowsBelow(count = 1): Range {
    return this.at({ ...this.area, row: this.area.row + this.area.rows, rows: count });
  }

  getRowsAbove(count = 1): Range {
    return this.at({ ...this.area, row: this.area.row - count, rows: count });
  }

  getColumnsAfter(count = 1): Range {
    return this.at({ ...this.area, column: this.area.column + this.area.columns, columns: count });
  }

  getColumnsBefore(count = 1): Range {
    return this.at({ ...this.area, column: this.area.column - count, columns: count });
  }

  getEntireRow(): Range {
    return this.at({ ...this.area, column: 0, columns: MAX_COLUMNS });
  }

  getEntireColumn(): Range {
    return this.at({ ...this.area, row: 0, rows: MAX_ROWS });
  }

  getBoundingRect(other: unknown): Range {
    return this.at(bounding(this.area, this.other(other).area));
  }

  getIntersectionOrNullObject(other: unknown): Range | null {
    const second = this.other(other);
    const common = second.sheet === this.sheet ? intersect(this.area, second.area) : null;
    return common === null ? null : this.at(common);
  }

  getIntersection(other: unknown): Range {
    return found(this.getIntersectionOrNullObject(other));
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.sheet.cells.used(valuesOnly ?? false, this.area);
    return used === null ? null : this.at(used);
  }

  getUsedRange(valuesOnly?: boolean): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getSurroundingRegion(): Range {
    let region = this.area;
    for (;;) {
      const row = Math.max(0, region.row - 1);
      const column = Math.max(0, region.column - 1);
      const rows = Math.min(MAX_ROWS, region.row + region.rows + 1) - row;
      const columns = Math.min(MAX_COLUMNS, region.column + region.columns + 1) - column;
      const used = this.sheet.cells.used(true, { row, column, rows, columns });
      const next = used === null ? region : bounding(region, used);
      if (next.rows === region.rows && next.columns === region.columns) return this.at(region);
      region = next;
    }
  }

  protected at(area: Area): Range {
    return this.session.make.range(this.sheet, area);
  }

  protected other(given: unknown): Range {
    return isRange(given) ? given : resolveRange(this.session, this.sheet, String(given));
  }
}

/** The item, or ItemNotFound where there is none. */
export function found<T>(item: T | null): T {
  if (item === null) throw itemNotFound();
  return item;
}

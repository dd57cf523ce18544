import type { Area, Cell } from '../../engine/model/cell.ts';
import type { Actor } from './model/change.ts';
import type { HostWorkbook } from './model/host-workbook.ts';
import type { CellStyle } from './model/cell-style.ts';
import type { SortKey } from './model/sort-rows.ts';
import { sortRows } from './model/sort-rows.ts';

/** What people do in the sheet; the add-in hears of it through its events. */
export class UserActions {
  private readonly workbook: HostWorkbook;
  private readonly actor: Actor;

  /** `actor` is the user at this screen, or a coauthor elsewhere, whose events come as `Remote`. */
  constructor(workbook: HostWorkbook, actor: Actor) {
    this.workbook = workbook;
    this.actor = actor;
  }

  /** Types values, top left at the place, with Excel's reading of texts. Null leaves a cell. Refused texts stay out. */
  edit(sheet: string, row: number, column: number, values: readonly (readonly Cell[])[]): void {
    const target = this.workbook.sheet(sheet);
    const area = { row, column, rows: values.length, columns: Math.max(0, ...values.map((cells) => cells.length)) };
    if (area.rows === 0 || area.columns === 0) return;
    const before = target.value(row, column);
    this.workbook.as(this.actor, () => {
      values.forEach((cells, r) => {
        cells.forEach((value, c) => {
          if (value !== null) this.workbook.enter(target, row + r, column + c, value);
        });
      });
      target.contentChanged(area, before);
    });
  }

  format(sheet: string, area: Area, style: CellStyle): void {
    this.workbook.as(this.actor, () => this.workbook.sheet(sheet).format(area, style));
  }

  insertRows(sheet: string, at: number, count: number): void {
    this.workbook.as(this.actor, () => this.workbook.sheet(sheet).insert('rows', at, count));
  }

  deleteRows(sheet: string, at: number, count: number): void {
    this.workbook.as(this.actor, () => this.workbook.sheet(sheet).delete('rows', at, count));
  }

  insertColumns(sheet: string, at: number, count: number): void {
    this.workbook.as(this.actor, () => this.workbook.sheet(sheet).insert('columns', at, count));
  }

  deleteColumns(sheet: string, at: number, count: number): void {
    this.workbook.as(this.actor, () => this.workbook.sheet(sheet).delete('columns', at, count));
  }

  /** Sorts the rows of an area, headers not included. */
  sort(sheet: string, area: Area, keys: readonly SortKey[]): void {
    this.workbook.as(this.actor, () => sortRows(this.workbook.sheet(sheet), area, keys));
  }

  select(sheet: string, areas: readonly Area[]): void {
    this.workbook.as(this.actor, () => this.workbook.select(this.workbook.sheet(sheet), areas));
  }

  activate(sheet: string): void {
    this.workbook.as(this.actor, () => this.workbook.activate(this.workbook.sheet(sheet)));
  }

  addSheet(name: string): void {
    this.workbook.as(this.actor, () => this.workbook.addSheet(name));
  }

  deleteSheet(name: string): void {
    this.workbook.as(this.actor, () => this.workbook.removeSheet(this.workbook.sheet(name)));
  }

  renameSheet(name: string, to: string): void {
    this.workbook.as(this.actor, () => this.workbook.renameSheet(this.workbook.sheet(name), to));
  }
}

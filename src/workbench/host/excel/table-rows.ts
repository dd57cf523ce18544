import { MAX_COLUMNS } from '../model/area.ts';
import { invalidArgument } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostCollection, HostObject } from '../wire/host-object.ts';
import type { Range } from './range.ts';
import { deleteCells, insertCells } from './range-cells.ts';
import type { Table } from './table.ts';
import { bodyArea } from './table-areas.ts';
import { writeValues } from './range-values.ts';

/** `table.rows`. */
export class TableRowCollection extends HostCollection<TableRow> {
  readonly members: ClassMembers = {
    type: 'TableRowCollection',
    scalars: ['count'],
    methods: ['add', 'getCount', 'getItemAt', 'deleteRowsAt'],
  };
  private readonly table: Table;

  constructor(table: Table) {
    super();
    this.table = table;
  }

  get count(): number {
    return bodyArea(this.table.item).rows;
  }

  items(): readonly TableRow[] {
    return Array.from({ length: this.count }, (_unused, index) => new TableRow(this.table, index));
  }

  itemByKey(key: unknown): TableRow | null {
    return typeof key === 'number' && key >= 0 && key < this.count ? new TableRow(this.table, key) : null;
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: number): TableRow {
    const row = this.itemByKey(index);
    if (row === null) throw invalidArgument();
    return row;
  }

  /** Rows come in above the place, or at the end; cells below the table move down. */
  add(index?: number | null, values?: unknown): TableRow {
    const rows = Array.isArray(values) ? values : [new Array<string>(this.table.item.area.columns).fill('')];
    const at = index === null || index === undefined || index < 0 ? this.count : index;
    const { area } = this.table.item;
    const row = bodyArea(this.table.item).row + at;
    if (at > this.count || rows.some((cells) => !Array.isArray(cells) || cells.length !== area.columns)) {
      throw invalidArgument();
    }
    const place = { row, column: area.column, rows: rows.length, columns: area.columns };
    this.table.change({ area: { ...area, rows: area.rows + rows.length } });
    openRows(this.table, place);
    writeValues(this.table.sheet, place, rows);
    return new TableRow(this.table, at);
  }

  deleteRowsAt(index: number, count = 1): void {
    for (let i = 0; i < count; i++) this.getItemAt(index).delete();
  }
}

function openRows(table: Table, place: { row: number; column: number; rows: number; columns: number }): void {
  const below = table.sheet.cells.used(false, { ...place, rows: 1_048_576 - place.row });
  if (below !== null) table.sheet.cells.move({ ...place, rows: 1_048_576 - place.row - place.rows }, place.rows, 0);
}

/** One data row of a table. */
export class TableRow extends HostObject {
  readonly members: ClassMembers = { type: 'TableRow', scalars: ['index', 'values'], methods: ['getRange', 'delete'] };
  private readonly table: Table;
  readonly index: number;

  constructor(table: Table, index: number) {
    super();
    this.table = table;
    this.index = index;
  }

  get values(): unknown {
    return this.getRange().values;
  }

  set values(input: unknown) {
    this.getRange().values = input;
  }

  getRange(): Range {
    return this.table.getDataBodyRange().getRow(this.index);
  }

  delete(): void {
    const { area } = this.table.item;
    const row = this.getRange().area;
    if (area.column === 0 && area.columns === MAX_COLUMNS) {
      insertCells(this.table.sheet, row, 'Down');
      return;
    }
    const items = this.table.sheet.tables;
    // The table itself must not stand in the way of its own row: it is put back one row shorter.
    this.table.sheet.tables = items.filter((item) => item !== this.table.item);
    try {
      deleteCells(this.table.sheet, row, 'Up');
    } finally {
      this.table.sheet.tables = items;
    }
    this.table.change({ area: { ...area, rows: Math.max(2, area.rows - 1) } });
  }
}

import { plainValue } from '../model/cell-value.ts';
import { invalidArgument, itemNotFound } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostCollection, HostObject } from '../wire/host-object.ts';
import { Filter } from './filter.ts';
import type { Range } from './range.ts';
import type { Table } from './table.ts';

/** `table.columns`. */
export class TableColumnCollection extends HostCollection<TableColumn> {
  readonly members: ClassMembers = {
    type: 'TableColumnCollection',
    scalars: ['count'],
    methods: ['getCount', 'getItem', 'getItemAt', 'getItemOrNullObject'],
  };
  private readonly table: Table;

  constructor(table: Table) {
    super();
    this.table = table;
  }

  get count(): number {
    return this.table.item.area.columns;
  }

  items(): readonly TableColumn[] {
    return Array.from({ length: this.count }, (_unused, index) => new TableColumn(this.table, index));
  }

  itemByKey(key: unknown): TableColumn | null {
    const wanted = String(key).toLowerCase();
    return this.items().find((column) => column.id === key || column.name.toLowerCase() === wanted) ?? null;
  }

  getCount(): number {
    return this.count;
  }

  getItem(key: unknown): TableColumn {
    const column = this.itemByKey(key);
    if (column === null) throw itemNotFound();
    return column;
  }

  getItemOrNullObject(key: unknown): TableColumn | null {
    return this.itemByKey(key);
  }

  getItemAt(index: number): TableColumn {
    if (index < 0 || index >= this.count) throw invalidArgument();
    return new TableColumn(this.table, index);
  }
}

/** One column of a table. Its id is its place, from 1. */
export class TableColumn extends HostObject {
  readonly members: ClassMembers = {
    type: 'TableColumn',
    scalars: ['id', 'index', 'name', 'values'],
    navigation: ['filter'],
    methods: ['getRange', 'getDataBodyRange', 'getHeaderRowRange', 'getTotalRowRange'],
  };
  private readonly table: Table;
  readonly index: number;

  constructor(table: Table, index: number) {
    super();
    this.table = table;
    this.index = index;
  }

  override identity(): number {
    return this.id;
  }

  get id(): number {
    return this.index + 1;
  }

  get name(): string {
    const { area, showHeaders } = this.table.item;
    if (!showHeaders) return `Column${this.id}`;
    return String(plainValue(this.table.sheet.value(area.row, area.column + this.index)));
  }

  set name(value: string) {
    this.getHeaderRowRange().values = value;
  }

  get values(): unknown {
    return this.getRange().values;
  }

  set values(input: unknown) {
    this.getRange().values = input;
  }

  get filter(): Filter {
    return new Filter(this.table.sheet, this.table.item, this.index);
  }

  getRange(): Range {
    return this.table.getRange().getColumn(this.index);
  }

  getDataBodyRange(): Range {
    return this.table.getDataBodyRange().getColumn(this.index);
  }

  getHeaderRowRange(): Range {
    return this.table.getHeaderRowRange().getColumn(this.index);
  }

  getTotalRowRange(): Range {
    return this.table.getTotalRowRange().getColumn(this.index);
  }
}

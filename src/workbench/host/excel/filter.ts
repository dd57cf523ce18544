import type { HostSheet } from '../model/host-sheet.ts';
import type { TableItem } from '../model/sheet-items.ts';
import type { FilterCriteria } from '../model/workbook-data.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostObject } from '../wire/host-object.ts';
import { assertAllowed } from './access.ts';

/** `tableColumn.filter`: keeps the criteria; which rows they hide is the grid's work. */
export class Filter extends HostObject {
  readonly members: ClassMembers = {
    type: 'Filter',
    scalars: ['criteria'],
    methods: ['apply', 'applyValuesFilter', 'applyCustomFilter', 'clear'],
  };
  private readonly sheet: HostSheet;
  private readonly table: TableItem;
  private readonly column: number;

  constructor(sheet: HostSheet, table: TableItem, column: number) {
    super();
    this.sheet = sheet;
    this.table = table;
    this.column = column;
  }

  get criteria(): FilterCriteria | null {
    return this.table.criteria[this.column] ?? null;
  }

  apply(criteria: FilterCriteria): void {
    this.set(criteria);
  }

  applyValuesFilter(values: readonly unknown[]): void {
    this.set({ filterOn: 'Values', values });
  }

  applyCustomFilter(criterion1: string, criterion2?: string, operator?: string): void {
    this.set({ filterOn: 'Custom', criterion1, criterion2, operator });
  }

  clear(): void {
    this.set(null);
  }

  private set(criteria: FilterCriteria | null): void {
    assertAllowed(this.sheet, 'allowAutoFilter');
    while (this.table.criteria.length < this.column) this.table.criteria.push(null);
    this.table.criteria[this.column] = criteria;
    this.sheet.partChanged('autoFilter');
  }
}

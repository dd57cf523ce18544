import type { Area } from '../../../engine/model/cell.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import { sortRows } from '../model/sort-rows.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostObject } from '../wire/host-object.ts';
import { assertAllowed } from './access.ts';

interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
}

/** `range.sort`: whole rows of the area by the values of columns. Sorting from left to right is not modelled. */
export class RangeSort extends HostObject {
  readonly members: ClassMembers = { type: 'RangeSort', methods: ['apply'] };
  private readonly sheet: HostSheet;
  private readonly area: Area;

  constructor(sheet: HostSheet, area: Area) {
    super();
    this.sheet = sheet;
    this.area = area;
  }

  apply(fields: readonly SortField[], _matchCase?: boolean, hasHeaders?: boolean): void {
    assertAllowed(this.sheet, 'allowSort');
    const skip = hasHeaders === true ? 1 : 0;
    const body = { ...this.area, row: this.area.row + skip, rows: this.area.rows - skip };
    sortRows(
      this.sheet,
      body,
      fields.map((field) => ({ column: field.key, ascending: field.ascending ?? true })),
    );
  }
}

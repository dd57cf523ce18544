import { isRange, isRangeAreas } from './object-kinds.ts';
import type { Area } from '../../../engine/model/cell.ts';
import { areaAddress, quotedSheetName } from '../model/address.ts';
import { intersect, MAX_COLUMNS, MAX_ROWS } from '../model/area.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import { invalidArgument, itemNotFound } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostCollection, HostObject } from '../wire/host-object.ts';
import { clearArea } from './clear-area.ts';
import { ConditionalFormatCollection } from './conditional-formats.ts';
import { DataValidation } from './data-validation.ts';
import type { Range } from './range.ts';
import { RangeFormat } from './range-format.ts';
import type { Session } from './session.ts';
import type { Worksheet } from './worksheet.ts';

const MEMBERS: ClassMembers = {
  type: 'RangeAreas',
  scalars: ['address', 'addressLocal', 'areaCount', 'cellCount', 'isEntireColumn', 'isEntireRow'],
  navigation: ['areas', 'conditionalFormats', 'format', 'dataValidation', 'worksheet'],
  methods: [
    'clear',
    'getEntireRow',
    'getEntireColumn',
    'getIntersection',
    'getIntersectionOrNullObject',
    'getOffsetRangeAreas',
    'getUsedRangeAreas',
    'getUsedRangeAreasOrNullObject',
    'calculate',
    'setDirty',
  ],
};

/** Several areas of one sheet, as `worksheet.getRanges` makes them. */
export class RangeAreas extends HostObject {
  readonly members = MEMBERS;
  readonly session: Session;
  readonly sheet: HostSheet;
  /** Changes when rows or columns come in or go while the client tracks the object. */
  list: readonly Area[];

  constructor(session: Session, sheet: HostSheet, areas: readonly Area[]) {
    super();
    if (areas.length === 0) throw invalidArgument();
    this.session = session;
    this.sheet = sheet;
    this.list = areas;
  }

  get address(): string {
    const sheet = quotedSheetName(this.sheet.name);
    return this.list.map((area) => `${sheet}!${areaAddress(area)}`).join(',');
  }

  get addressLocal(): string {
    return this.address;
  }

  get areaCount(): number {
    return this.list.length;
  }

  get cellCount(): number {
    const count = this.list.reduce((sum, area) => sum + area.rows * area.columns, 0);
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get isEntireRow(): boolean {
    return this.list.every((area) => area.columns === MAX_COLUMNS);
  }

  get isEntireColumn(): boolean {
    return this.list.every((area) => area.rows === MAX_ROWS);
  }

  get areas(): RangeCollection {
    return new RangeCollection(this.list.map((area) => this.session.make.range(this.sheet, area)));
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.session, this.sheet, this.list);
  }

  get format(): RangeFormat {
    return new RangeFormat({ sheet: this.sheet, areas: this.list });
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this.sheet, this.list);
  }

  get worksheet(): Worksheet {
    return this.session.make.worksheet(this.sheet);
  }

  clear(applyTo?: string): void {
    for (const area of this.list) clearArea(this.sheet, area, applyTo ?? 'All');
  }

  calculate(): void {
    this.session.workbook.recalculate();
  }

  setDirty(): void {
    this.session.workbook.recalculate();
  }

  getEntireRow(): RangeAreas {
    return this.mapped((area) => ({ ...area, column: 0, columns: MAX_COLUMNS }));
  }

  getEntireColumn(): RangeAreas {
    return this.mapped((area) => ({ ...area, row: 0, rows: MAX_ROWS }));
  }

  getOffsetRangeAreas(rows: number, columns: number): RangeAreas {
    return this.mapped((area) => ({ ...area, row: area.row + rows, column: area.column + columns }));
  }

  getIntersectionOrNullObject(other: unknown): RangeAreas | null {
    const others = this.areasOf(other);
    return this.orNull(this.list.flatMap((area) => others.flatMap((second) => intersect(area, second) ?? [])));
  }

  getIntersection(other: unknown): RangeAreas {
    const common = this.getIntersectionOrNullObject(other);
    if (common === null) throw itemNotFound();
    return common;
  }

  getUsedRangeAreasOrNullObject(valuesOnly?: boolean): RangeAreas | null {
    return this.orNull(this.list.flatMap((area) => this.sheet.cells.used(valuesOnly ?? false, area) ?? []));
  }

  getUsedRangeAreas(valuesOnly?: boolean): RangeAreas {
    const used = this.getUsedRangeAreasOrNullObject(valuesOnly);
    if (used === null) throw itemNotFound();
    return used;
  }

  private areasOf(other: unknown): readonly Area[] {
    if (isRangeAreas(other)) return other.list;
    if (isRange(other)) return [other.area];
    return this.session.make.worksheet(this.sheet).getRanges(String(other)).list;
  }

  private mapped(change: (area: Area) => Area): RangeAreas {
    return this.session.make.rangeAreas(this.sheet, this.list.map(change));
  }

  private orNull(areas: readonly Area[]): RangeAreas | null {
    return areas.length === 0 ? null : this.session.make.rangeAreas(this.sheet, areas);
  }
}

/** `rangeAreas.areas`. */
export class RangeCollection extends HostCollection<Range> {
  readonly members: ClassMembers = { type: 'RangeCollection', methods: ['getCount', 'getItemAt'] };
  private readonly ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.ranges = ranges;
  }

  items(): readonly Range[] {
    return this.ranges;
  }

  itemByKey(): null {
    return null;
  }

  getCount(): number {
    return this.ranges.length;
  }

  getItemAt(index: number): Range {
    const range = this.ranges[index];
    if (range === undefined) throw itemNotFound();
    return range;
  }
}

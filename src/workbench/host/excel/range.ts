import { isRange } from './object-kinds.ts';
import type { Area } from '../../../engine/model/cell.ts';
import { areaAddress, quotedSheetName } from '../model/address.ts';
import { bounding, intersect, isInSheet, MAX_COLUMNS, MAX_ROWS, overlaps } from '../model/area.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import { HostError, invalidArgument, itemNotFound } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostObject } from '../wire/host-object.ts';
import { assertAllowed } from './access.ts';
import { clearArea } from './clear-area.ts';
import { ConditionalFormatCollection } from './conditional-formats.ts';
import { DataValidation } from './data-validation.ts';
import { findCells, specialCells } from './find-cells.ts';
import { copyCells, deleteCells, insertCells, mergeCells, unmergeCells } from './range-cells.ts';
import type { RangeAreas } from './range-areas.ts';
import { RangeFormat } from './range-format.ts';
import { linkAt, setLink } from './range-link.ts';
import { RangeSort } from './range-sort.ts';
import * as content from './range-values.ts';
import { TableCollection } from './tables.ts';
import { resolveRange } from './resolve-range.ts';
import type { Session } from './session.ts';
import type { Worksheet } from './worksheet.ts';

const MEMBERS: ClassMembers = {
  type: 'Range',
  scalars: [
    'values',
    'formulas',
    'text',
    'valueTypes',
    'numberFormat',
    'address',
    'addressLocal',
    'rowIndex',
    'columnIndex',
    'rowCount',
    'columnCount',
    'cellCount',
    'hidden',
    'rowHidden',
    'columnHidden',
    'isEntireRow',
    'isEntireColumn',
    'hyperlink',
  ],
  navigation: ['format', 'worksheet', 'conditionalFormats', 'dataValidation', 'sort'],
  methods: [
    'getCell',
    'getRow',
    'getColumn',
    'getOffsetRange',
    'getResizedRange',
    'getAbsoluteResizedRange',
    'getBoundingRect',
    'getEntireRow',
    'getEntireColumn',
    'getLastCell',
    'getLastRow',
    'getLastColumn',
    'getRowsAbove',
    'getRowsBelow',
    'getColumnsBefore',
    'getColumnsAfter',
    'getIntersection',
    'getIntersectionOrNullObject',
    'getUsedRange',
    'getUsedRangeOrNullObject',
    'getSurroundingRegion',
    'getMergedAreasOrNullObject',
    'getSpecialCells',
    'getSpecialCellsOrNullObject',
    'getTables',
    'find',
    'findOrNullObject',
    'clear',
    'copyFrom',
    'insert',
    'delete',
    'merge',
    'unmerge',
    'select',
    'calculate',
    'setDirty',
    '_ValidateArraySize',
  ],
};

/** A rectangle of cells. While the client tracks it, it moves with rows and columns that come in or go. */
export class Range extends HostObject {
  readonly members = MEMBERS;
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

  get format(): RangeFormat {
    return new RangeFormat({ sheet: this.sheet, areas: [this.area] });
  }

  get worksheet(): Worksheet {
    return this.session.make.worksheet(this.sheet);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.session, this.sheet, [this.area]);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this.sheet, [this.area]);
  }

  get sort(): RangeSort {
    return new RangeSort(this.sheet, this.area);
  }

  get values(): unknown {
    return this.tooLarge() ? null : content.readValues(this.sheet, this.area);
  }

  set values(input: unknown) {
    content.writeValues(this.sheet, this.area, input);
  }

  get formulas(): unknown {
    return this.tooLarge() ? null : content.readFormulas(this.sheet, this.area);
  }

  set formulas(input: unknown) {
    content.writeValues(this.sheet, this.area, input);
  }

  get text(): unknown {
    return this.tooLarge() ? null : content.readText(this.sheet, this.area);
  }

  get valueTypes(): unknown {
    return content.readValueTypes(this.sheet, this.area);
  }

  get numberFormat(): unknown {
    return content.readNumberFormats(this.sheet, this.area);
  }

  set numberFormat(input: unknown) {
    content.writeNumberFormats(this.sheet, this.area, input);
  }

  get address(): string {
    return `${quotedSheetName(this.sheet.name)}!${areaAddress(this.area)}`;
  }

  get addressLocal(): string {
    return this.address;
  }

  get rowIndex(): number {
    return this.area.row;
  }

  get columnIndex(): number {
    return this.area.column;
  }

  get rowCount(): number {
    return this.area.rows;
  }

  get columnCount(): number {
    return this.area.columns;
  }

  get cellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get isEntireRow(): boolean {
    return this.area.columns === MAX_COLUMNS;
  }

  get isEntireColumn(): boolean {
    return this.area.rows === MAX_ROWS;
  }

  get rowHidden(): boolean | null {
    return this.hiddenAlong('rows');
  }

  set rowHidden(hidden: boolean) {
    assertAllowed(this.sheet, 'allowFormatRows');
    for (let row = this.area.row; row < this.area.row + this.area.rows; row++) {
      this.sheet.rowSizes.set(row, { ...this.sheet.rowSizes.get(row), row, hidden });
    }
    this.sheet.partChanged('sizes');
  }

  get columnHidden(): boolean | null {
    return this.hiddenAlong('columns');
  }

  set columnHidden(hidden: boolean) {
    assertAllowed(this.sheet, 'allowFormatColumns');
    for (let column = this.area.column; column < this.area.column + this.area.columns; column++) {
      this.sheet.columnSizes.set(column, { ...this.sheet.columnSizes.get(column), column, hidden });
    }
    this.sheet.partChanged('sizes');
  }

  get hidden(): boolean | null {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
  }

  get hyperlink(): unknown {
    return linkAt(this.sheet, this.area);
  }

  set hyperlink(link: unknown) {
    setLink(this.sheet, this.area, link);
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

  getMergedAreasOrNullObject(): RangeAreas | null {
    return this.areasOrNull(this.sheet.merges.filter((merge) => overlaps(merge, this.area)));
  }

  getSpecialCellsOrNullObject(type: string, valueType?: string): RangeAreas | null {
    return this.areasOrNull(specialCells(this.sheet, this.area, type, valueType));
  }

  getSpecialCells(type: string, valueType?: string): RangeAreas {
    return found(this.getSpecialCellsOrNullObject(type, valueType));
  }

  getTables(_fullyContained?: boolean): TableCollection {
    return new TableCollection(this.session, this.sheet, this.area);
  }

  findOrNullObject(text: string, criteria?: unknown): Range | null {
    const [first] = findCells(this.sheet, this.area, text, criteria);
    return first === undefined ? null : this.at(first);
  }

  find(text: string, criteria?: unknown): Range {
    return found(this.findOrNullObject(text, criteria));
  }

  clear(applyTo?: string): void {
    clearArea(this.sheet, this.area, applyTo ?? 'All');
  }

  copyFrom(source: unknown, type?: string, skipBlanks?: boolean): void {
    const from = this.other(source);
    copyCells(from.sheet, from.area, this.sheet, this.area, type ?? 'All', skipBlanks ?? false);
  }

  insert(shift: string): Range {
    insertCells(this.sheet, this.area, shift);
    return this.at(this.area);
  }

  delete(shift: string): void {
    deleteCells(this.sheet, this.area, shift);
  }

  merge(across?: boolean): void {
    mergeCells(this.sheet, this.area, across ?? false);
  }

  unmerge(): void {
    unmergeCells(this.sheet, this.area);
  }

  select(): void {
    this.session.workbook.select(this.sheet, [this.area]);
  }

  calculate(): void {
    this.session.workbook.recalculate();
  }

  setDirty(): void {
    this.session.workbook.recalculate();
  }

  /** The client splits large writes into pieces and lets the host check the whole shape first. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw invalidArgument();
  }

  private at(area: Area): Range {
    return this.session.make.range(this.sheet, area);
  }

  private other(given: unknown): Range {
    return isRange(given) ? given : resolveRange(this.session, this.sheet, String(given));
  }

  private areasOrNull(areas: readonly Area[]): RangeAreas | null {
    return areas.length === 0 ? null : this.session.make.rangeAreas(this.sheet, areas);
  }

  private tooLarge(): boolean {
    return this.area.rows * this.area.columns > this.session.nullValuesOver;
  }

  private hiddenAlong(axis: 'rows' | 'columns'): boolean | null {
    const sizes: ReadonlyMap<number, { readonly hidden?: boolean }> =
      axis === 'rows' ? this.sheet.rowSizes : this.sheet.columnSizes;
    const start = axis === 'rows' ? this.area.row : this.area.column;
    const length = axis === 'rows' ? this.area.rows : this.area.columns;
    const hidden = [...sizes].filter(([at, size]) => size.hidden === true && at >= start && at < start + length).length;
    return hidden === 0 ? false : hidden === length ? true : null;
  }
}

function found<T>(item: T | null): T {
  if (item === null) throw itemNotFound();
  return item;
}

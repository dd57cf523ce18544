import type { Area } from '../../../engine/model/cell.ts';
import { areaAddress, quotedSheetName } from '../model/address.ts';
import { MAX_COLUMNS, MAX_ROWS, overlaps } from '../model/area.ts';
import { invalidArgument } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { assertAllowed } from './access.ts';
import { clearArea } from './clear-area.ts';
import { ConditionalFormatCollection } from './conditional-formats.ts';
import { DataValidation } from './data-validation.ts';
import { findCells, specialCells } from './find-cells.ts';
import { copyCells, deleteCells, insertCells, mergeCells, unmergeCells } from './range-cells.ts';
import type { RangeAreas } from './range-areas.ts';
import { RangeFormat } from './range-format.ts';
import { found, RangePlaces } from './range-places.ts';
import { linkAt, setLink } from './range-link.ts';
import { RangeSort } from './range-sort.ts';
import * as content from './range-values.ts';
import { TableCollection } from './tables.ts';
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
export class Range extends RangePlaces {
  readonly members = MEMBERS;

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

  set rowHidden(hidden: boolean | null) {
    if (hidden === null) return;
    assertAllowed(this.sheet, 'allowFormatRows');
    for (let row = this.area.row; row < this.area.row + this.area.rows; row++) {
      this.sheet.rowSizes.set(row, { ...this.sheet.rowSizes.get(row), row, hidden });
    }
    this.sheet.partChanged('sizes');
  }

  get columnHidden(): boolean | null {
    return this.hiddenAlong('columns');
  }

  set columnHidden(hidden: boolean | null) {
    if (hidden === null) return;
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

  getMergedAreasOrNullObject(): RangeAreas | null {
    return this.areasOrNull(this.sheet.merges.filter((merge) => overlaps(merge, this.area)));
  }

  getSpecialCellsOrNullObject(type: string, valueType?: string): RangeAreas | null {
    return this.areasOrNull(specialCells(this.sheet, this.area, type, valueType));
  }

  getSpecialCells(type: string, valueType?: string): RangeAreas {
    return found(this.getSpecialCellsOrNullObject(type, valueType));
  }

  getTables(): TableCollection {
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

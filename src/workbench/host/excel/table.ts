import { isRange } from './object-kinds.ts';
import type { Area } from '../../../engine/model/cell.ts';
import { overlaps } from '../model/area.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import type { TableItem } from '../model/sheet-items.ts';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostObject } from '../wire/host-object.ts';
import { assertUnprotected } from './access.ts';
import { AutoFilter } from './auto-filter.ts';
import { clearArea } from './clear-area.ts';
import { EVENT } from './event-registrations.ts';
import type { Range } from './range.ts';
import { resolveRange } from './resolve-range.ts';
import type { Session } from './session.ts';
import { bodyArea } from './table-areas.ts';
import { TableColumnCollection } from './table-columns.ts';
import { TableRowCollection } from './table-rows.ts';
import { nameColumns } from './table-headers.ts';
import type { Worksheet } from './worksheet.ts';

/** A table (ListObject). */
export class Table extends HostObject {
  readonly members: ClassMembers = {
    type: 'Table',
    scalars: [
      'id',
      'name',
      'showHeaders',
      'showTotals',
      'style',
      'highlightFirstColumn',
      'highlightLastColumn',
      'showBandedRows',
      'showBandedColumns',
      'showFilterButton',
    ],
    navigation: ['columns', 'rows', 'worksheet', 'autoFilter'],
    methods: [
      'clearFilters',
      'convertToRange',
      'delete',
      'getDataBodyRange',
      'getHeaderRowRange',
      'getRange',
      'getTotalRowRange',
      'resize',
      '_RegisterDataChangedEvent',
      '_UnregisterDataChangedEvent',
      '_RegisterSelectionChangedEvent',
      '_UnregisterSelectionChangedEvent',
    ],
  };
  readonly session: Session;
  readonly sheet: HostSheet;
  readonly item: TableItem;

  constructor(session: Session, sheet: HostSheet, item: TableItem) {
    super();
    this.session = session;
    this.sheet = sheet;
    this.item = item;
  }

  override identity(): string {
    return this.item.id;
  }

  get id(): string {
    return this.item.id;
  }

  get name(): string {
    return this.item.name;
  }

  set name(value: string) {
    const tables = this.session.workbook.sheets.flatMap((sheet) => sheet.tables);
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(value) || value.length > 255) throw invalidArgument();
    const isTaken = tables.some((table) => table !== this.item && table.name.toLowerCase() === value.toLowerCase());
    if (isTaken) throw itemAlreadyExists();
    this.change({ name: value });
  }

  get style(): string {
    return this.item.style;
  }

  set style(value: string) {
    this.change({ style: value });
  }

  get showHeaders(): boolean {
    return this.item.showHeaders;
  }

  set showHeaders(value: boolean) {
    if (value === this.item.showHeaders) return;
    const by = value ? -1 : 1;
    const { area } = this.item;
    if (value && area.row === 0) throw invalidArgument();
    if (!value) clearArea(this.sheet, { ...area, rows: 1 }, 'Contents');
    this.change({ showHeaders: value, area: { ...area, row: area.row + by, rows: area.rows - by } });
    if (value) nameColumns(this.sheet, this.item);
  }

  get showTotals(): boolean {
    return this.item.showTotals;
  }

  set showTotals(value: boolean) {
    if (value === this.item.showTotals) return;
    const { area } = this.item;
    this.change({ showTotals: value, area: { ...area, rows: area.rows + (value ? 1 : -1) } });
  }

  get showFilterButton(): boolean {
    return this.item.showFilterButton;
  }

  set showFilterButton(value: boolean) {
    this.change({ showFilterButton: value });
  }

  get showBandedRows(): boolean {
    return this.item.showBandedRows;
  }

  set showBandedRows(value: boolean) {
    this.change({ showBandedRows: value });
  }

  get showBandedColumns(): boolean {
    return this.item.showBandedColumns;
  }

  set showBandedColumns(value: boolean) {
    this.change({ showBandedColumns: value });
  }

  get highlightFirstColumn(): boolean {
    return this.item.highlightFirstColumn;
  }

  set highlightFirstColumn(value: boolean) {
    this.change({ highlightFirstColumn: value });
  }

  get highlightLastColumn(): boolean {
    return this.item.highlightLastColumn;
  }

  set highlightLastColumn(value: boolean) {
    this.change({ highlightLastColumn: value });
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }

  get rows(): TableRowCollection {
    return new TableRowCollection(this);
  }

  get worksheet(): Worksheet {
    return this.session.make.worksheet(this.sheet);
  }

  get autoFilter(): AutoFilter {
    return AutoFilter.ofTable(this.session, this.sheet, this.item);
  }

  getRange(): Range {
    return this.range(this.item.area);
  }

  getDataBodyRange(): Range {
    return this.range(bodyArea(this.item));
  }

  getHeaderRowRange(): Range {
    if (!this.item.showHeaders) throw itemNotFound();
    return this.range({ ...this.item.area, rows: 1 });
  }

  getTotalRowRange(): Range {
    if (!this.item.showTotals) throw itemNotFound();
    const { area } = this.item;
    return this.range({ ...area, row: area.row + area.rows - 1, rows: 1 });
  }

  /** The header row must stay where it is, as in Excel. */
  resize(place: unknown): void {
    const { area } = isRange(place) ? place : resolveRange(this.session, this.sheet, String(place));
    const others = this.sheet.tables.filter((table) => table !== this.item);
    const keepsHeader = area.row === this.item.area.row && area.rows > 1;
    if (!keepsHeader || others.some((table) => overlaps(table.area, area))) throw invalidArgument();
    this.change({ area });
    nameColumns(this.sheet, this.item);
  }

  convertToRange(): Range {
    this.remove();
    return this.range(this.item.area);
  }

  delete(): void {
    assertUnprotected(this.sheet);
    clearArea(this.sheet, this.item.area, 'All');
    this.remove();
  }

  clearFilters(): void {
    this.change({ criteria: [] });
  }

  _RegisterDataChangedEvent(): void {
    this.session.events.add(EVENT.tableChanged, this.id);
  }

  _UnregisterDataChangedEvent(): void {
    this.session.events.remove(EVENT.tableChanged, this.id);
  }

  _RegisterSelectionChangedEvent(): void {
    this.session.events.add(EVENT.tableSelectionChanged, this.id);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.session.events.remove(EVENT.tableSelectionChanged, this.id);
  }

  /** Changes the table where its sheet allows it, and tells of the change. */
  change(change: Partial<TableItem>): void {
    assertUnprotected(this.sheet);
    Object.assign(this.item, change);
    this.sheet.partChanged('tables');
  }

  range(area: Area): Range {
    return this.session.make.range(this.sheet, area);
  }

  private remove(): void {
    assertUnprotected(this.sheet);
    this.sheet.tables = this.sheet.tables.filter((table) => table !== this.item);
    this.session.workbook.record({
      kind: 'table-deleted',
      sheet: this.sheet.name,
      sheetId: this.sheet.id,
      tableId: this.item.id,
      table: this.item.name,
    });
    this.sheet.partChanged('tables');
  }
}

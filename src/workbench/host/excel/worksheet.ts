import { isWorksheet } from './object-kinds.ts';
import { WHOLE_SHEET } from '../model/area.ts';
import type { HostSheet, SheetVisibility } from '../model/host-sheet.ts';
import { copySheet } from '../model/copy-sheet.ts';
import { invalidArgument, invalidOperation, itemNotFound } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostObject } from '../wire/host-object.ts';
import { assertStructureWritable, assertUnprotected } from './access.ts';
import { AutoFilter } from './auto-filter.ts';
import { CommentCollection } from './comments.ts';
import { addEventMethods, SHEET_EVENT_METHODS } from './sheet-events.ts';
import { findCells } from './find-cells.ts';
import { NamedItemCollection } from './names.ts';
import type { Range } from './range.ts';
import type { RangeAreas } from './range-areas.ts';
import { colour } from './range-look.ts';
import { resolveRange } from './resolve-range.ts';
import type { Session } from './session.ts';
import { checkedSheetName } from './sheet-name.ts';
import { TableCollection } from './tables.ts';
import { WorksheetFreezePanes } from './freeze-panes.ts';
import { WorksheetProtection } from './protection.ts';

/** Excel takes no longer list of areas. */
const MAX_RANGES_ADDRESS = 8192;

const MEMBERS: ClassMembers = {
  type: 'Worksheet',
  scalars: [
    'id',
    'name',
    'position',
    'visibility',
    'tabColor',
    'showGridlines',
    'showHeadings',
    'standardHeight',
    'standardWidth',
    'enableCalculation',
  ],
  navigation: ['tables', 'protection', 'names', 'freezePanes', 'autoFilter', 'comments'],
  methods: [
    'activate',
    'calculate',
    'copy',
    'delete',
    'findAll',
    'findAllOrNullObject',
    'getCell',
    'getNext',
    'getNextOrNullObject',
    'getPrevious',
    'getPreviousOrNullObject',
    'getRange',
    'getRangeByIndexes',
    'getRanges',
    'getUsedRange',
    'getUsedRangeOrNullObject',
    ...SHEET_EVENT_METHODS,
  ],
};

/** A worksheet. */
export class Worksheet extends HostObject {
  readonly members = MEMBERS;
  readonly session: Session;
  readonly sheet: HostSheet;

  constructor(session: Session, sheet: HostSheet) {
    super();
    this.session = session;
    this.sheet = sheet;
  }

  override identity(): string {
    return this.sheet.id;
  }

  get id(): string {
    return this.sheet.id;
  }

  get name(): string {
    return this.sheet.name;
  }

  set name(value: string) {
    assertStructureWritable(this.session.workbook);
    this.session.workbook.renameSheet(this.sheet, checkedSheetName(this.session.workbook, value, this.sheet));
  }

  get position(): number {
    return this.session.workbook.sheets.indexOf(this.sheet);
  }

  set position(value: number) {
    assertStructureWritable(this.session.workbook);
    if (value < 0 || value >= this.session.workbook.sheets.length) throw invalidArgument();
    this.session.workbook.moveSheet(this.sheet, value);
  }

  get visibility(): SheetVisibility {
    return this.sheet.visibility;
  }

  set visibility(value: SheetVisibility) {
    assertStructureWritable(this.session.workbook);
    if (value !== 'Visible') this.assertNotLastVisible();
    this.sheet.visibility = value;
    this.sheet.partChanged('visibility');
  }

  get tabColor(): string {
    return this.sheet.tabColor;
  }

  set tabColor(value: string) {
    assertUnprotected(this.sheet);
    this.sheet.tabColor = value === '' ? '' : colour(value);
    this.sheet.partChanged('tabColor');
  }

  get showGridlines(): boolean {
    return this.sheet.showGridlines;
  }

  set showGridlines(value: boolean) {
    this.sheet.showGridlines = value;
    this.sheet.partChanged('showGridlines');
  }

  get showHeadings(): boolean {
    return this.sheet.showHeadings;
  }

  set showHeadings(value: boolean) {
    this.sheet.showHeadings = value;
  }

  readonly standardHeight = 15;

  readonly standardWidth = 8.43;

  readonly enableCalculation = true;

  get tables(): TableCollection {
    return new TableCollection(this.session, this.sheet);
  }

  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.sheet);
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.session, this.sheet);
  }

  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.session, this.sheet);
  }

  get autoFilter(): AutoFilter {
    return AutoFilter.ofSheet(this.session, this.sheet);
  }

  get comments(): CommentCollection {
    return new CommentCollection(this.session, this.sheet);
  }

  activate(): void {
    if (this.sheet.visibility !== 'Visible') throw invalidOperation();
    this.session.workbook.activate(this.sheet);
  }

  calculate(): void {
    this.session.workbook.recalculate();
  }

  copy(positionType?: string, relativeTo?: unknown): Worksheet {
    assertStructureWritable(this.session.workbook);
    const copy = copySheet(this.sheet);
    const { workbook } = this.session;
    const near = isWorksheet(relativeTo) ? workbook.sheets.indexOf(relativeTo.sheet) : -1;
    const places: Readonly<Record<string, number>> = { Beginning: 0, Before: near, After: near + 1 };
    const place = places[positionType ?? 'None'];
    if (place !== undefined && place >= 0) workbook.moveSheet(copy, place);
    return this.session.make.worksheet(copy);
  }

  delete(): void {
    assertStructureWritable(this.session.workbook);
    if (!this.session.workbook.sheets.includes(this.sheet)) throw itemNotFound();
    if (this.sheet.visibility === 'VeryHidden') throw invalidOperation();
    this.assertNotLastVisible();
    this.session.workbook.removeSheet(this.sheet);
  }

  findAllOrNullObject(text: string, criteria?: unknown): RangeAreas | null {
    const cells = findCells(this.sheet, WHOLE_SHEET, text, criteria);
    return cells.length === 0 ? null : this.session.make.rangeAreas(this.sheet, cells);
  }

  findAll(text: string, criteria?: unknown): RangeAreas {
    const cells = this.findAllOrNullObject(text, criteria);
    if (cells === null) throw itemNotFound();
    return cells;
  }

  getCell(row: number, column: number): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getRange(address?: string | null): Range {
    return resolveRange(this.session, this.sheet, address ?? '');
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return this.session.make.range(this.sheet, { row, column, rows, columns });
  }

  getRanges(address?: string | null): RangeAreas {
    if (address === undefined || address === null || address === '') {
      return this.session.make.rangeAreas(this.sheet, [WHOLE_SHEET]);
    }
    if (address.length > MAX_RANGES_ADDRESS) throw invalidArgument();
    const ranges = address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((part) => this.getRange(part.trim()));
    if (ranges.some((range) => range.sheet !== this.sheet)) throw invalidArgument();
    return this.session.make.rangeAreas(
      this.sheet,
      ranges.map((range) => range.area),
    );
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.sheet.cells.used(valuesOnly ?? false);
    return used === null ? null : this.session.make.range(this.sheet, used);
  }

  /** An empty sheet's used range is its first cell. */
  getUsedRange(valuesOnly?: boolean): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getNextOrNullObject(visibleOnly?: boolean): Worksheet | null {
    return this.neighbour(this.session.workbook.sheets.slice(this.position + 1), visibleOnly ?? false);
  }

  getPreviousOrNullObject(visibleOnly?: boolean): Worksheet | null {
    return this.neighbour(this.session.workbook.sheets.slice(0, this.position).reverse(), visibleOnly ?? false);
  }

  getNext(visibleOnly?: boolean): Worksheet {
    const sheet = this.getNextOrNullObject(visibleOnly);
    if (sheet === null) throw itemNotFound();
    return sheet;
  }

  getPrevious(visibleOnly?: boolean): Worksheet {
    const sheet = this.getPreviousOrNullObject(visibleOnly);
    if (sheet === null) throw itemNotFound();
    return sheet;
  }

  private neighbour(candidates: readonly HostSheet[], visibleOnly: boolean): Worksheet | null {
    const sheet = candidates.find((candidate) => !visibleOnly || candidate.visibility === 'Visible');
    return sheet === undefined ? null : this.session.make.worksheet(sheet);
  }

  private assertNotLastVisible(): void {
    const others = this.session.workbook.sheets.filter((sheet) => sheet !== this.sheet);
    if (!others.some((sheet) => sheet.visibility === 'Visible')) throw invalidOperation();
  }
}

addEventMethods(Worksheet.prototype, (worksheet) => [(worksheet as Worksheet).session, (worksheet as Worksheet).id]);

import type { Area } from '../../../engine/model/cell.ts';
import { overlaps } from '../model/area.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import type { ConditionalFormatItem } from '../model/sheet-items.ts';
import { invalidArgument, itemNotFound } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostCollection, HostObject } from '../wire/host-object.ts';
import { assertAllowed } from './access.ts';
import { cutConditionalFormats } from './clear-area.ts';
import { CellValueConditionalFormat, CustomConditionalFormat } from './conditional-format-rules.ts';
import type { Range } from './range.ts';
import type { RangeAreas } from './range-areas.ts';
import type { Session } from './session.ts';

const TYPES: readonly string[] = ['Custom', 'CellValue'];

/** `range.conditionalFormats`: the formats that touch the areas, highest priority first. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  readonly members: ClassMembers = {
    type: 'ConditionalFormatCollection',
    methods: ['add', 'clearAll', 'getCount', 'getItem', 'getItemAt', 'getItemOrNullObject'],
  };
  private readonly session: Session;
  private readonly sheet: HostSheet;
  private readonly areas: readonly Area[];

  constructor(session: Session, sheet: HostSheet, areas: readonly Area[]) {
    super();
    this.session = session;
    this.sheet = sheet;
    this.areas = areas;
  }

  items(): readonly ConditionalFormat[] {
    const touches = (format: ConditionalFormatItem): boolean =>
      format.areas.some((own) => this.areas.some((area) => overlaps(own, area)));
    return this.sheet.conditionalFormats
      .filter(touches)
      .map((format) => new ConditionalFormat(this.session, this.sheet, format));
  }

  itemByKey(key: unknown): ConditionalFormat | null {
    return this.items().find((format) => format.id === key) ?? null;
  }

  /** A new format comes first. Kinds other than custom and cell value are refused: the host does not model them. */
  add(type: string): ConditionalFormat {
    assertAllowed(this.sheet, 'allowFormatCells');
    if (!TYPES.includes(type))
      throw invalidArgument(`The host does not model conditional formats of the type ${type}.`);
    const item: ConditionalFormatItem = {
      id: this.session.workbook.newId(),
      type,
      areas: [...this.areas],
      formula: '',
      cellValue: null,
      stopIfTrue: false,
      look: {},
    };
    this.sheet.conditionalFormats.unshift(item);
    this.sheet.partChanged('conditionalFormats');
    return new ConditionalFormat(this.session, this.sheet, item);
  }

  /** Cuts the areas out of every format, also out of those that reach further. */
  clearAll(): void {
    assertAllowed(this.sheet, 'allowFormatCells');
    for (const area of this.areas) cutConditionalFormats(this.sheet, area);
  }

  getCount(): number {
    return this.items().length;
  }

  getItem(id: string): ConditionalFormat {
    const item = this.itemByKey(id);
    if (item === null) throw itemNotFound();
    return item;
  }

  getItemOrNullObject(id: string): ConditionalFormat | null {
    return this.itemByKey(id);
  }

  getItemAt(index: number): ConditionalFormat {
    const item = this.items()[index];
    if (item === undefined) throw itemNotFound();
    return item;
  }
}

/** One conditional format; `custom` and `cellValue` show their rule, other kinds only their type and place. */
export class ConditionalFormat extends HostObject {
  readonly members: ClassMembers = {
    type: 'ConditionalFormat',
    scalars: ['id', 'type', 'priority', 'stopIfTrue'],
    navigation: ['custom', 'customOrNullObject', 'cellValue', 'cellValueOrNullObject'],
    methods: ['delete', 'getRange', 'getRangeOrNullObject', 'getRanges'],
  };
  private readonly session: Session;
  private readonly sheet: HostSheet;
  private readonly item: ConditionalFormatItem;

  constructor(session: Session, sheet: HostSheet, item: ConditionalFormatItem) {
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

  get type(): string {
    return this.item.type;
  }

  get priority(): number {
    return this.sheet.conditionalFormats.indexOf(this.item);
  }

  set priority(place: number) {
    assertAllowed(this.sheet, 'allowFormatCells');
    const others = this.sheet.conditionalFormats.filter((format) => format !== this.item);
    others.splice(Math.max(0, place), 0, this.item);
    this.sheet.conditionalFormats = others;
    this.sheet.partChanged('conditionalFormats');
  }

  get stopIfTrue(): boolean {
    return this.item.stopIfTrue;
  }

  set stopIfTrue(value: boolean) {
    assertAllowed(this.sheet, 'allowFormatCells');
    this.item.stopIfTrue = value;
    this.sheet.partChanged('conditionalFormats');
  }

  get customOrNullObject(): CustomConditionalFormat | null {
    return this.item.type === 'Custom' ? new CustomConditionalFormat(this.sheet, this.item) : null;
  }

  get custom(): CustomConditionalFormat {
    return required(this.customOrNullObject);
  }

  get cellValueOrNullObject(): CellValueConditionalFormat | null {
    return this.item.type === 'CellValue' ? new CellValueConditionalFormat(this.sheet, this.item) : null;
  }

  get cellValue(): CellValueConditionalFormat {
    return required(this.cellValueOrNullObject);
  }

  delete(): void {
    assertAllowed(this.sheet, 'allowFormatCells');
    if (!this.sheet.conditionalFormats.includes(this.item)) throw itemNotFound();
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((format) => format !== this.item);
    this.sheet.partChanged('conditionalFormats');
  }

  /** Only a format over one area has a range; `getRanges` serves all. */
  getRangeOrNullObject(): Range | null {
    const [area, second] = this.item.areas;
    return area === undefined || second !== undefined ? null : this.session.make.range(this.sheet, area);
  }

  getRange(): Range {
    return required(this.getRangeOrNullObject());
  }

  getRanges(): RangeAreas {
    return this.session.make.rangeAreas(this.sheet, this.item.areas);
  }
}

function required<T>(item: T | null): T {
  if (item === null) throw itemNotFound();
  return item;
}

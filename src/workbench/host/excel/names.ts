import { isRange } from './object-kinds.ts';
import { areaAddress, quotedSheetName } from '../model/address.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import type { NameData } from '../model/workbook-data.ts';
import { invalidArgument, itemNotFound } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostCollection, HostObject } from '../wire/host-object.ts';
import { assertStructureWritable } from './access.ts';
import type { Range } from './range.ts';
import { referencedArea } from './resolve-range.ts';
import type { Session } from './session.ts';

/** Defined names of the workbook or of a sheet. */
export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly members: ClassMembers = {
    type: 'NamedItemCollection',
    methods: ['add', 'getCount', 'getItem', 'getItemOrNullObject'],
  };
  private readonly session: Session;
  private readonly sheet: HostSheet | null;

  constructor(session: Session, sheet: HostSheet | null) {
    super();
    this.session = session;
    this.sheet = sheet;
  }

  items(): readonly NamedItem[] {
    const scope = this.sheet?.name ?? null;
    return this.session.workbook.names
      .filter((name) => name.scope === scope)
      .map((name) => new NamedItem(this.session, name.name, scope));
  }

  itemByKey(key: unknown): NamedItem | null {
    const wanted = String(key).toLowerCase();
    return this.items().find((item) => item.name.toLowerCase() === wanted) ?? null;
  }

  add(name: string, reference: unknown, comment?: string): NamedItem {
    assertStructureWritable(this.session.workbook);
    const isWellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255;
    if (!isWellFormed || this.itemByKey(name) !== null) throw invalidArgument();
    const scope = this.sheet?.name ?? null;
    this.session.workbook.names.push({
      name,
      formula: formulaOf(reference),
      scope,
      visible: true,
      comment: comment ?? '',
    });
    this.session.workbook.record({ kind: 'names' });
    return new NamedItem(this.session, name, scope);
  }

  getCount(): number {
    return this.items().length;
  }

  getItem(key: unknown): NamedItem {
    const item = this.itemByKey(key);
    if (item === null) throw itemNotFound();
    return item;
  }

  getItemOrNullObject(key: unknown): NamedItem | null {
    return this.itemByKey(key);
  }
}

function formulaOf(reference: unknown): string {
  if (isRange(reference)) {
    const address = areaAddress(reference.area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return `=${quotedSheetName(reference.sheet.name)}!${address}`;
  }
  const text = String(reference);
  return text.startsWith('=') ? text : `="${text.replaceAll('"', '""')}"`;
}

/** A defined name. Array constants are not modelled. */
export class NamedItem extends HostObject {
  readonly members: ClassMembers = {
    type: 'NamedItem',
    scalars: ['name', 'type', 'value', 'visible', 'comment', 'scope', 'formula'],
    methods: ['delete', 'getRange', 'getRangeOrNullObject'],
    idName: '_Id',
  };
  private readonly session: Session;
  readonly name: string;
  private readonly sheetName: string | null;

  constructor(session: Session, name: string, sheetName: string | null) {
    super();
    this.session = session;
    this.name = name;
    this.sheetName = sheetName;
  }

  override identity(): string {
    return this.name;
  }

  get formula(): string {
    return this.data().formula;
  }

  set formula(value: string) {
    this.change({ formula: value });
  }

  get type(): string {
    if (this.getRangeOrNullObject() !== null) return 'Range';
    return this.formula.startsWith('="') ? 'String' : /^=-?[\d.]+$/.test(this.formula) ? 'Double' : 'Error';
  }

  get value(): unknown {
    const range = this.getRangeOrNullObject();
    if (range !== null) return range.address;
    const text = this.formula.slice(1);
    return text.startsWith('"')
      ? text.slice(1, -1).replaceAll('""', '"')
      : Number.isNaN(Number(text))
        ? '#REF!'
        : Number(text);
  }

  get visible(): boolean {
    return this.data().visible;
  }

  set visible(value: boolean) {
    this.change({ visible: value });
  }

  get comment(): string {
    return this.data().comment;
  }

  set comment(value: string) {
    this.change({ comment: value });
  }

  get scope(): string {
    return this.sheetName === null ? 'Workbook' : 'Worksheet';
  }

  getRangeOrNullObject(): Range | null {
    const place = referencedArea(this.session.workbook, this.formula);
    return place === null ? null : this.session.make.range(place.sheet, place.area);
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (range === null) throw itemNotFound();
    return range;
  }

  delete(): void {
    assertStructureWritable(this.session.workbook);
    const gone = this.data();
    this.session.workbook.names = this.session.workbook.names.filter((name) => name !== gone);
    this.session.workbook.record({ kind: 'names' });
  }

  private change(change: Partial<NameData>): void {
    assertStructureWritable(this.session.workbook);
    Object.assign(this.data(), change);
    this.session.workbook.record({ kind: 'names' });
  }

  private data(): Required<NameData> {
    const { names } = this.session.workbook;
    const data = names.find((name) => name.name === this.name && name.scope === this.sheetName);
    if (data === undefined) throw itemNotFound();
    return data;
  }
}

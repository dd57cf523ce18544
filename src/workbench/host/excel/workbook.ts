import { itemNotFound } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostObject } from '../wire/host-object.ts';
import { Application, Runtime } from './application.ts';
import { CommentCollection } from './comments.ts';
import { CustomXmlPartCollection } from './custom-xml.ts';
import { DocumentProperties } from './document-properties.ts';
import { Functions } from './functions.ts';
import { NamedItemCollection } from './names.ts';
import { WorkbookProtection } from './protection.ts';
import type { Range } from './range.ts';
import type { RangeAreas } from './range-areas.ts';
import type { Session } from './session.ts';
import { SettingCollection } from './settings.ts';
import { TableCollection } from './tables.ts';
import { WorksheetCollection } from './worksheets.ts';

/** `context.workbook`, the root of every request. */
export class Workbook extends HostObject {
  readonly members: ClassMembers = {
    type: 'Workbook',
    scalars: ['name', 'readOnly', 'isDirty', 'autoSave', 'previouslySaved'],
    navigation: [
      'worksheets',
      'names',
      'tables',
      'application',
      'functions',
      'settings',
      'customXmlParts',
      'properties',
      'protection',
      'comments',
      '_Runtime',
    ],
    methods: [
      'getActiveCell',
      'getSelectedRange',
      'getSelectedRanges',
      'save',
      '_GetRangeForEventByReferenceId',
      '_GetRangeOrNullObjectForEventByReferenceId',
    ],
  };
  private readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  get name(): string {
    return this.session.workbook.name;
  }

  get readOnly(): boolean {
    return this.session.workbook.readOnly;
  }

  get isDirty(): boolean {
    return true;
  }

  set isDirty(_value: boolean) {
    // The host keeps no file of its own: nothing is ever saved behind the caller's back.
  }

  readonly autoSave = false;

  readonly previouslySaved = true;

  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.session);
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.session, null);
  }

  get tables(): TableCollection {
    return new TableCollection(this.session, null);
  }

  get application(): Application {
    return new Application(this.session);
  }

  get functions(): Functions {
    return new Functions(this.session);
  }

  get settings(): SettingCollection {
    return new SettingCollection(this.session);
  }

  get customXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.session);
  }

  get properties(): DocumentProperties {
    return new DocumentProperties(this.session);
  }

  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.session);
  }

  get comments(): CommentCollection {
    return new CommentCollection(this.session, null);
  }

  get _Runtime(): Runtime {
    return new Runtime(this.session);
  }

  getSelectedRange(): Range {
    const [area] = this.session.workbook.selection;
    if (area === undefined) throw itemNotFound();
    return this.session.make.range(this.session.workbook.activeSheet, area);
  }

  getSelectedRanges(): RangeAreas {
    return this.session.make.rangeAreas(this.session.workbook.activeSheet, this.session.workbook.selection);
  }

  getActiveCell(): Range {
    return this.getSelectedRange().getCell(0, 0);
  }

  save(): void {
    this.session.saves += 1;
  }

  _GetRangeOrNullObjectForEventByReferenceId(id: string): Range | null {
    const place = this.session.eventArea(id);
    return place === null ? null : this.session.make.range(place.sheet, place.area);
  }

  _GetRangeForEventByReferenceId(id: string): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(id);
    if (range === null) throw itemNotFound();
    return range;
  }
}

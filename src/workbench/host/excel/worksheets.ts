import { itemNotFound } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostCollection } from '../wire/host-object.ts';
import { assertStructureWritable } from './access.ts';
import { EVENT, WORKBOOK_TARGET } from './event-registrations.ts';
import type { Session } from './session.ts';
import { addEventMethods, SHEET_EVENT_METHODS } from './sheet-events.ts';
import { checkedSheetName } from './sheet-name.ts';
import type { Worksheet } from './worksheet.ts';

/** `workbook.worksheets`. */
export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly members: ClassMembers = {
    type: 'WorksheetCollection',
    methods: [
      'add',
      'getActiveWorksheet',
      'getCount',
      'getFirst',
      'getLast',
      'getItem',
      'getItemOrNullObject',
      '_RegisterAddedEvent',
      '_UnregisterAddedEvent',
      '_RegisterDeletedEvent',
      '_UnregisterDeletedEvent',
      '_RegisterEventNameChanged',
      '_UnregisterEventNameChanged',
      ...SHEET_EVENT_METHODS,
    ],
  };
  readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  items(): readonly Worksheet[] {
    return this.session.workbook.sheets.map((sheet) => this.session.make.worksheet(sheet));
  }

  itemByKey(key: unknown): Worksheet | null {
    const sheet = this.session.workbook.findSheet(String(key));
    return sheet === null ? null : this.session.make.worksheet(sheet);
  }

  add(name?: string | null): Worksheet {
    const { workbook } = this.session;
    assertStructureWritable(workbook);
    let number = 1;
    while (workbook.findSheet(`Sheet${number}`) !== null) number++;
    return this.session.make.worksheet(workbook.addSheet(checkedSheetName(workbook, name ?? `Sheet${number}`, null)));
  }

  getActiveWorksheet(): Worksheet {
    return this.session.make.worksheet(this.session.workbook.activeSheet);
  }

  getCount(visibleOnly?: boolean): number {
    return this.candidates(visibleOnly).length;
  }

  getFirst(visibleOnly?: boolean): Worksheet {
    return required(this.candidates(visibleOnly)[0]);
  }

  getLast(visibleOnly?: boolean): Worksheet {
    return required(this.candidates(visibleOnly).at(-1));
  }

  getItem(key: unknown): Worksheet {
    return required(this.itemByKey(key) ?? undefined);
  }

  getItemOrNullObject(key: unknown): Worksheet | null {
    return this.itemByKey(key);
  }

  _RegisterAddedEvent(): void {
    this.session.events.add(EVENT.worksheetAdded, WORKBOOK_TARGET);
  }

  _UnregisterAddedEvent(): void {
    this.session.events.remove(EVENT.worksheetAdded, WORKBOOK_TARGET);
  }

  _RegisterDeletedEvent(): void {
    this.session.events.add(EVENT.worksheetDeleted, WORKBOOK_TARGET);
  }

  _UnregisterDeletedEvent(): void {
    this.session.events.remove(EVENT.worksheetDeleted, WORKBOOK_TARGET);
  }

  _RegisterEventNameChanged(): void {
    this.session.events.add(EVENT.nameChanged, WORKBOOK_TARGET);
  }

  _UnregisterEventNameChanged(): void {
    this.session.events.remove(EVENT.nameChanged, WORKBOOK_TARGET);
  }

  private candidates(visibleOnly: boolean | undefined): readonly Worksheet[] {
    return this.items().filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');
  }
}

addEventMethods(WorksheetCollection.prototype, (sheets) => [(sheets as WorksheetCollection).session, WORKBOOK_TARGET]);

function required(sheet: Worksheet | undefined): Worksheet {
  if (sheet === undefined) throw itemNotFound();
  return sheet;
}

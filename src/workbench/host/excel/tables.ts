import { isRange } from './object-kinds.ts';
import type { Area } from '../../../engine/model/cell.ts';
import { contains, overlaps } from '../model/area.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import { tableItem } from '../model/load-sheet.ts';
import { invalidArgument, itemNotFound } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostCollection } from '../wire/host-object.ts';
import { assertUnprotected } from './access.ts';
import { EVENT, WORKBOOK_TARGET } from './event-registrations.ts';
import { resolveRange } from './resolve-range.ts';
import type { Session } from './session.ts';
import { Table } from './table.ts';
import { nameColumns } from './table-headers.ts';

/** The tables of the workbook, of a sheet, or of a range. */
export class TableCollection extends HostCollection<Table> {
  readonly members: ClassMembers = {
    type: 'TableCollection',
    scalars: ['count'],
    methods: [
      'add',
      'getCount',
      'getItem',
      'getItemAt',
      'getItemOrNullObject',
      '_RegisterAddedEvent',
      '_RegisterDataChangedEvent',
      '_RegisterDeletedEvent',
      '_UnregisterAddedEvent',
      '_UnregisterDataChangedEvent',
      '_UnregisterDeletedEvent',
    ],
  };
  private readonly session: Session;
  private readonly sheet: HostSheet | null;
  private readonly within: Area | null;

  constructor(session: Session, sheet: HostSheet | null, within: Area | null = null) {
    super();
    this.session = session;
    this.sheet = sheet;
    this.within = within;
  }

  get count(): number {
    return this.items().length;
  }

  items(): readonly Table[] {
    const sheets = this.sheet === null ? this.session.workbook.sheets : [this.sheet];
    return sheets.flatMap((sheet) =>
      sheet.tables
        .filter((table) => this.within === null || overlaps(table.area, this.within))
        .map((table) => new Table(this.session, sheet, table)),
    );
  }

  itemByKey(key: unknown): Table | null {
    const wanted = String(key).toLowerCase();
    return this.items().find((table) => table.id === key || table.name.toLowerCase() === wanted) ?? null;
  }

  getCount(): number {
    return this.count;
  }

  getItem(key: unknown): Table {
    const table = this.itemByKey(key);
    if (table === null) throw itemNotFound();
    return table;
  }

  getItemOrNullObject(key: unknown): Table | null {
    return this.itemByKey(key);
  }

  getItemAt(index: number): Table {
    const table = this.items()[index];
    if (table === undefined) throw itemNotFound();
    return table;
  }

  add(place: unknown, hasHeaders: boolean): Table {
    const home = this.sheet ?? this.session.workbook.activeSheet;
    const range = isRange(place) ? place : resolveRange(this.session, home, String(place));
    const { sheet } = range;
    assertUnprotected(sheet);
    if (sheet.tables.some((table) => overlaps(table.area, range.area))) {
      throw invalidArgument('A table cannot overlap another table.');
    }
    if (!hasHeaders) sheet.insert('rows', range.area.row, 1);
    const given = range.area;
    // Without headers the range itself moved down with the new row; the table begins above it.
    const area = hasHeaders ? withBody(given) : { ...given, rows: given.rows + 1 };
    const item = tableItem({ name: freeName(this.session), area }, this.session.workbook.newId());
    nameColumns(sheet, item);
    sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
    sheet.tables.push(item);
    this.session.workbook.record({
      kind: 'table-added',
      sheet: sheet.name,
      sheetId: sheet.id,
      tableId: item.id,
      table: item.name,
    });
    sheet.partChanged('tables');
    return new Table(this.session, sheet, item);
  }

  _RegisterAddedEvent(): void {
    this.session.events.add(EVENT.tableAdded, this.target);
  }

  _UnregisterAddedEvent(): void {
    this.session.events.remove(EVENT.tableAdded, this.target);
  }

  _RegisterDataChangedEvent(): void {
    this.session.events.add(EVENT.tableChanged, this.target);
  }

  _UnregisterDataChangedEvent(): void {
    this.session.events.remove(EVENT.tableChanged, this.target);
  }

  _RegisterDeletedEvent(): void {
    this.session.events.add(EVENT.tableDeleted, this.target);
  }

  _UnregisterDeletedEvent(): void {
    this.session.events.remove(EVENT.tableDeleted, this.target);
  }

  private get target(): string {
    return this.sheet?.id ?? WORKBOOK_TARGET;
  }
}

function withBody(area: Area): Area {
  return area.rows === 1 ? { ...area, rows: 2 } : area;
}

function freeName(session: Session): string {
  const taken = new Set(session.workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name)));
  for (let number = 1; ; number++) if (!taken.has(`Table${number}`)) return `Table${number}`;
}

import { isRange } from './object-kinds.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../model/area.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import { itemNotFound } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostObject } from '../wire/host-object.ts';
import type { Range } from './range.ts';
import { resolveRange } from './resolve-range.ts';
import type { Session } from './session.ts';

/** `worksheet.freezePanes`. */
export class WorksheetFreezePanes extends HostObject {
  readonly members: ClassMembers = {
    type: 'WorksheetFreezePanes',
    methods: ['freezeAt', 'freezeColumns', 'freezeRows', 'getLocation', 'getLocationOrNullObject', 'unfreeze'],
  };
  private readonly session: Session;
  private readonly sheet: HostSheet;

  constructor(session: Session, sheet: HostSheet) {
    super();
    this.session = session;
    this.sheet = sheet;
  }

  freezeAt(place: unknown): void {
    const { area } = isRange(place) ? place : resolveRange(this.session, this.sheet, String(place));
    this.freeze(
      area.rows === MAX_ROWS ? 0 : area.row + area.rows,
      area.columns === MAX_COLUMNS ? 0 : area.column + area.columns,
    );
  }

  freezeRows(count = 0): void {
    this.freeze(count, 0);
  }

  freezeColumns(count = 0): void {
    this.freeze(0, count);
  }

  unfreeze(): void {
    this.freeze(0, 0);
  }

  getLocationOrNullObject(): Range | null {
    const { rows, columns } = this.sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    return this.session.make.range(this.sheet, {
      row: 0,
      column: 0,
      rows: rows === 0 ? MAX_ROWS : rows,
      columns: columns === 0 ? MAX_COLUMNS : columns,
    });
  }

  getLocation(): Range {
    const range = this.getLocationOrNullObject();
    if (range === null) throw itemNotFound();
    return range;
  }

  private freeze(rows: number, columns: number): void {
    this.sheet.frozen = { rows, columns };
    this.sheet.partChanged('frozen');
  }
}

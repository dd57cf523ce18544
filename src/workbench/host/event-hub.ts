import type { Area } from '../../engine/model/cell.ts';
import { areaAddress } from './model/address.ts';
import { intersect, MAX_COLUMNS, MAX_ROWS } from './model/area.ts';
import { plainValue } from './model/cell-value.ts';
import type { WorkbookChange } from './model/change.ts';
import type { HostSheet } from './model/host-sheet.ts';
import type { TableItem } from './model/sheet-items.ts';
import { EVENT, WORKBOOK_TARGET } from './excel/event-registrations.ts';
import { valueType } from './excel/range-values.ts';
import type { Session } from './excel/session.ts';
import type { HostMessage } from './messages.ts';
import { MESSAGE } from './messages.ts';

type ChangeOf<K extends WorkbookChange['kind']> = Extract<WorkbookChange, { kind: K }>;

/** Makes office.js's events of the workbook's changes, for those that the add-in has asked for. */
export class EventHub {
  private readonly session: Session;
  private readonly send: (message: HostMessage) => void;

  constructor(session: Session, send: (message: HostMessage) => void) {
    this.session = session;
    this.send = send;
    session.workbook.onChange((change) => this.tell(change));
  }

  private tell(change: WorkbookChange): void {
    switch (change.kind) {
      case 'values': {
        this.tellValues(change);
        return;
      }
      case 'cells-inserted':
      case 'cells-deleted': {
        this.tellShift(change);
        return;
      }
      case 'sorted':
        this.tellChanged(change, change.area, 'RangeEdited', {});
        {
          this.tellSheet(EVENT.rowSorted, change, { address: areaAddress(change.area) });
          return;
        }
      case 'calculated': {
        this.tellSheet(EVENT.calculated, change, { address: change.areas.map(areaAddress).join(',') });
        return;
      }
      case 'formats': {
        this.tellSheet(EVENT.formatChanged, change, {
          address: areaAddress(change.area),
          ...this.reference(change, change.area),
        });
        return;
      }
      case 'sheet-added': {
        this.raise(EVENT.worksheetAdded, [WORKBOOK_TARGET], change, {});
        return;
      }
      case 'sheet-deleted': {
        this.raise(EVENT.worksheetDeleted, [WORKBOOK_TARGET], change, {});
        return;
      }
      case 'sheet-renamed': {
        this.tellSheet(EVENT.nameChanged, change, { nameBefore: change.before, nameAfter: change.sheet });
        return;
      }
      case 'table-added': {
        this.raise(EVENT.tableAdded, [WORKBOOK_TARGET, change.sheetId], change, { tableId: change.tableId });
        return;
      }
      case 'table-deleted': {
        this.raise(EVENT.tableDeleted, [WORKBOOK_TARGET, change.sheetId], change, {
          tableId: change.tableId,
          tableName: change.table,
        });
        return;
      }
      case 'activated':
        if (change.before !== null) {
          this.raise(
            EVENT.worksheetDeactivated,
            [change.before, WORKBOOK_TARGET],
            { ...change, sheetId: change.before },
            {},
          );
        }
        {
          this.tellSheet(EVENT.worksheetActivated, change, {});
          return;
        }
      case 'selected': {
        this.tellSelected(change);
        return;
      }
      case 'part':
        if (change.part === 'protection') {
          const sheet = this.session.workbook.findSheet(change.sheetId);
          this.tellSheet(EVENT.protectionChanged, change, { isProtected: sheet?.protection !== null });
        }
        return;
      case 'names':
      case 'settings':
      case 'loaded':
        return;
    }
  }

  private tellValues(change: ChangeOf<'values'>): void {
    const single = change.area.rows === 1 && change.area.columns === 1;
    const details = single
      ? {
          valueBefore: plainValue(change.before),
          valueAfter: plainValue(change.after),
          valueTypeBefore: valueType(change.before),
          valueTypeAfter: valueType(change.after),
        }
      : {};
    this.tellChanged(change, change.area, 'RangeEdited', details);
    for (const table of this.tablesTouching(change.sheetId, change.area)) {
      const area = intersect(table.area, change.area) ?? change.area;
      const payload = {
        tableId: table.id,
        address: areaAddress(area),
        changeType: 'RangeEdited',
        ...this.reference(change, area),
        ...details,
      };
      this.raise(EVENT.tableChanged, [table.id, change.sheetId, WORKBOOK_TARGET], change, payload);
    }
  }

  private tellShift(change: ChangeOf<'cells-inserted' | 'cells-deleted'>): void {
    const inserted = change.kind === 'cells-inserted';
    const whole = change.shift === 'rows' ? change.area.columns === MAX_COLUMNS : change.area.rows === MAX_ROWS;
    const thing = !whole ? 'Cell' : change.shift === 'rows' ? 'Row' : 'Column';
    const vertical = inserted ? 'ShiftCellDown' : 'ShiftCellUp';
    const horizontal = inserted ? 'ShiftCellRight' : 'ShiftCellLeft';
    const shiftDirection = change.shift === 'rows' ? vertical : horizontal;
    this.tellChanged(change, change.area, `${thing}${inserted ? 'Inserted' : 'Deleted'}`, { shiftDirection });
  }

  private tellChanged(
    change: ChangeOf<'values' | 'cells-inserted' | 'cells-deleted' | 'sorted'>,
    area: Area,
    changeType: string,
    details: Readonly<Record<string, unknown>>,
  ): void {
    this.tellSheet(EVENT.worksheetChanged, change, {
      address: areaAddress(area),
      changeType,
      shiftDirection: 'None',
      ...this.reference(change, area),
      ...details,
    });
  }

  private tellSelected(change: ChangeOf<'selected'>): void {
    const address = change.areas.map(areaAddress).join(',');
    this.tellSheet(EVENT.selectionChanged, change, { address });
    const sheet = this.session.workbook.findSheet(change.sheetId);
    for (const table of sheet?.tables ?? []) {
      const inside = change.areas.flatMap((area) => intersect(area, table.area) ?? []);
      this.raise(EVENT.tableSelectionChanged, [table.id], change, {
        tableId: table.id,
        address: inside.map(areaAddress).join(','),
      });
    }
  }

  private tellSheet(
    event: number,
    change: Extract<WorkbookChange, { sheetId: string }>,
    payload: Readonly<Record<string, unknown>>,
  ): void {
    this.raise(event, [change.sheetId, WORKBOOK_TARGET], change, payload);
  }

  private raise(
    event: number,
    targets: readonly string[],
    change: Extract<WorkbookChange, { sheetId: string }>,
    payload: Readonly<Record<string, unknown>>,
  ): void {
    const isRemote = change.actor === 'coauthor';
    for (const target of targets) {
      if (!this.session.events.has(event, target)) continue;
      const body = {
        worksheetId: change.sheetId,
        source: isRemote ? 'Remote' : 'Local',
        triggerSource: change.actor === 'addin' ? 'ThisLocalAddin' : 'Unknown',
        ...payload,
      };
      this.send({ category: MESSAGE.objectEvents, type: event, target, body, isRemote });
    }
  }

  private tablesTouching(sheetId: string, area: Area): readonly TableItem[] {
    const sheet = this.session.workbook.findSheet(sheetId);
    return sheet?.tables.filter((table) => intersect(table.area, area) !== null) ?? [];
  }

  private reference(change: Extract<WorkbookChange, { sheetId: string }>, area: Area): { referenceId?: string } {
    const sheet: HostSheet | null = this.session.workbook.findSheet(change.sheetId);
    return sheet === null ? {} : { referenceId: this.session.rememberEventArea(sheet, area) };
  }
}

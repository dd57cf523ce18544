import type { Area } from '../../../engine/model/cell.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import type { HostWorkbook } from '../model/host-workbook.ts';
import type { Range } from './range.ts';
import type { RangeAreas } from './range-areas.ts';
import type { Worksheet } from './worksheet.ts';
import { EventRegistrations } from './event-registrations.ts';

/** Cells that Excel reads at once; above it a read fails. */
export const MAX_CELLS_READ = 5_000_000;

/** Makes the objects that many classes hand out. They reach them through the session, since they also need one another. */
export interface ObjectMaker {
  range(sheet: HostSheet, area: Area): Range;
  rangeAreas(sheet: HostSheet, areas: readonly Area[]): RangeAreas;
  worksheet(sheet: HostSheet): Worksheet;
}

/** What the host classes share: the workbook, who listens, and the switches that are no part of the workbook. */
export class Session {
  readonly workbook: HostWorkbook;
  readonly events = new EventRegistrations();
  calculationMode = 'Automatic';
  /** A fault: reads of more cells than this answer `values: null`, as large reads sometimes do. */
  nullValuesOver = Number.POSITIVE_INFINITY;
  /** Times that screen updating or calculation was suspended, for tests of the add-in's manners. */
  suspensions = { calculation: 0, screen: 0 };
  /** Times that the add-in asked for the file to be saved. */
  saves = 0;
  private readonly eventAreas = new Map<string, { readonly sheet: HostSheet; readonly area: Area }>();

  readonly make: ObjectMaker;

  constructor(workbook: HostWorkbook, make: (session: Session) => ObjectMaker) {
    this.workbook = workbook;
    this.make = make(this);
  }

  /** Keeps the place of an event under an id, for `args.getRange(context)`. */
  rememberEventArea(sheet: HostSheet, area: Area): string {
    const id = `event-${this.eventAreas.size + 1}`;
    this.eventAreas.set(id, { sheet, area });
    return id;
  }

  eventArea(id: string): { readonly sheet: HostSheet; readonly area: Area } | null {
    return this.eventAreas.get(id) ?? null;
  }
}

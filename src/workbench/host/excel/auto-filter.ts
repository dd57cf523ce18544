import { isRange } from './object-kinds.ts';
import type { Area } from '../../../engine/model/cell.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import type { TableItem } from '../model/sheet-items.ts';
import type { FilterCriteria } from '../model/workbook-data.ts';
import { invalidArgument, itemNotFound } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostObject } from '../wire/host-object.ts';
import { assertAllowed } from './access.ts';
import type { Range } from './range.ts';
import { resolveRange } from './resolve-range.ts';
import type { Session } from './session.ts';

interface FilterState {
  readonly area: Area;
  criteria: (FilterCriteria | null)[];
}

/** `worksheet.autoFilter` and `table.autoFilter`. Criteria are kept and shown; the grid hides the rows. */
export class AutoFilter extends HostObject {
  readonly members: ClassMembers = {
    type: 'AutoFilter',
    scalars: ['enabled', 'isDataFiltered', 'criteria'],
    methods: ['apply', 'clearColumnCriteria', 'clearCriteria', 'getRange', 'getRangeOrNullObject', 'reapply', 'remove'],
  };
  private readonly session: Session;
  private readonly sheet: HostSheet;
  private readonly table: TableItem | null;

  private constructor(session: Session, sheet: HostSheet, table: TableItem | null) {
    super();
    this.session = session;
    this.sheet = sheet;
    this.table = table;
  }

  static ofSheet(session: Session, sheet: HostSheet): AutoFilter {
    return new AutoFilter(session, sheet, null);
  }

  static ofTable(session: Session, sheet: HostSheet, table: TableItem): AutoFilter {
    return new AutoFilter(session, sheet, table);
  }

  get enabled(): boolean {
    return this.state() !== null;
  }

  get isDataFiltered(): boolean {
    return this.state()?.criteria.some((criteria) => criteria !== null) ?? false;
  }

  get criteria(): unknown {
    return this.state()?.criteria.map((criteria) => criteria ?? {}) ?? [];
  }

  getRangeOrNullObject(): Range | null {
    const state = this.state();
    return state === null ? null : this.session.make.range(this.sheet, state.area);
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (range === null) throw itemNotFound();
    return range;
  }

  apply(place: unknown, column?: number, criteria?: FilterCriteria): void {
    assertAllowed(this.sheet, 'allowAutoFilter');
    const { area } = isRange(place) ? place : resolveRange(this.session, this.sheet, String(place));
    if (this.table === null) this.sheet.autoFilter ??= { area, criteria: [] };
    if (column !== undefined && criteria !== undefined) this.setCriteria(column, criteria);
    this.sheet.partChanged('autoFilter');
  }

  clearColumnCriteria(column: number): void {
    this.setCriteria(column, null);
    this.sheet.partChanged('autoFilter');
  }

  clearCriteria(): void {
    assertAllowed(this.sheet, 'allowAutoFilter');
    const state = this.state();
    if (state !== null) state.criteria = [];
    this.sheet.partChanged('autoFilter');
  }

  reapply(): void {
    this.sheet.partChanged('autoFilter');
  }

  remove(): void {
    assertAllowed(this.sheet, 'allowAutoFilter');
    if (this.table === null) this.sheet.autoFilter = null;
    else this.table.criteria = [];
    this.sheet.partChanged('autoFilter');
  }

  private state(): FilterState | null {
    return this.table ?? this.sheet.autoFilter;
  }

  private setCriteria(column: number, criteria: FilterCriteria | null): void {
    assertAllowed(this.sheet, 'allowAutoFilter');
    const state = this.state();
    if (state === null || column < 0 || column >= state.area.columns) throw invalidArgument();
    while (state.criteria.length < column) state.criteria.push(null);
    state.criteria[column] = criteria;
  }
}

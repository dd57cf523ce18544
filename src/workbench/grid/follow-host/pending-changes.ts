import type { Area } from '../../../engine/model/cell.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../../host/model/area.ts';
import type { SheetPart, WorkbookChange } from '../../host/model/change.ts';
import { shiftedArea } from '../../host/model/shift.ts';
import type { Shift } from '../../host/model/shift.ts';

/** Cells to write again. `looks` is set where their formats changed too. */
export interface DirtyArea {
  readonly area: Area;
  readonly looks: boolean;
}

/** What has changed in one sheet since the grid last caught up. */
export interface SheetChanges {
  areas: DirtyArea[];
  readonly parts: Set<SheetPart>;
}

/** Changes of the sheets' order and of rows and columns, in the order in which they happened. */
export type StructuralChange = WorkbookChange & {
  readonly kind: 'cells-inserted' | 'cells-deleted' | 'sheet-added' | 'sheet-deleted' | 'sheet-renamed';
};

type ShiftChange = WorkbookChange & { readonly kind: 'cells-inserted' | 'cells-deleted' };

/** Every part that moves when rows or columns come or go. */
const MOVING_PARTS: readonly SheetPart[] = [
  'merges',
  'sizes',
  'tables',
  'conditionalFormats',
  'validations',
  'comments',
  'autoFilter',
];

/** The host's changes between two frames, joined, so that a thousand writes cost one redrawing. */
export class PendingChanges {
  readonly structure: StructuralChange[] = [];
  readonly sheets = new Map<string, SheetChanges>();
  isLoaded = false;
  /** References in formulas anywhere may have moved. */
  areFormulasMoved = false;
  /** The last word on what is in front and selected. */
  isSelectionMoved = false;

  get isEmpty(): boolean {
    return !this.isLoaded && !this.isSelectionMoved && this.structure.length === 0 && this.sheets.size === 0;
  }

  add(change: WorkbookChange): void {
    switch (change.kind) {
      case 'loaded':
        this.isLoaded = true;
        break;
      case 'selected':
      case 'activated':
        this.isSelectionMoved = true;
        break;
      case 'values':
      case 'formats':
      case 'sorted':
        this.sheet(change.sheetId).areas.push({ area: change.area, looks: change.kind !== 'values' });
        break;
      case 'part':
        this.sheet(change.sheetId).parts.add(change.part);
        break;
      case 'table-added':
      case 'table-deleted':
        this.sheet(change.sheetId).parts.add('tables');
        break;
      case 'cells-inserted':
      case 'cells-deleted':
        this.addShift(change);
        break;
      case 'sheet-added':
      case 'sheet-deleted':
      case 'sheet-renamed':
        this.structure.push(change);
        this.areFormulasMoved ||= change.kind !== 'sheet-added';
        break;
      // Results come from the grid, which shows them already.
      case 'calculated':
      case 'names':
      case 'settings':
        break;
    }
  }

  /** Everything known to have changed in a sheet. */
  sheet(sheetId: string): SheetChanges {
    const known = this.sheets.get(sheetId) ?? { areas: [], parts: new Set<SheetPart>() };
    this.sheets.set(sheetId, known);
    return known;
  }

  /** Cells of a part of the rows or columns have no step of their own in the grid: all behind them is written again. */
  private addShift(change: ShiftChange): void {
    this.areFormulasMoved = true;
    if (isWhole(change)) this.structure.push(change);
    else this.sheet(change.sheetId).areas.push({ area: behind(change), looks: true });
    this.shift(change.sheetId, shiftOf(change), isWhole(change));
  }

  private shift(sheetId: string, shift: Shift, isWholeShift: boolean): void {
    const known = this.sheet(sheetId);
    if (isWholeShift) known.areas = shiftedAreas(known.areas, shift);
    for (const part of MOVING_PARTS) known.parts.add(part);
  }
}

function shiftedAreas(areas: readonly DirtyArea[], shift: Shift): DirtyArea[] {
  return areas.flatMap((dirty) => {
    const area = shiftedArea(dirty.area, shift);
    return area === null ? [] : [{ ...dirty, area }];
  });
}

function isWhole({ area, shift }: ShiftChange): boolean {
  return shift === 'rows' ? area.columns === MAX_COLUMNS : area.rows === MAX_ROWS;
}

function behind({ area, shift }: ShiftChange): Area {
  return shift === 'rows' ? { ...area, rows: MAX_ROWS - area.row } : { ...area, columns: MAX_COLUMNS - area.column };
}

/** A change of rows or columns as a shift of what stands behind them. */
export function shiftOf(change: ShiftChange): Shift {
  const { area, shift: axis } = change;
  const at = axis === 'rows' ? area.row : area.column;
  const count = axis === 'rows' ? area.rows : area.columns;
  return { axis, at, count: change.kind === 'cells-inserted' ? count : -count };
}

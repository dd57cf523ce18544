import type { Area } from '../../../engine/model/cell.ts';
import { CellStore } from './cell-store.ts';
import type { CellStyle, StylePatch } from './cell-style.ts';
import type { CellValue } from './cell-value.ts';
import type { HostWorkbook } from './host-workbook.ts';
import type { SheetPart } from './change.ts';
import type { CommentItem, ConditionalFormatItem, HyperlinkItem, TableItem, ValidationItem } from './sheet-items.ts';
import { shiftAreas, shiftCells } from './sheet-items.ts';
import type { Shift } from './shift.ts';
import { shiftedArea, shiftedFormula } from './shift.ts';
import type { ColumnData, FilterCriteria, ProtectionData, RowData } from './workbook-data.ts';

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A sheet's state. Its methods change it and tell the workbook what changed; they check no permissions. */
export class HostSheet {
  readonly workbook: HostWorkbook;
  readonly id: string;
  readonly cells: CellStore;
  name: string;
  visibility: SheetVisibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  merges: Area[] = [];
  tables: TableItem[] = [];
  /** Highest priority first. */
  conditionalFormats: ConditionalFormatItem[] = [];
  validations: ValidationItem[] = [];
  comments: CommentItem[] = [];
  hyperlinks: HyperlinkItem[] = [];
  columnSizes = new Map<number, ColumnData>();
  rowSizes = new Map<number, RowData>();
  frozen = { rows: 0, columns: 0 };
  autoFilter: { area: Area; criteria: (FilterCriteria | null)[] } | null = null;
  protection: ProtectionData | null = null;

  constructor(workbook: HostWorkbook, id: string, name: string) {
    this.workbook = workbook;
    this.id = id;
    this.name = name;
    this.cells = new CellStore(workbook.styles);
  }

  value(row: number, column: number): CellValue | undefined {
    return this.cells.value(row, column);
  }

  formula(row: number, column: number): string | undefined {
    return this.cells.formula(row, column);
  }

  style(row: number, column: number): CellStyle {
    return this.workbook.styles.style(this.cells.styleNumber(row, column));
  }

  /** Changes the looks of an area, and tells of it. */
  format(area: Area, patch: StylePatch): void {
    this.cells.patchStyle(area, patch);
    this.workbook.record({ kind: 'formats', sheet: this.name, sheetId: this.id, area });
  }

  /** Tells that cells of the area have new content. For one cell the values before and after are told too. */
  contentChanged(area: Area, before?: CellValue): void {
    const single = area.rows === 1 && area.columns === 1;
    const details = single ? { before, after: this.value(area.row, area.column) } : {};
    this.workbook.record({ kind: 'values', sheet: this.name, sheetId: this.id, area, ...details });
  }

  partChanged(part: SheetPart): void {
    this.workbook.record({ kind: 'part', sheet: this.name, sheetId: this.id, part });
  }

  /** Inserts whole rows or columns; everything behind them moves, references in formulas too. */
  insert(axis: Shift['axis'], at: number, count: number): void {
    if (axis === 'rows') this.cells.insertRows(at, count);
    else this.cells.shiftColumns(at, count);
    this.afterShift({ axis, at, count });
    this.workbook.record({
      kind: 'cells-inserted',
      sheet: this.name,
      sheetId: this.id,
      area: band(axis, at, count),
      shift: axis,
    });
  }

  /** Deletes whole rows or columns with everything that stands in them. */
  delete(axis: Shift['axis'], at: number, count: number): void {
    if (axis === 'rows') this.cells.deleteRows(at, count);
    else this.cells.shiftColumns(at, -count);
    this.afterShift({ axis, at, count: -count });
    this.workbook.record({
      kind: 'cells-deleted',
      sheet: this.name,
      sheetId: this.id,
      area: band(axis, at, count),
      shift: axis,
    });
  }

  private afterShift(shift: Shift): void {
    this.merges = shiftAreas(this.merges, shift);
    this.tables = this.tables.filter((table) => moveArea(table, shift));
    this.validations = this.validations.filter((validation) => moveArea(validation, shift));
    this.conditionalFormats = this.conditionalFormats.filter((format) => {
      format.areas = shiftAreas(format.areas, shift);
      return format.areas.length > 0;
    });
    this.comments = shiftCells(this.comments, shift);
    this.hyperlinks = shiftCells(this.hyperlinks, shift);
    if (this.autoFilter !== null && !moveArea(this.autoFilter, shift)) this.autoFilter = null;
    this.shiftSizes(shift);
    this.workbook.shiftReferences(this, shift);
  }

  private shiftSizes(shift: Shift): void {
    const move = (position: number): number | null => {
      const area = { row: position, column: position, rows: 1, columns: 1 };
      const moved = shiftedArea(area, shift);
      return moved === null ? null : shift.axis === 'rows' ? moved.row : moved.column;
    };
    if (shift.axis === 'rows') {
      const moved = [...this.rowSizes.values()].flatMap((size) => {
        const row = move(size.row);
        return row === null ? [] : [[row, { ...size, row }] as const];
      });
      this.rowSizes = new Map(moved);
    } else {
      const moved = [...this.columnSizes.values()].flatMap((size) => {
        const column = move(size.column);
        return column === null ? [] : [[column, { ...size, column }] as const];
      });
      this.columnSizes = new Map(moved);
    }
  }

  /** Moves the references in this sheet's formulas after a shift in `shifted`. */
  shiftFormulas(shifted: HostSheet, shift: Shift): void {
    const concerns = (name: string | null): boolean =>
      name === null ? shifted === this : name.toLowerCase() === shifted.name.toLowerCase();
    for (let row = 0; row < this.cells.height; row++) {
      const formulas = this.cells.row(row)?.formulas;
      if (formulas == null) continue;
      for (const [column, formula] of formulas) formulas.set(column, shiftedFormula(formula, shift, concerns));
    }
  }
}

function moveArea(item: { area: Area }, shift: Shift): boolean {
  const area = shiftedArea(item.area, shift);
  if (area !== null) item.area = area;
  return area !== null;
}

function band(axis: Shift['axis'], at: number, count: number): Area {
  return axis === 'rows'
    ? { row: at, column: 0, rows: count, columns: 16_384 }
    : { row: 0, column: at, rows: 1_048_576, columns: count };
}

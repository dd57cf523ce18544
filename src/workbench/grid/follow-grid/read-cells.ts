import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { Area } from '../../../engine/model/cell.ts';
import { bounding } from '../../host/model/area.ts';
import type { HostSheet } from '../../host/model/host-sheet.ts';
import { hostValue } from '../data/host-cell.ts';
import { styleName } from '../data/grid-cell.ts';
import { styleChange } from '../data/host-style.ts';
import type { GridSession } from '../grid-session.ts';

/** Cells by row and column, as the grid's changes name them. */
export type ChangedCells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** The areas around the cells whose content, and whose looks, came out differently. */
export interface ReadAreas {
  readonly content: Area | null;
  readonly looks: Area | null;
}

/** Takes the named cells over from the grid as they stand there now. Tells nobody: the caller does. */
export function readCells(session: GridSession, sheet: HostSheet, changed: ChangedCells): ReadAreas {
  const shown = session.gridSheet(sheet);
  const reader = shown === null ? null : new CellReader(session, sheet, shown);
  let content: Area | null = null;
  let looks: Area | null = null;
  for (const [rowKey, columns] of Object.entries(changed)) {
    for (const columnKey of Object.keys(columns ?? {})) {
      const cell: Area = { row: Number(rowKey), column: Number(columnKey), rows: 1, columns: 1 };
      if (reader?.readContent(cell.row, cell.column)) content = content === null ? cell : bounding(content, cell);
      if (reader?.readLooks(cell.row, cell.column)) looks = looks === null ? cell : bounding(looks, cell);
    }
  }
  return { content, looks };
}

/** Every cell of an area, in the form in which the grid names changed cells. */
export function allCells({ row, column, rows, columns }: Area): ChangedCells {
  const line = Object.fromEntries(Array.from({ length: columns }, (_unused, offset) => [column + offset, null]));
  return Object.fromEntries(Array.from({ length: rows }, (_unused, offset) => [row + offset, line]));
}

class CellReader {
  private readonly session: GridSession;
  private readonly sheet: HostSheet;
  private readonly shown: Worksheet;
  private readonly formulas: FormulaDataModel;

  constructor(session: GridSession, sheet: HostSheet, shown: Worksheet) {
    this.session = session;
    this.sheet = sheet;
    this.shown = shown;
    this.formulas = session.injector.get(FormulaDataModel);
  }

  /** True when value or formula differ from the host's. */
  readContent(row: number, column: number): boolean {
    const cell = this.shown.getCellRaw(row, column);
    const formula = this.formulaOf(cell, row, column);
    const value = hostValue(cell);
    const isSame =
      formula === this.sheet.formula(row, column) &&
      JSON.stringify(value) === JSON.stringify(this.sheet.value(row, column));
    if (!isSame) this.sheet.cells.set(row, column, value, formula);
    return !isSame;
  }

  /** True when the looks differ from the host's. */
  readLooks(row: number, column: number): boolean {
    const cell = this.shown.getCellRaw(row, column);
    const number = this.sheet.cells.styleNumber(row, column);
    if (cell?.s === styleName(number) || (cell?.s == null && number === 0)) return false;
    const before = this.sheet.workbook.styles.style(number);
    const drawn = this.session.unit?.getStyles().getStyleByCell(cell);
    const patched = this.sheet.workbook.styles.patch(number, styleChange(before, drawn));
    if (patched === number) return false;
    this.sheet.cells.setStyleNumber(row, column, patched);
    return true;
  }

  /** Filled-down formulas stand in the grid as a reference to the first one. */
  private formulaOf(cell: Nullable<ICellData>, row: number, column: number): string | undefined {
    if (cell?.f == null && cell?.si == null) return undefined;
    const text = this.formulas.getFormulaStringByCell(row, column, this.shown.getSheetId(), this.session.unitId);
    return text ?? cell.f ?? undefined;
  }
}

import type { Area } from '../../../engine/model/cell.ts';
import type { CellValue } from '../model/cell-value.ts';
import { isCellError, plainValue } from '../model/cell-value.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import { shownText } from '../model/shown-text.ts';
import { HostError, invalidArgument } from '../wire/host-error.ts';
import { assertAllowed, assertContentWritable } from './access.ts';
import { MAX_CELLS_READ } from './session.ts';

type Plain = string | number | boolean;

/** A matrix of the area's cells, refused above five million of them as Excel does. */
function matrix<T>(area: Area, cell: (row: number, column: number) => T): T[][] {
  if (area.rows * area.columns > MAX_CELLS_READ) {
    throw new HostError('InvalidArgument', 'The range is too large: more than 5 million cells cannot be read at once.');
  }
  const rows: T[][] = new Array<T[]>(area.rows);
  for (let r = 0; r < area.rows; r++) {
    const cells: T[] = new Array<T>(area.columns);
    for (let c = 0; c < area.columns; c++) cells[c] = cell(area.row + r, area.column + c);
    rows[r] = cells;
  }
  return rows;
}

export function readValues(sheet: HostSheet, area: Area): Plain[][] {
  return matrix(area, (row, column) => plainValue(sheet.cells.value(row, column)));
}

export function readFormulas(sheet: HostSheet, area: Area): Plain[][] {
  return matrix(area, (row, column) => sheet.formula(row, column) ?? plainValue(sheet.value(row, column)));
}

export function readText(sheet: HostSheet, area: Area): string[][] {
  const system = sheet.workbook.dateSystem;
  return matrix(area, (row, column) =>
    shownText(sheet.value(row, column), sheet.style(row, column).numberFormat ?? 'General', system),
  );
}

export function readNumberFormats(sheet: HostSheet, area: Area): string[][] {
  return matrix(area, (row, column) => sheet.style(row, column).numberFormat ?? 'General');
}

export function readValueTypes(sheet: HostSheet, area: Area): string[][] {
  return matrix(area, (row, column) => valueType(sheet.value(row, column)));
}

/** office.js's word for what a cell holds. */
export function valueType(value: CellValue | undefined): string {
  if (value === undefined) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** Sets values or formulas: null leaves a cell as it is, `''` empties it, one value fills the whole area. */
export function writeValues(sheet: HostSheet, area: Area, input: unknown): void {
  const cells = shaped(area, input);
  assertContentWritable(sheet, area);
  const before = area.rows === 1 && area.columns === 1 ? sheet.value(area.row, area.column) : undefined;
  forEachGiven(area, cells, (row, column, value) => {
    if (!isPlain(value) || !sheet.workbook.enter(sheet, row, column, value)) throw invalidArgument();
  });
  sheet.contentChanged(area, before);
}

/** Sets number formats: null leaves a cell's format, one format fills the whole area. */
export function writeNumberFormats(sheet: HostSheet, area: Area, input: unknown): void {
  const formats = shaped(area, input);
  assertAllowed(sheet, 'allowFormatCells');
  if (typeof formats === 'string') {
    sheet.format(area, { numberFormat: formats });
    return;
  }
  forEachGiven(area, formats, (row, column, format) => {
    if (typeof format !== 'string') throw invalidArgument();
    sheet.cells.patchStyle({ row, column, rows: 1, columns: 1 }, { numberFormat: format });
  });
  sheet.workbook.record({ kind: 'formats', sheet: sheet.name, sheetId: sheet.id, area });
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

type Shaped = Plain | null | readonly (readonly unknown[])[];

function shaped(area: Area, input: unknown): Shaped {
  if (input === null || isPlain(input)) return input;
  const fits = Array.isArray(input) && input.length === area.rows;
  if (!fits || !input.every((row: unknown) => Array.isArray(row) && row.length === area.columns)) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return input as readonly (readonly unknown[])[];
}

function forEachGiven(area: Area, cells: Shaped, visit: (row: number, column: number, value: unknown) => void): void {
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const value = typeof cells === 'object' && cells !== null ? cells[r]?.[c] : cells;
      if (value !== null && value !== undefined) visit(area.row + r, area.column + c, value);
    }
  }
}

import type { Area } from '../../../engine/model/cell.ts';
import { isCellError } from '../model/cell-value.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import { shownText } from '../model/shown-text.ts';
import { invalidArgument } from '../wire/host-error.ts';

type Test = (row: number, column: number) => boolean;

/** Cells of an area that show the text, in reading order, as one-cell areas. */
export function findCells(sheet: HostSheet, area: Area, text: string, criteria: unknown): Area[] {
  const wanted: unknown = criteria ?? {};
  const complete = typeof wanted === 'object' && wanted !== null && Reflect.get(wanted, 'completeMatch') === true;
  const matchCase = typeof wanted === 'object' && wanted !== null && Reflect.get(wanted, 'matchCase') === true;
  const fold = (value: string): string => (matchCase ? value : value.toLowerCase());
  const needle = fold(text);
  return cellsWhere(sheet, area, (row, column) => {
    const format = sheet.style(row, column).numberFormat ?? 'General';
    const shown = fold(shownText(sheet.value(row, column), format, sheet.workbook.dateSystem));
    return complete ? shown === needle : shown.includes(needle);
  });
}

/** Cells of a kind, joined into runs along rows. Kinds that depend on the screen or on precedents are refused. */
export function specialCells(sheet: HostSheet, area: Area, type: string, valueType = 'All'): Area[] {
  return joinRuns(cellsWhere(sheet, area, kindTest(sheet, type, valueType)));
}

function kindTest(sheet: HostSheet, type: string, valueType: string): Test {
  const isWanted: Test = (row, column) => {
    const value = sheet.value(row, column);
    if (valueType === 'All') return true;
    const kind = isCellError(value)
      ? 'Errors'
      : typeof value === 'number'
        ? 'Numbers'
        : typeof value === 'boolean'
          ? 'Logical'
          : 'Text';
    return valueType.includes(kind);
  };
  switch (type) {
    case 'Constants':
      return (row, column) =>
        sheet.formula(row, column) === undefined && sheet.value(row, column) !== undefined && isWanted(row, column);
    case 'Formulas':
      return (row, column) => sheet.formula(row, column) !== undefined && isWanted(row, column);
    case 'Blanks':
      return (row, column) => sheet.value(row, column) === undefined && sheet.formula(row, column) === undefined;
    case 'Visible':
      return (row, column) =>
        sheet.rowSizes.get(row)?.hidden !== true && sheet.columnSizes.get(column)?.hidden !== true;
    default:
      throw invalidArgument(`The host finds no special cells of the kind ${type}.`);
  }
}

function cellsWhere(sheet: HostSheet, area: Area, test: Test): Area[] {
  const used = sheet.cells.used(false);
  if (used === null) return [];
  const rowEnd = Math.min(area.row + area.rows, used.row + used.rows);
  const columnEnd = Math.min(area.column + area.columns, used.column + used.columns);
  const cells: Area[] = [];
  for (let row = area.row; row < rowEnd; row++) {
    for (let column = area.column; column < columnEnd; column++) {
      if (test(row, column)) cells.push({ row, column, rows: 1, columns: 1 });
    }
  }
  return cells;
}

function joinRuns(cells: readonly Area[]): Area[] {
  const runs: Area[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last?.row === cell.row && last.column + last.columns === cell.column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else runs.push(cell);
  }
  const joined: Area[] = [];
  for (const run of runs) {
    const above = joined.findIndex(
      (a) => a.column === run.column && a.columns === run.columns && a.row + a.rows === run.row,
    );
    const known = joined[above];
    if (known === undefined) joined.push(run);
    else joined[above] = { ...known, rows: known.rows + 1 };
  }
  return joined;
}

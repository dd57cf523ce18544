import type { Area } from '../engine/model/cell.ts';
import type { PlannedCell, PlannedValidation, SheetPlan } from '../engine/model/mark-plan.ts';
import { applyMarkPlan } from './apply-plan.ts';
import { asOutcome, ExcelError } from './failure.ts';
import type { ExcelOutcome } from './failure.ts';
import { failureOf } from './failure-texts.ts';
import { areaOf, GEOMETRY } from './loaded-range.ts';
import type { ExcelBatch, ExcelSession } from './session.ts';

/** Cells to be added below the rows of a user's sheet. */
export interface RowsToAppend {
  readonly sheet: string;
  /** Zero-based row of the header whose rows they are. */
  readonly headerRow: number;
  /**
   * Rows of equal length from the sheet's first column; null leaves the cell empty. Rows that calculate are given as a
   * function of the zero-based row in which the first of them comes to stand; their number may not depend on it.
   */
  readonly cells: PlannedRows | ((firstRow: number) => PlannedRows);
  /** What the cells may hold; areas count from the first added row. */
  readonly validations?: readonly PlannedValidation[];
}

type PlannedRows = readonly (readonly PlannedCell[])[];

/**
 * Adds rows below the last one of a sheet, inside its table where the header is a table's. Written through the journal,
 * so that a crash leaves no half of them. Answers the zero-based row of the first.
 */
export async function appendRows(
  session: ExcelSession,
  rows: RowsToAppend,
): Promise<ExcelOutcome<{ readonly row: number }>> {
  const place = await asOutcome(() => session.run((batch) => makePlace(batch, rows), { oneUndoStep: true }));
  if (place.kind !== 'done') return place;
  const firstRow = place.value;
  const written = await applyMarkPlan(session, { highlights: null, sheets: [planOf(rows, firstRow)] });
  if (written.kind !== 'done') return written;
  const [failure] = written.value.failures;
  return failure === undefined ? { kind: 'done', value: { row: firstRow } } : { kind: 'failed', failure };
}

/** The first free row; a table is made longer by as many empty rows, and what stands below it moves down. */
async function makePlace(batch: ExcelBatch, { sheet, headerRow, cells }: RowsToAppend): Promise<number> {
  const count = rowsAt(cells, 0).length;
  const look = await batch.send(
    ({ workbook }) => {
      const worksheet = workbook.worksheets.getItemOrNullObject(sheet).load('name');
      return {
        worksheet,
        used: worksheet.getUsedRangeOrNullObject(true).load(GEOMETRY),
        tables: worksheet.tables.load('items/name,items/showTotals'),
        protection: worksheet.protection.load('protected'),
      };
    },
    { subject: sheet, repeatable: true },
  );
  if (look.worksheet.isNullObject) throw new ExcelError(failureOf('sheet-changed', sheet));
  if (look.protection.protected) throw new ExcelError(failureOf('sheet-protected', sheet));
  const areas = await batch.send(() => look.tables.items.map((table) => table.getRange().load(GEOMETRY)), {
    repeatable: true,
  });
  const at = areas.findIndex((area) => area.rowIndex === headerRow);
  const [table, range] = [look.tables.items[at], areas[at]];
  if (table === undefined || range === undefined) {
    return look.used.isNullObject ? headerRow + 1 : endOf(areaOf(look.used));
  }
  const area = areaOf(range);
  const blank = Array.from({ length: count }, () => new Array<string>(area.columns).fill(''));
  await batch.send(() => table.rows.add(undefined, blank), { subject: sheet });
  return endOf(area) - (table.showTotals ? 1 : 0);
}

function endOf({ row, rows }: Area): number {
  return row + rows;
}

function rowsAt(cells: RowsToAppend['cells'], firstRow: number): PlannedRows {
  return typeof cells === 'function' ? cells(firstRow) : cells;
}

function planOf({ sheet, cells, validations = [] }: RowsToAppend, firstRow: number): SheetPlan {
  return {
    name: sheet,
    firstRow,
    cells: rowsAt(cells, firstRow),
    widths: [],
    hiddenColumns: [],
    frozenRows: 0,
    styles: [],
    validations: validations.map((one) => ({ ...one, area: { ...one.area, row: one.area.row + firstRow } })),
    table: null,
    tabColour: '',
  };
}

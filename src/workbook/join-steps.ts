import type { JoinedRows, PlannedCell, PlannedRows, SheetPlan } from '../engine/model/mark-plan.ts';
import { areaAddress } from './addresses.ts';
import type { Step } from './step.ts';
import { blockStep, formatStep, numberFormatSteps, rowBlocks, TEXT_FORMAT } from './value-steps.ts';

const STEP_BYTES = 2000;

/**
 * Steps that add a plan's rows below those of the user: the header of our column, the table made to hold them, then the
 * values in the columns that have any. Columns between stay as they are, and so do formats that the plan does not set.
 */
export function* joinSteps(plan: SheetPlan<PlannedRows>, joins: JoinedRows): Generator<Step> {
  if (plan.cells.length === 0) return;
  const texts = columnsWith(plan, (cell) => typeof cell === 'string');
  const rows = plan.cells.length;
  yield* headerSteps(plan.name, joins);
  yield* tableSteps(plan.name, joins);
  yield* numberFormatSteps(plan);
  for (const column of texts) {
    yield formatStep(plan.name, areaAddress({ row: plan.firstRow, column, rows, columns: 1 }), TEXT_FORMAT);
  }
  for (const { column, columns } of runsOf(columnsWith(plan, (cell) => cell !== null))) {
    for (const block of rowBlocks(plan, column, columns)) yield blockStep(plan.name, block);
  }
}

/** The header looks like the one beside it. */
function headerSteps(sheetName: string, { header }: JoinedRows): Step[] {
  if (header === null) return [];
  const { row, column, text } = header;
  const queue = (context: Excel.RequestContext): void => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const cell = sheet.getRange(areaAddress({ row, column, rows: 1, columns: 1 }));
    if (column > 0) {
      const beside = sheet.getRange(areaAddress({ row, column: column - 1, rows: 1, columns: 1 }));
      cell.copyFrom(beside, 'Formats');
    }
    cell.values = [[text]];
  };
  return [{ bytes: STEP_BYTES, queue }];
}

function tableSteps(sheetName: string, { table }: JoinedRows): Step[] {
  if (table === null) return [];
  const queue = (context: Excel.RequestContext): void => {
    context.workbook.worksheets.getItem(sheetName).tables.getItem(table.name).resize(areaAddress(table.area));
  };
  return [{ bytes: STEP_BYTES, queue }];
}

function columnsWith({ cells }: SheetPlan<PlannedRows>, has: (cell: PlannedCell) => boolean): number[] {
  const found = new Set<number>();
  for (const row of cells) for (const [column, cell] of row.entries()) if (has(cell)) found.add(column);
  return [...found].sort((a, b) => a - b);
}

/** Runs of neighbouring columns. */
function runsOf(columns: readonly number[]): { column: number; columns: number }[] {
  const runs: { column: number; columns: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last !== undefined && last.column + last.columns === column) last.columns++;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}

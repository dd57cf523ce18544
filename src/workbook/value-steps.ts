import { PLAN_LOOKS } from '../engine/model/plan-look.ts';
import type { PlannedCell, SheetPlan } from '../engine/model/mark-plan.ts';
import { areaAddress } from './addresses.ts';
import { rowBytes } from './byte-size.ts';
import { textRuns } from './text-runs.ts';
import type { Step } from './step.ts';

/** Longest text that a cell holds. */
const LONGEST_TEXT = 32_767;
const FORMAT_BYTES = 500;
/** Bytes of a block of rows: several fit in a request, and none keeps the pane while it is made. */
const BLOCK_BYTES = 2 ** 17;
/** The number format under which whatever is written stays a text. */
export const TEXT_FORMAT = '@';
/** Set first over everything: in a cell that somebody has made a text, a formula would stay a text. */
const GENERAL_FORMAT = 'General';

/** Steps that write a plan's cells: number formats first, then text formats over all texts, then the values in blocks. */
export function* valueSteps(plan: SheetPlan): Generator<Step> {
  if (plan.cells.length === 0) return;
  const whole = { row: plan.firstRow, column: 0, rows: plan.cells.length, columns: plan.cells[0]?.length ?? 1 };
  yield formatStep(plan.name, areaAddress(whole), GENERAL_FORMAT);
  yield* numberFormatSteps(plan);
  yield* textFormatSteps(plan);
  yield* blockSteps(plan, 0, whole.columns);
}

/** Steps that set the number formats of a plan's styles. */
export function numberFormatSteps(plan: SheetPlan): Step[] {
  return plan.styles.flatMap(({ area, style }) => {
    const format = PLAN_LOOKS[style].numberFormat;
    return format === undefined ? [] : [formatStep(plan.name, areaAddress(area), format)];
  });
}

function textFormatSteps(plan: SheetPlan): Step[] {
  return textRuns(plan.cells).map((area) =>
    formatStep(plan.name, areaAddress({ ...area, row: plan.firstRow + area.row }), TEXT_FORMAT),
  );
}

/** A step that gives an area of the sheet a number format. */
export function formatStep(sheet: string, address: string, format: string): Step {
  return {
    bytes: FORMAT_BYTES,
    queue: (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(address).numberFormat = forWholeRange(format);
    },
  };
}

/** Excel takes a single value for a whole range, which the types of office.js do not know. */
function forWholeRange(value: string): string[][] {
  return value as unknown as string[][];
}

/** Steps that write some neighbouring columns of a plan, in blocks of rows. */
export function* blockSteps(plan: SheetPlan, column: number, columns: number): Generator<Step> {
  let first = plan.firstRow;
  let bytes = 0;
  let rows: (string | number)[][] = [];
  for (const planned of plan.cells) {
    const row = planned.slice(column, column + columns).map(cellContent);
    const size = rowBytes(row);
    if (rows.length > 0 && bytes + size > BLOCK_BYTES) {
      yield blockStep(plan.name, { row: first, column }, rows, bytes);
      first += rows.length;
      rows = [];
      bytes = 0;
    }
    rows.push(row);
    bytes += size;
  }
  if (rows.length > 0) yield blockStep(plan.name, { row: first, column }, rows, bytes);
}

function blockStep(
  sheet: string,
  place: { readonly row: number; readonly column: number },
  rows: readonly (string | number)[][],
  bytes: number,
): Step {
  const address = areaAddress({ ...place, rows: rows.length, columns: rows[0]?.length ?? 1 });
  return {
    bytes: FORMAT_BYTES + bytes,
    queue: (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [...rows];
    },
  };
}

/** What a cell is set to; a text stays a text because its cell has the text format by then. */
function cellContent(cell: PlannedCell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? cell.slice(0, LONGEST_TEXT) : cell.formula;
}

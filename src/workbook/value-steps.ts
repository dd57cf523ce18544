import { PLAN_LOOKS } from '../engine/model/plan-look.ts';
import { firstRowOf } from '../engine/model/mark-plan.ts';
import type { PlannedCell, PlannedRows, SheetPlan } from '../engine/model/mark-plan.ts';
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

/**
 * Steps that write a plan's cells: number formats first, then block by block the text format over its texts and its
 * values. A block is made when its turn has come, since the rows may have to be unpacked for it.
 */
export function* valueSteps(plan: SheetPlan<PlannedRows>): Generator<Step> {
  if (plan.cells.length === 0) return;
  const columns = Math.max(firstRowOf(plan.cells).length, 1);
  const whole = { row: plan.firstRow, column: 0, rows: plan.cells.length, columns };
  yield formatStep(plan.name, areaAddress(whole), GENERAL_FORMAT);
  yield* numberFormatSteps(plan);
  for (const block of rowBlocks(plan, 0, columns)) {
    yield* textFormatSteps(plan.name, block);
    yield blockStep(plan.name, block);
  }
}

/** Steps that set the number formats of a plan's styles. */
export function numberFormatSteps(plan: SheetPlan<PlannedRows>): Step[] {
  return plan.styles.flatMap(({ area, style }) => {
    const format = PLAN_LOOKS[style].numberFormat;
    return format === undefined ? [] : [formatStep(plan.name, areaAddress(area), format)];
  });
}

function textFormatSteps(sheet: string, { row, column, cells }: RowBlock): Step[] {
  return textRuns(cells).map((area) =>
    formatStep(sheet, areaAddress({ ...area, row: row + area.row, column: column + area.column }), TEXT_FORMAT),
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

/** Some rows of a plan, or neighbouring columns of them, that are written at once. */
interface RowBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PlannedCell[])[];
  /** What the cells are set to. */
  readonly contents: (string | number)[][];
  readonly bytes: number;
}

/** Neighbouring columns of a plan in blocks of rows. */
export function* rowBlocks(plan: SheetPlan<PlannedRows>, column: number, columns: number): Generator<RowBlock> {
  let row = plan.firstRow;
  let bytes = 0;
  let cells: PlannedCell[][] = [];
  let contents: (string | number)[][] = [];
  for (const planned of plan.cells) {
    const own = planned.slice(column, column + columns);
    const content = own.map(cellContent);
    const size = rowBytes(content);
    if (cells.length > 0 && bytes + size > BLOCK_BYTES) {
      yield { row, column, cells, contents, bytes };
      row += cells.length;
      [cells, contents] = [[], []];
      bytes = 0;
    }
    cells.push(own);
    contents.push(content);
    bytes += size;
  }
  if (cells.length > 0) yield { row, column, cells, contents, bytes };
}

/** The step that writes a block. */
export function blockStep(sheet: string, { row, column, contents, bytes }: RowBlock): Step {
  const address = areaAddress({ row, column, rows: contents.length, columns: contents[0]?.length ?? 1 });
  return {
    bytes: FORMAT_BYTES + bytes,
    queue: (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(address).formulas = contents;
    },
  };
}

/** What a cell is set to; a text stays a text because its cell has the text format by then. */
function cellContent(cell: PlannedCell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? cell.slice(0, LONGEST_TEXT) : cell.formula;
}

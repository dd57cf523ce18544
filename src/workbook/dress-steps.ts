import type { Area } from '../engine/model/cell.ts';
import type { PlanStyle, PlannedRows, PlannedValidation, SheetPlan } from '../engine/model/mark-plan.ts';
import { PLAN_LOOKS } from '../engine/model/plan-look.ts';
import type { PlanLook } from '../engine/model/plan-look.ts';
import { areaAddress, columnLetters, joinedAddresses } from './addresses.ts';
import type { Step } from './step.ts';

const STEP_BYTES = 1500;
/** Longest list of values that a validation holds in itself, and longest message. */
const LONGEST_LIST = 255;

type SheetWork = (sheet: Excel.Worksheet) => void;

/**
 * Steps that give what is written its looks: styles and validation, and to a whole sheet widths, hidden columns,
 * frozen rows and the tab's colour as well.
 */
export function* dressSteps(plan: SheetPlan<PlannedRows>): Generator<Step> {
  for (const work of works(plan)) {
    yield { bytes: STEP_BYTES, queue: (context) => work(context.workbook.worksheets.getItem(plan.name)) };
  }
}

function* works(plan: SheetPlan<PlannedRows>): Generator<SheetWork> {
  yield* styleWorks(plan);
  yield* plan.validations.map(validationWork);
  if (plan.firstRow === 0) yield* wholeSheetWorks(plan);
}

function* styleWorks(plan: SheetPlan<PlannedRows>): Generator<SheetWork> {
  const areas = new Map<PlanStyle, Area[]>();
  for (const { style, area } of plan.styles) {
    const known = areas.get(style);
    if (known === undefined) areas.set(style, [area]);
    else known.push(area);
  }
  for (const [style, styled] of areas) {
    for (const address of joinedAddresses(styled)) {
      yield (sheet) => setLook(sheet.getRanges(address).format, PLAN_LOOKS[style]);
    }
  }
}

function setLook(format: Excel.RangeFormat, look: PlanLook): void {
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.font !== undefined) format.font.color = look.font;
  if (look.bold === true) format.font.bold = true;
  if (look.underline === true) format.font.underline = 'Single';
  if (look.size !== undefined) format.font.size = look.size;
  if (look.wrap === true) format.wrapText = true;
  if (look.vertical === 'top') format.verticalAlignment = 'Top';
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal === 'left' ? 'Left' : 'Center';
}

function wholeSheetWorks(plan: SheetPlan<PlannedRows>): SheetWork[] {
  const last: SheetWork = (sheet) => {
    sheet.tabColor = plan.tabColour;
    if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  };
  return [...widthWorks(plan), last];
}

function widthWorks(plan: SheetPlan<PlannedRows>): SheetWork[] {
  const widths = plan.widths.map((width, column): SheetWork => (sheet) => {
    wholeColumn(sheet, column).format.columnWidth = pointsOf(width);
  });
  const hidden = plan.hiddenColumns.map((column): SheetWork => (sheet) => {
    wholeColumn(sheet, column).columnHidden = true;
  });
  return [...widths, ...hidden];
}

function wholeColumn(sheet: Excel.Worksheet, column: number): Excel.Range {
  const letters = columnLetters(column);
  return sheet.getRange(`${letters}:${letters}`);
}

/** Points of a column so many characters wide: 7 pixels a character and 5 for the margins, 0.75 points a pixel. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function validationWork(planned: PlannedValidation): SheetWork {
  return (sheet) => {
    const { dataValidation } = sheet.getRange(areaAddress(planned.area));
    if (planned.kind === 'note') {
      dataValidation.prompt = { message: planned.message.slice(0, LONGEST_LIST), showPrompt: true, title: '' };
    } else if (planned.kind === 'decimal') {
      dataValidation.rule = { decimal: { formula1: planned.min, formula2: planned.max, operator: 'Between' } };
      dataValidation.errorAlert = { message: planned.error, showAlert: true, style: 'Stop', title: '' };
    } else if (listFits(planned.values)) {
      dataValidation.rule = { list: { inCellDropDown: true, source: planned.values.join(',') } };
      const refuses = planned.kind === 'list';
      dataValidation.errorAlert = {
        message: '',
        showAlert: refuses,
        style: refuses ? 'Stop' : 'Information',
        title: '',
      };
    }
  };
}

/** A list is a convenience: one that Excel cannot hold (a comma in a value, too long) is left out. */
function listFits(values: readonly string[]): boolean {
  return values.join(',').length <= LONGEST_LIST && !values.some((value) => value.includes(','));
}

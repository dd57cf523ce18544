import type { PlannedRows, SheetPlan } from '../engine/model/mark-plan.ts';
import { areaAddress, columnLetters } from './addresses.ts';
import { joinSteps } from './join-steps.ts';
import { dressSteps } from './dress-steps.ts';
import { SHEET_MARKER } from './survey.ts';
import type { Step } from './step.ts';
import { valueSteps } from './value-steps.ts';

const STEP_BYTES = 2000;
const TABLE_STYLE = 'TableStyleLight1';

/** Whose a new sheet is: one of ours is marked and may be replaced, a template's sheet belongs to the user at once. */
export type SheetOwner = 'ours' | 'user';

/** Steps that add the planned sheet behind the others and write it. The sheet in front stays in front. */
export function* newSheetSteps(
  plan: SheetPlan<PlannedRows>,
  owner: SheetOwner,
  takenTableNames: ReadonlySet<string>,
): Generator<Step> {
  const add = (context: Excel.RequestContext): void => {
    const sheet = context.workbook.worksheets.add(plan.name);
    if (owner === 'ours') addMarker(sheet);
  };
  yield { bytes: STEP_BYTES, queue: add };
  yield* contentSteps(plan, takenTableNames);
}

/** What has to be known of a sheet of ours before it is emptied. */
export interface Standing {
  /** Names of the tables in it. */
  readonly tables: readonly string[];
  /** True where it lacks our marker and may be given one. */
  readonly marking: boolean;
}

/** Steps that empty a sheet of ours and write it again where it stands. Comments stay at their cells. */
export function* rewriteSteps(
  plan: SheetPlan<PlannedRows>,
  standing: Standing,
  takenTableNames: ReadonlySet<string>,
): Generator<Step> {
  const empty = (context: Excel.RequestContext): void => {
    const sheet = context.workbook.worksheets.getItem(plan.name);
    for (const table of standing.tables) sheet.tables.getItemOrNullObject(table).convertToRange();
    const all = sheet.getRange();
    all.conditionalFormats.clearAll();
    all.dataValidation.clear();
    all.clear('Contents');
    all.clear('Formats');
    unhide(sheet, plan);
    sheet.freezePanes.unfreeze();
    if (standing.marking) addMarker(sheet);
  };
  yield { bytes: STEP_BYTES, queue: empty };
  yield* contentSteps(plan, takenTableNames);
}

/** A name cannot be set twice, so one that is there goes first. */
function addMarker(sheet: Excel.Worksheet): void {
  sheet.names.getItemOrNullObject(SHEET_MARKER).delete();
  sheet.names.add(SHEET_MARKER, '=TRUE').visible = false;
}

function unhide(sheet: Excel.Worksheet, plan: SheetPlan<PlannedRows>): void {
  const last = columnLetters(Math.max(plan.widths.length, 1) - 1);
  sheet.getRange(`A:${last}`).columnHidden = false;
}

/** Steps that write a plan's cells, table and looks onto a sheet that is there and empty where they go. */
export function* contentSteps(plan: SheetPlan<PlannedRows>, takenTableNames: ReadonlySet<string>): Generator<Step> {
  if (plan.joins !== undefined) yield* joinSteps(plan, plan.joins);
  else {
    yield* valueSteps(plan);
    yield* tableSteps(plan, takenTableNames);
    yield* dressSteps(plan);
  }
}

function tableSteps(plan: SheetPlan<PlannedRows>, taken: ReadonlySet<string>): Step[] {
  const { table } = plan;
  if (table === null) return [];
  const add = (context: Excel.RequestContext): void => {
    const sheet = context.workbook.worksheets.getItem(plan.name);
    const added = sheet.tables.add(areaAddress(table.area), true);
    added.name = freeName(table.name, taken);
    added.style = TABLE_STYLE;
  };
  return [{ bytes: STEP_BYTES, queue: add }];
}

/** The name, or the name with the first number that makes it new; Excel compares table names without regard to case. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const lower = new Set([...taken].map((other) => other.toLowerCase()));
  let free = name;
  for (let number = 2; lower.has(free.toLowerCase()); number++) free = `${name}_${String(number)}`;
  return free;
}

import type { Cell } from '../engine/model/cell.ts';
import type { CellEdit, EditPlan } from '../engine/model/edit-plan.ts';
import { areaAddress } from './addresses.ts';
import { ExcelError } from './failure.ts';
import { failureOf } from './failure-texts.ts';
import type { ExcelBatch } from './session.ts';
import type { Survey } from './survey.ts';

/** The one-cell range of an edit. */
export function editedRange(context: Excel.RequestContext, { sheet, row, column }: CellEdit): Excel.Range {
  const address = areaAddress({ row, column, rows: 1, columns: 1 });
  return context.workbook.worksheets.getItem(sheet).getRange(address);
}

/** Throws, before anything is written, where a sheet of the plan is protected, gone, or there already. */
export function refuseIfClosed(plan: EditPlan, survey: Survey): void {
  for (const { name } of plan.addedSheets) {
    if (survey.structureProtected) throw new ExcelError(failureOf('workbook-protected', name));
    if (survey.sheets.has(name)) throw new ExcelError(failureOf('sheet-changed', name, 'sheet is there already'));
  }
  const added = new Set(plan.addedSheets.map(({ name }) => name));
  for (const sheet of new Set(plan.edits.map((edit) => edit.sheet))) {
    if (added.has(sheet)) continue;
    const state = survey.sheets.get(sheet);
    if (state === undefined) throw new ExcelError(failureOf('sheet-changed', sheet, 'missing sheet'));
    if (state.protected) throw new ExcelError(failureOf('sheet-protected', sheet));
  }
  const [removed] = plan.removedSheets;
  if (removed !== undefined && survey.structureProtected)
    throw new ExcelError(failureOf('workbook-protected', removed));
}

/**
 * The plan that takes this one back: what the cells hold now, formulas and number formats included. Throws where a
 * cell is no longer what the plan was made for.
 */
export async function readBefore(batch: ExcelBatch, plan: EditPlan): Promise<EditPlan> {
  const added = new Set(plan.addedSheets.map(({ name }) => name));
  const standing = plan.edits.filter(({ sheet }) => !added.has(sheet));
  const ranges = await batch.send(
    (context) => standing.map((edit) => editedRange(context, edit).load('values,formulas,numberFormat')),
    { repeatable: true },
  );
  const edits = standing.map((edit, at): CellEdit => {
    const [value, formula, format] = contentOf(ranges[at]);
    if (textOf(value) !== textOf(edit.before))
      throw new ExcelError(failureOf('sheet-changed', edit.sheet, 'cell changed'));
    return { ...edit, before: edit.after, after: contentToSet(formula), format: textOf(format) };
  });
  const emptied = plan.edits
    .filter(({ sheet }) => added.has(sheet))
    .map((edit): CellEdit => ({ ...edit, before: edit.after, after: '', format: 'General' }));
  return {
    addedSheets: [],
    edits: [...edits, ...emptied],
    tables: plan.tables.map((growth) => ({ ...growth, before: growth.after, after: growth.before })),
    removedSheets: plan.addedSheets.map(({ name }) => name),
  };
}

function contentOf(range: Excel.Range | undefined): readonly [value: Cell, formula: Cell, format: Cell] {
  if (range === undefined) return [null, null, null];
  return [first(range.values), first(range.formulas), first(range.numberFormat)];
}

/** A truth value is set as its text, which Excel reads as what it was. */
function contentToSet(formula: Cell): string | number {
  return typeof formula === 'number'
    ? formula
    : textOf(formula).replace(/^(?:true|false)$/u, (text) => text.toUpperCase());
}

/** office.js gives the cells of a range no type. */
function first(cells: readonly (readonly Cell[])[]): Cell {
  return cells[0]?.[0] ?? null;
}

function textOf(cell: Cell): string {
  return cell === null ? '' : String(cell);
}

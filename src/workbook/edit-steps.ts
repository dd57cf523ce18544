import type { EditPlan } from '../engine/model/edit-plan.ts';
import { areaAddress } from './addresses.ts';
import { textBytes } from './byte-size.ts';
import { editedRange } from './read-before.ts';
import { newSheetSteps } from './sheet-steps.ts';
import type { Step } from './step.ts';
import { removeSheetStep } from './write-sheets.ts';

const STEP_BYTES = 800;

/** Steps that carry the plan out: sheets, number formats and cells, tables at last. Sent twice they do the same again. */
export function editSteps(plan: EditPlan, takenTableNames: ReadonlySet<string>): Step[] {
  return [
    ...plan.addedSheets.flatMap((sheet) => [
      removeSheetStep(sheet.name),
      ...newSheetSteps(sheet, 'user', takenTableNames),
    ]),
    // A table that shrinks lets go of its cells before they are emptied.
    ...plan.tables.map(({ sheet, table, after }): Step => ({
      bytes: STEP_BYTES,
      queue: ({ workbook }) => {
        workbook.worksheets.getItem(sheet).tables.getItem(table).resize(areaAddress(after));
      },
    })),
    ...plan.edits.map((edit): Step => ({
      bytes: STEP_BYTES + textBytes(String(edit.after)),
      queue: (context) => {
        const range = editedRange(context, edit);
        if (edit.format !== null) range.numberFormat = [[edit.format]];
        range.formulas = [[edit.after]];
      },
    })),
    ...plan.removedSheets.map(removeSheetStep),
  ];
}

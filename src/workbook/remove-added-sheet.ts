import type { SheetPlan } from '../engine/model/mark-plan.ts';
import type { Cell } from '../engine/model/cell.ts';
import { asOutcome, ExcelError } from './failure.ts';
import type { ExcelOutcome } from './failure.ts';
import { failureOf } from './failure-texts.ts';
import { readPlanSheet } from './read-plan-sheet.ts';
import type { ExcelSession } from './session.ts';
import { surveyWorkbook } from './survey.ts';

/** Removes a sheet that was added by one of the plans, as long as nobody has written in it or commented on it since. */
export async function removeAddedSheet(
  session: ExcelSession,
  plans: readonly SheetPlan[],
): Promise<ExcelOutcome<null>> {
  const name = plans[0]?.name ?? '';
  const read = await readPlanSheet(session, name);
  if (read.kind !== 'done') return read;
  const { value: rows } = read;
  return asOutcome(() =>
    session.run(
      async (batch) => {
        const { sheets, structureProtected } = await surveyWorkbook(batch);
        if (structureProtected) throw new ExcelError(failureOf('workbook-protected', name));
        const untouched = rows !== null && plans.some((plan) => saysTheSame(plan, rows));
        if (!untouched || (sheets.get(name)?.comments ?? 0) > 0) throw new ExcelError(failureOf('sheet-changed', name));
        await batch.send(({ workbook }) => workbook.worksheets.getItem(name).delete(), { subject: name });
        return null;
      },
      { oneUndoStep: true },
    ),
  );
}

/** Formulas are ours, whatever they come to by now. */
function saysTheSame({ cells }: SheetPlan, rows: readonly (readonly Cell[])[]): boolean {
  const width = Math.max(...rows.map((row) => row.length), cells[0]?.length ?? 0);
  return Array.from({ length: Math.max(rows.length, cells.length) }, (_, row) => row).every((row) =>
    Array.from({ length: width }, (_, column) => column).every((column) => {
      const planned = cells[row]?.[column] ?? '';
      return typeof planned === 'object' || String(planned) === String(rows[row]?.[column] ?? '');
    }),
  );
}

import type { SheetPlan } from '../engine/model/mark-plan.ts';
import { asOutcome, ExcelError } from './failure.ts';
import type { ExcelFailure, ExcelOutcome } from './failure.ts';
import { failureOf } from './failure-texts.ts';
import type { ExcelSession } from './session.ts';
import { newSheetSteps } from './sheet-steps.ts';
import { surveyWorkbook } from './survey.ts';
import { forSheet, sendSteps } from './write-job.ts';
import type { WriteJob } from './write-job.ts';
import { takenNames } from './write-sheets.ts';

export interface InsertedTemplate {
  readonly sheets: readonly string[];
  readonly failures: readonly ExcelFailure[];
}

/** Adds the planned sheets behind the others for the user to fill in; a sheet that stands already is never touched. */
export function insertTemplate(
  session: ExcelSession,
  plans: readonly SheetPlan[],
): Promise<ExcelOutcome<InsertedTemplate>> {
  return asOutcome(() =>
    session.run(
      async (batch) => {
        const survey = await surveyWorkbook(batch);
        const failures: ExcelFailure[] = [];
        const job: WriteJob = { session, batch, signal: undefined, failures, onSent: () => undefined };
        const sheets: string[] = [];
        for (const plan of plans.filter(({ name }) => !survey.sheets.has(name))) {
          const adding = async (): Promise<void> => {
            if (survey.structureProtected) throw new ExcelError(failureOf('workbook-protected', plan.name));
            await sendSteps(job, newSheetSteps(plan, 'user', takenNames(survey, [])), plan.name);
          };
          if (await forSheet(job, plan.name, adding)) sheets.push(plan.name);
        }
        return { sheets, failures };
      },
      { oneUndoStep: true },
    ),
  );
}

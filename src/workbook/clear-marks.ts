import { asOutcome, ExcelError } from './failure.ts';
import type { ExcelFailure, ExcelOutcome } from './failure.ts';
import { failureOf } from './failure-texts.ts';
import { recoverWithin } from './recover.ts';
import { replaceMarks } from './replace-marks.ts';
import type { ExcelBatch, ExcelSession } from './session.ts';
import { surveyWorkbook } from './survey.ts';
import type { SheetState, Survey } from './survey.ts';
import { forSheet, sendSteps } from './write-job.ts';
import type { WriteJob } from './write-job.ts';
import { removeSheetStep } from './write-sheets.ts';

export interface ClearRequest {
  /** Result sheets to remove, those that are not there are passed over. */
  readonly sheets: readonly string[];
  /** Of these, the ones that stay because somebody has written in them. */
  readonly keep: readonly string[];
}

export interface ClearedMarks {
  readonly removedFormats: number;
  readonly removedSheets: readonly string[];
  /** Sheets that stay: asked for, or because they carry comments. */
  readonly keptSheets: readonly string[];
  readonly failures: readonly ExcelFailure[];
}

/** Takes away our marks everywhere and our result sheets; afterwards the workbook is what it was before the check. */
export function clearMarks(session: ExcelSession, request: ClearRequest): Promise<ExcelOutcome<ClearedMarks>> {
  return asOutcome(() => session.run((batch) => clearWithin(session, batch, request), { oneUndoStep: true }));
}

async function clearWithin(session: ExcelSession, batch: ExcelBatch, request: ClearRequest): Promise<ClearedMarks> {
  await recoverWithin(session, batch);
  const survey = await surveyWorkbook(batch);
  const failures: ExcelFailure[] = [];
  const job: WriteJob = { session, batch, signal: undefined, failures, onSent: () => undefined };
  const { removed } = await replaceMarks(job, [], [...survey.sheets.values()]);
  const standing = request.sheets.flatMap((name) => survey.sheets.get(name) ?? []);
  const keptSheets = standing.filter((sheet) => mustStay(sheet, request)).map((sheet) => sheet.name);
  const removedSheets: string[] = [];
  for (const { name } of standing.filter((sheet) => !mustStay(sheet, request))) {
    if (await removeSheet(job, name, survey)) removedSheets.push(name);
  }
  return { removedFormats: removed, removedSheets, keptSheets, failures };
}

/** A sheet with comments is never removed, whoever asks: they are somebody's words. */
function mustStay(sheet: SheetState, request: ClearRequest): boolean {
  return request.keep.includes(sheet.name) || sheet.comments > 0;
}

function removeSheet(job: WriteJob, sheet: string, survey: Survey): Promise<boolean> {
  return forSheet(job, sheet, async () => {
    if (survey.structureProtected) throw new ExcelError(failureOf('workbook-protected', sheet));
    await sendSteps(job, [removeSheetStep(sheet)], sheet);
  });
}

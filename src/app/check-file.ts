import { applyPlanToXlsx } from '../files/apply-plan.ts';
import type { Records } from '../engine/model/records-set.ts';
import { openXlsx } from '../files/xlsx/open-xlsx.ts';
import type { XlsxFile } from '../files/xlsx/open-xlsx.ts';
import { xlsxSource } from '../files/xlsx-source.ts';
import type { Bilingual } from '../engine/model/finding.ts';
import type { CheckReport, Notice } from '../engine/model/report.ts';
import { planDisputes, planMarks } from './plan-marks.ts';
import { uncalculatedNotice } from './read-notices.ts';
import { walk } from './walk.ts';

export interface CheckFileRequest {
  readonly bytes: Uint8Array;
  /** Id of a policy; null: the one that the workbook names, else the default. */
  readonly policy: string | null;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Whether the marked workbook is wanted too. */
  readonly mark: boolean;
}

export type CheckFileResult =
  | {
      readonly kind: 'done';
      readonly report: CheckReport;
      readonly notices: readonly Notice[];
      readonly marked: Uint8Array | null;
    }
  | { readonly kind: 'failed'; readonly message: Bilingual };

/** Only sheets that were read count. */
function uncalculated(file: XlsxFile, records: Records): Notice[] {
  return file.sheets
    .filter(
      ({ name, formulasWithoutResult }) =>
        formulasWithoutResult > 0 && records.tables.some(({ sheet }) => sheet === name),
    )
    .map(({ name, formulasWithoutResult }) => uncalculatedNotice(name, formulasWithoutResult));
}

const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };

/** Checks an xlsx file; on request answers the workbook with marks, 检查结果 and 客户界定 in it. */
export async function checkFile(request: CheckFileRequest): Promise<CheckFileResult> {
  const opened = await openXlsx(request.bytes);
  if (!opened.ok) return { kind: 'failed', message: opened.failure.message };
  const walked = await walk(xlsxSource(opened.value), request, UNWATCHED);
  if (!walked.ok) return { kind: 'failed', message: walked.failure.message };
  const { evaluation, records } = walked.walk;
  const notices = [...walked.walk.notices, ...uncalculated(opened.value, records)];
  return { kind: 'done', report: evaluation.report, notices, marked: request.mark ? await mark() : null };

  async function mark(): Promise<Uint8Array> {
    if (!opened.ok || !walked.ok) throw new Error('a workbook that was not read cannot be marked');
    const marks = planMarks(walked.walk);
    const disputes = planDisputes(walked.walk);
    return applyPlanToXlsx(
      opened.value,
      disputes === null ? marks : { ...marks, sheets: [...marks.sheets, disputes.sheet] },
    );
  }
}

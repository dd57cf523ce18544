import { applyPlanToXlsx } from '../files/apply-plan.ts';
import type { Records } from '../engine/model/records-set.ts';
import { openFile } from '../files/open-file.ts';
import type { XlsxFile } from '../files/xlsx/open-xlsx.ts';
import type { Bilingual } from '../engine/model/finding.ts';
import type { CheckReport, Notice } from '../engine/model/report.ts';
import { outsideLedgers } from './reading/outside-ledgers.ts';
import type { LedgerFiles } from './reading/outside-ledgers.ts';
import { planDisputes, planMarks } from './plan-marks.ts';
import { uncalculatedNotice } from './notices/read-notices.ts';
import { walk } from './walk.ts';
import type { Walk } from './walk.ts';

export interface CheckFileRequest {
  readonly bytes: Uint8Array;
  /** The file's name: tells a workbook from CSV. */
  readonly name: string;
  /** Id of a policy; null: the one that the workbook names, else the default. */
  readonly policy: string | null;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Whether the marked workbook is wanted too. */
  readonly mark: boolean;
  /** Ledgers in files that take the place of the workbook's own. */
  readonly ledgers?: LedgerFiles;
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
function uncalculated(file: XlsxFile | null, records: Records): Notice[] {
  return (file?.sheets ?? [])
    .filter(
      ({ name, formulasWithoutResult }) =>
        formulasWithoutResult > 0 && records.tables.some(({ sheet }) => sheet === name),
    )
    .map(({ name, formulasWithoutResult }) => uncalculatedNotice(name, formulasWithoutResult));
}

const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };

/** A text file has no place for colours and further sheets. */
const NO_MARKS_IN_TEXT: Bilingual = {
  zh: 'CSV 文件里放不下标记和检查结果，--out 只能用于 xlsx 工作簿。请去掉 --out，或先另存为 .xlsx。',
  en: 'A CSV file has no room for marks and results, so --out is for xlsx workbooks. Leave out --out, or save the file as .xlsx first.',
};

/** Checks an xlsx or CSV file; on request answers the workbook with marks, 检查结果 and 客户界定 in it. */
export async function checkFile(request: CheckFileRequest): Promise<CheckFileResult> {
  const opened = await openFile(request.bytes, request.name);
  if (!opened.ok) return { kind: 'failed', message: opened.failure.message };
  const { source, workbook } = opened.value;
  if (request.mark && workbook === null) return { kind: 'failed', message: NO_MARKS_IN_TEXT };
  const { sales = null, payments = null } = request.ledgers ?? {};
  const hasLedgers = sales !== null || payments !== null;
  const asked = hasLedgers ? { ...request, outside: outsideLedgers({ sales, payments }) } : request;
  const walked = await walk(source, asked, UNWATCHED);
  if (!walked.ok) return { kind: 'failed', message: walked.failure.message };
  const { evaluation, records } = walked.walk;
  const notices = [...walked.walk.notices, ...uncalculated(workbook, records)];
  const marked = request.mark && workbook !== null ? await markedCopy(workbook, walked.walk) : null;
  return { kind: 'done', report: evaluation.report, notices, marked };
}

function markedCopy(workbook: XlsxFile, walked: Walk): Promise<Uint8Array> {
  const marks = planMarks(walked);
  const disputes = planDisputes(walked);
  return applyPlanToXlsx(workbook, disputes === null ? marks : { ...marks, sheets: [...marks.sheets, disputes.sheet] });
}

import { DISPUTES_SHEET } from '../engine/dispute/block-layout.ts';
import { readDisputeBlocks } from '../engine/dispute/read-blocks.ts';
import type { Cell } from '../engine/model/cell.ts';
import { FINDINGS_SHEET, hasHandlings } from '../engine/plan/plan-findings-sheet.ts';
import { METRICS_SHEET, hasRemarks } from '../engine/plan/plan-metrics-sheet.ts';
import { clearMarks } from '../workbook/clear-marks.ts';
import { readPlanSheet } from '../workbook/read-plan-sheet.ts';
import type { AppState } from './app-state.ts';
import { andThen, asOutcome, done, failed } from './outcomes.ts';
import type { ClearResult, Outcome } from './services.ts';

/** Takes away marks and result sheets; a sheet in which somebody has written stays. */
export function clearWorkbook(state: AppState): Promise<Outcome<ClearResult>> {
  return asOutcome(async () => {
    await state.live.leaveMarks();
    return state.takeTurn(() => clearNow(state));
  });
}

async function clearNow(state: AppState): Promise<Outcome<ClearResult>> {
  const findings = await readPlanSheet(state.session, FINDINGS_SHEET);
  const disputes = await readPlanSheet(state.session, DISPUTES_SHEET);
  const metrics = await readPlanSheet(state.session, METRICS_SHEET);
  if (metrics.kind !== 'done') return metrics;
  if (findings.kind !== 'done') return findings;
  if (disputes.kind !== 'done') return disputes;
  const keep = [
    ...(findings.value !== null && hasHandlings(findings.value) ? [FINDINGS_SHEET] : []),
    ...(metrics.value !== null && hasRemarks(metrics.value) ? [METRICS_SHEET] : []),
    ...(disputes.value !== null && hasMarks(disputes.value) ? [DISPUTES_SHEET] : []),
  ];
  const cleared = await clearMarks(state.session, { sheets: [FINDINGS_SHEET, METRICS_SHEET, DISPUTES_SHEET], keep });
  return andThen(cleared, ({ removedFormats, removedSheets, keptSheets, failures }) => {
    const [problem] = failures;
    return problem === undefined ? done({ removedFormats, removedSheets, keptSheets }) : failed(problem);
  });
}

/** Whether a judge has given any mark. */
function hasMarks(rows: readonly (readonly Cell[])[]): boolean {
  return readDisputeBlocks(DISPUTES_SHEET, rows, 0).some(({ contenders }) =>
    contenders.some(({ marks }) => marks.flat().some((mark) => mark !== null)),
  );
}

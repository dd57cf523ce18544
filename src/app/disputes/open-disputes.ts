import { DISPUTES_SHEET } from '../../engine/dispute/block-layout.ts';
import { applyMarkPlan } from '../../workbook/apply-plan.ts';
import type { AppState } from '../app-state.ts';
import { andThen, asOutcome, done, failed } from '../outcomes.ts';
import { planDisputes } from '../plan-marks.ts';
import type { OpenDisputesResult, Outcome } from '../services.ts';
import { walkAgain } from '../walk-workbook.ts';

/** Adds a block to 客户界定 for each conflict that has none yet, with the evidence of this moment frozen in it. */
export function openDisputes(state: AppState): Promise<Outcome<OpenDisputesResult>> {
  return asOutcome(async () => {
    const walked = await walkAgain(state);
    if (!walked.ok) return failed(walked.failure);
    const planned = planDisputes(walked.walk);
    const alreadyOpen = walked.walk.disputeBlocks.length;
    if (planned === null) return done({ sheet: DISPUTES_SHEET, opened: 0, alreadyOpen });
    const written = await applyMarkPlan(state.session, { highlights: null, sheets: [planned.sheet] });
    return andThen(written, ({ failures: [problem] }) =>
      problem === undefined ? done({ sheet: DISPUTES_SHEET, opened: planned.opened, alreadyOpen }) : failed(problem),
    );
  });
}

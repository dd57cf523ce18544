import type { Finding } from '../../engine/model/finding.ts';
import { columnPlaces } from '../../engine/plan/column-places.ts';
import { FINDINGS_SHEET, planFindingsSheet, readHandlings } from '../../engine/plan/plan-findings-sheet.ts';
import { applyMarkPlan } from '../../workbook/apply-plan.ts';
import { readPlanSheet } from '../../workbook/read-plan-sheet.ts';
import type { ExcelSession } from '../../workbook/session.ts';
import type { Judged } from '../judge-workbook.ts';
import { done } from '../outcomes.ts';
import type { Outcome } from '../services.ts';

/** A longer list of findings takes seconds to write: it waits for the next check. */
const MOST_LINES = 2000;

/** Whether there are more findings than are written again after an edit. */
export function isTooLong(findings: readonly Finding[]): boolean {
  return findings.length > MOST_LINES;
}

/**
 * Writes the result sheets again after edits, with what people have noted in them; false where they are left as they are,
 * since they are gone or too long.
 */
export async function refreshResults(session: ExcelSession, judged: Judged): Promise<Outcome<boolean>> {
  const { findings, asOf } = judged.result.report;
  if (isTooLong(findings)) return done(false);
  const standing = await readPlanSheet(session, FINDINGS_SHEET);
  if (standing.kind !== 'done') return standing;
  if (standing.value === null) return done(false);
  const places = columnPlaces(
    judged.tables,
    judged.sheets.map(({ name }) => name),
  );
  const plan = planFindingsSheet(findings, places, asOf, readHandlings(standing.value));
  const written = await applyMarkPlan(session, { highlights: null, sheets: [plan, ...(judged.plan?.sheets ?? [])] });
  return written.kind === 'done' ? done(written.value.failures.length === 0) : written;
}

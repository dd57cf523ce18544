import { recogniseSheet } from '../engine/headers/recognise.ts';
import { parseRecords } from '../engine/evaluate/parse-records.ts';
import { policyNamed } from '../engine/evaluate/read-parameters.ts';
import { SHEET_DEFINITIONS } from '../engine/headers/sheets.ts';
import { DEFAULT_POLICY, findPolicy } from '../policies/index.ts';
import { recover } from '../workbook/recover.ts';
import { openExcelSource } from '../workbook/read-sheets.ts';
import type { AppState } from './app-state.ts';
import { asOutcome, done } from './outcomes.ts';
import { viewPolicy } from './policy-view.ts';
import { readRows, readTables } from './read-tables.ts';
import type { Outcome, WorkbookDescription } from './services.ts';

const HEAD_ROWS = 40;
const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };

/**
 * Which sheets the workbook has and which policy it names; reads the heads of the sheets and the settings only.
 * It is the first thing that the pane asks, so it also finishes or takes back what a crash has left half written.
 */
export function describeWorkbook(state: AppState): Promise<Outcome<WorkbookDescription>> {
  return asOutcome(async () => {
    const recovered = await recover(state.session);
    if (recovered.kind !== 'done') return recovered;
    const source = await openExcelSource(state.session, {});
    const infos = await source.sheets();
    const found: { role: string; name: string; rows: number }[] = [];
    for (const { name, used } of infos) {
      if (used === null) continue;
      const head = await readRows(source, name, { ...used, rows: Math.min(HEAD_ROWS, used.rows) });
      const sheet = recogniseSheet(name, head, SHEET_DEFINITIONS);
      if (sheet !== null) found.push({ role: sheet.role, name, rows: Math.max(0, used.rows - sheet.firstRow) });
    }
    const settings = SHEET_DEFINITIONS.filter(({ role }) => role === 'settings');
    const { workbook } = await readTables(source, settings, UNWATCHED);
    const named = policyNamed(parseRecords(workbook, settings).table('settings'));
    const policy = (named === null ? null : findPolicy(named)) ?? DEFAULT_POLICY;
    return done({
      policy: viewPolicy(policy),
      sheets: found,
      missing: SHEET_DEFINITIONS.filter(
        ({ role }) => policy.sheets.includes(role) && !found.some((sheet) => sheet.role === role),
      ).map(({ role, name, english }) => ({
        role,
        name: { zh: name, en: english },
        required: role === policy.sheets[0],
      })),
    });
  });
}

import { recogniseSheet } from '../engine/headers/recognise.ts';
import { definitionsFor } from '../engine/headers/sheets.ts';
import { DEFAULT_POLICY } from '../policies/index.ts';
import { recoverEdits } from '../workbook/apply-edits.ts';
import { recover } from '../workbook/recover.ts';
import { openExcelSource } from '../workbook/read-sheets.ts';
import type { AppState } from './app-state.ts';
import { asOutcome, done } from './outcomes.ts';
import { viewPolicy } from './policy/policy-view.ts';
import { readPolicy } from './policy/read-policy.ts';
import { readRows } from './reading/read-tables.ts';
import type { Outcome, WorkbookDescription } from './services.ts';

const HEAD_ROWS = 40;

/**
 * Which sheets the workbook has and which policy it names; reads the heads of the sheets and the settings only.
 * It is the first thing that the pane asks, so it also finishes or takes back what a crash has left half written.
 */
export function describeWorkbook(state: AppState): Promise<Outcome<WorkbookDescription>> {
  return asOutcome(async () => {
    const recovered = await recover(state.session);
    if (recovered.kind !== 'done') return recovered;
    const taken = await recoverEdits(state.session);
    if (taken.kind !== 'done') return taken;
    const source = await openExcelSource(state.session, {});
    // A name that is no policy's is told by the check; until then the default is shown.
    const named = await readPolicy(source, null);
    const policy = named.ok ? named.policy : DEFAULT_POLICY;
    const definitions = definitionsFor(policy);
    const infos = await source.sheets();
    const found: { role: string; name: string; rows: number }[] = [];
    for (const { name, used } of infos) {
      if (used === null) continue;
      const head = await readRows(source, name, { ...used, rows: Math.min(HEAD_ROWS, used.rows) });
      const sheet = recogniseSheet(name, head, definitions);
      if (sheet !== null) found.push({ role: sheet.role, name, rows: Math.max(0, used.rows - sheet.firstRow) });
    }
    return done({
      policy: viewPolicy(policy),
      sheets: found,
      missing: definitions
        .filter(({ role }) => policy.sheets.includes(role) && !found.some((sheet) => sheet.role === role))
        .map(({ role, name, english }) => ({
          role,
          name: { zh: name, en: english },
          required: role === policy.sheets[0],
        })),
    });
  });
}

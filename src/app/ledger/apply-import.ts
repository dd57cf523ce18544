import { NEEDED_FIELDS, targetDefinition } from '../../engine/ledger/ledger-columns.ts';
import type { LedgerKind } from '../../engine/ledger/ledger-grid.ts';
import { planTemplate } from '../../engine/plan/plan-template.ts';
import { applyMarkPlan } from '../../workbook/apply-plan.ts';
import { insertTemplate } from '../../workbook/insert-template.ts';
import { writeSetting } from '../../workbook/settings.ts';
import type { AppState } from '../app-state.ts';
import { andThen, done, failed } from '../outcomes.ts';
import type { Outcome } from '../services.ts';
import { NOTHING_TO_IMPORT } from './failures.ts';
import { LAYOUTS, MADE_SHEETS } from './kept-settings.ts';
import type { AppliedView } from './ledger-views.ts';
import type { PreparedImport } from './prepare-import.ts';
import { rememberCustomers } from './remember-customers.ts';

export interface ImportToApply {
  readonly kind: LedgerKind;
  readonly prepared: PreparedImport;
  /** The layouts as they are kept from now on. */
  readonly layouts: string;
  readonly language: 'zh' | 'en';
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Writes a prepared import: the rows below the ledger through the journal, so that a crash leaves no half of them; then
 * what is remembered for the next one. A ledger that is missing is made from its template first.
 */
export async function applyImport(
  state: AppState,
  { kind, prepared, layouts, language, today }: ImportToApply,
): Promise<Outcome<AppliedView>> {
  const { preview, rows, taken, names, decisions } = prepared;
  if (rows === null) return failed(NOTHING_TO_IMPORT);
  if (preview.newSheet) {
    const made = await insertTemplate(state.session, [
      planTemplate(targetDefinition(kind), { language, required: NEEDED_FIELDS }),
    ]);
    if (made.kind !== 'done') return made;
    const [problem] = made.value.failures;
    if (problem !== undefined) return failed(problem);
    const kept = await writeSetting(state.session, MADE_SHEETS, preview.sheet);
    if (kept.kind !== 'done') return kept;
  }
  const written = await applyMarkPlan(state.session, { highlights: null, sheets: [rows] });
  return andThen(written, async ({ failures: [problem] }) => {
    if (problem !== undefined) return failed(problem);
    const remembered = await rememberCustomers(state, names, {
      sheet: decisions,
      batch: preview.batch,
      today,
      language,
    });
    if (remembered.kind !== 'done') return remembered;
    return andThen(await writeSetting(state.session, LAYOUTS, layouts), () =>
      done({
        batch: preview.batch,
        sheet: preview.sheet,
        rows: taken.lines,
        fen: taken.fen,
        remembered: names.length,
      }),
    );
  });
}

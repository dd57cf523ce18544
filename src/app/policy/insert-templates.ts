import { DEFAULT_POLICY } from '../../policies/index.ts';
import { insertTemplate } from '../../workbook/insert-template.ts';
import { openExcelSource } from '../../workbook/read-sheets.ts';
import type { AppState } from '../app-state.ts';
import { andThen, asOutcome, done, failed } from '../outcomes.ts';
import { readPolicy } from './read-policy.ts';
import type { Outcome } from '../services.ts';
import { templatePlans } from './template-plans.ts';

/** Adds an empty sheet with headers and lists for each role; sheets that stand already are not touched. */
export function insertTemplates(
  state: AppState,
  roles: readonly string[],
  language: 'zh' | 'en',
): Promise<Outcome<{ readonly sheets: readonly string[] }>> {
  return asOutcome(async () => {
    const named = await readPolicy(await openExcelSource(state.session, {}), null);
    const plans = templatePlans(named.ok ? named.policy : DEFAULT_POLICY, roles, language);
    const inserted = await insertTemplate(state.session, plans);
    return andThen(inserted, ({ sheets, failures: [problem] }) =>
      problem === undefined ? done({ sheets }) : failed(problem),
    );
  });
}

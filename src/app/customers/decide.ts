import { recogniseSheet } from '../../engine/headers/recognise.ts';
import { ALIASES } from '../../engine/headers/sheets/settings.ts';
import type { Cell } from '../../engine/model/cell.ts';
import { decisionRow, takesDecisions } from '../../engine/plan/plan-decisions.ts';
import { planTemplate } from '../../engine/plan/plan-template.ts';
import { appendRows } from '../../workbook/append-rows.ts';
import { insertTemplate } from '../../workbook/insert-template.ts';
import { readPlanSheet } from '../../workbook/read-plan-sheet.ts';
import type { AppState } from '../app-state.ts';
import { decisionsUnreadable, NO_REPORT } from '../failures.ts';
import { andThen, asOutcome, done, failed } from '../outcomes.ts';
import type { Decided, DecideRequest } from './review-views.ts';
import type { Outcome } from '../services.ts';

/** Writes decisions into 别名, a row each; the sheet is inserted where the workbook has none. */
export function decide(state: AppState, request: DecideRequest, language: 'zh' | 'en'): Promise<Outcome<Decided>> {
  return asOutcome(async () => {
    if (state.last === null) return failed(NO_REPORT);
    return keepDecisions(state, state.last.decisions ?? ALIASES.name, request, language);
  });
}

/** Writes decisions into a sheet of the workbook, which is inserted where there is none; no check has to come before. */
export function keepDecisions(
  state: AppState,
  sheet: string,
  request: DecideRequest,
  language: 'zh' | 'en',
): Promise<Outcome<Decided>> {
  return asOutcome(async () =>
    andThen(await readPlanSheet(state.session, sheet), async (rows) => {
      if (rows !== null) return append(state, sheet, rows, request, false);
      const plan = planTemplate(ALIASES, { language, required: [] });
      return andThen(await insertTemplate(state.session, [plan]), ({ failures: [problem] }) =>
        problem === undefined
          ? append(state, ALIASES.name, plan.cells as readonly (readonly Cell[])[], request, true)
          : failed(problem),
      );
    }),
  );
}

async function append(
  state: AppState,
  sheet: string,
  rows: readonly (readonly Cell[])[],
  request: DecideRequest,
  inserted: boolean,
): Promise<Outcome<Decided>> {
  const known = recogniseSheet(sheet, rows, [ALIASES]);
  if (known === null || !takesDecisions(known)) return failed(decisionsUnreadable(sheet));
  const cells = request.pairs.map((pair) => decisionRow(pair, request, known));
  const appended = await appendRows(state.session, { sheet, headerRow: known.headerRow, cells });
  return andThen(appended, ({ row }) =>
    done({ sheet, inserted, row: row + 1, cells: cells.map((line) => line.map((cell) => cell ?? '')) }),
  );
}

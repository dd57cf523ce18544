import { SETTINGS } from '../../engine/headers/sheets/settings.ts';
import type { SheetPlan } from '../../engine/model/mark-plan.ts';
import type { Policy } from '../../engine/model/policy.ts';
import { planSettings } from '../../engine/plan/plan-settings.ts';
import { POLICY_ROW } from '../../engine/settings/row-names.ts';
import { DEFAULT_POLICY, findPolicy } from '../../policies/index.ts';
import { appendRows } from '../../workbook/append-rows.ts';
import { insertTemplate } from '../../workbook/insert-template.ts';
import { openExcelSource } from '../../workbook/read-sheets.ts';
import { removeAddedSheet } from '../../workbook/remove-added-sheet.ts';
import { removeRows } from '../../workbook/remove-rows.ts';
import { writeCells } from '../../workbook/write-cells.ts';
import type { AppState } from '../app-state.ts';
import { unknownPolicy } from '../failures.ts';
import { andThen, asOutcome, done, failed } from '../outcomes.ts';
import type { PolicySwitch } from './policy-views.ts';
import { readPolicy } from './read-policy.ts';
import type { Outcome } from '../services.ts';
import { lineCells, settingsPlace } from './settings-place.ts';
import { settingsInput } from './template-plans.ts';

type Language = 'zh' | 'en';

/**
 * Names another policy in 制度参数; what stands there otherwise is not touched. Going back to the policy from which the
 * last switch came takes that switch back, so that the sheets are what they were.
 */
export function switchPolicy(state: AppState, id: string, language: Language): Promise<Outcome<PolicySwitch>> {
  return asOutcome(async () => {
    const policy = findPolicy(id);
    if (policy === null) return failed(unknownPolicy(id));
    const last = state.switches.at(-1);
    if (last?.from === policy.id) {
      const undone = await undoSwitch(state, last);
      if (undone.kind === 'done') return done({ ...last, from: last.to, to: last.from });
    }
    const made = await nameInSheet(state, policy, language);
    if (made.kind === 'done') state.switches.push(made.value);
    return made;
  });
}

async function nameInSheet(state: AppState, policy: Policy, language: Language): Promise<Outcome<PolicySwitch>> {
  const source = await openExcelSource(state.session, {});
  const named = await readPolicy(source, null);
  const from = (named.ok ? named.policy : DEFAULT_POLICY).id;
  const place = await settingsPlace(source);
  const name = policy.name[language];
  if (place === null) {
    const plan = headAlone(planSettings(settingsInput(policy, language)));
    return andThen(await insertTemplate(state.session, [plan]), ({ failures: [problem] }) =>
      problem === undefined
        ? done({ from, to: policy.id, sheet: plan.name, done: { how: 'sheet-added' } })
        : failed(problem),
    );
  }
  const { sheet, headerRow, table, nextRow } = place;
  const columns = { name: place.columns.get('参数') ?? 0, value: place.columns.get('取值') ?? 0 };
  if (place.policy === null && table !== null) {
    const cells = lineCells(place.columns, { 参数: POLICY_ROW[language], 取值: name });
    const appended = await appendRows(state.session, { sheet, headerRow, cells: [cells] });
    const texts = cells.map((cell) => (typeof cell === 'string' ? cell : ''));
    return andThen(appended, () => done({ from, to: policy.id, sheet, done: { how: 'row-added', cells: texts } }));
  }
  const cells =
    place.policy === null
      ? [
          { row: nextRow, column: columns.name, before: '', after: POLICY_ROW[language] },
          { row: nextRow, column: columns.value, before: '', after: name },
        ]
      : [{ row: place.policy.row, column: columns.value, before: place.policy.value, after: name }];
  const written = await writeCells(state.session, sheet, cells);
  return andThen(written, () => done({ from, to: policy.id, sheet, done: { how: 'cells-changed', cells } }));
}

/** Takes a switch back where what it wrote still stands; else nothing is touched, and the failure says so. */
export function undoSwitch(state: AppState, made: PolicySwitch): Promise<Outcome<null>> {
  return asOutcome(async () => {
    const { sheet, done: step } = made;
    const undone =
      step.how === 'sheet-added'
        ? await removeAddedSheet(state.session, headPlanOf(made))
        : step.how === 'row-added'
          ? await removeRows(state.session, { sheet, cells: [step.cells] })
          : await writeCells(
              state.session,
              sheet,
              step.cells.map((cell) => ({ ...cell, before: cell.after, after: cell.before })),
            );
    return andThen(undone, () => {
      state.switches = state.switches.filter((one) => one !== made);
      return done(null);
    });
  });
}

/** The sheet as a switch adds it, in whichever language it was added. */
function headPlanOf({ to }: PolicySwitch): readonly SheetPlan[] {
  const policy = findPolicy(to) ?? DEFAULT_POLICY;
  return (['zh', 'en'] as const).map((language) => headAlone(planSettings(settingsInput(policy, language))));
}

/** Headers and the line of the policy, without parameters: a switch writes no more than it has to. */
function headAlone(plan: SheetPlan): SheetPlan {
  const rows = 2;
  return {
    ...plan,
    name: SETTINGS.name,
    cells: plan.cells.slice(0, rows),
    styles: plan.styles
      .filter(({ area }) => area.row < rows)
      .map((styled) => ({
        ...styled,
        area: { ...styled.area, rows: Math.min(styled.area.rows, rows - styled.area.row) },
      })),
    validations: plan.validations.filter(({ area }) => area.row < rows),
  };
}

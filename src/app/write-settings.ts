import { nameKey } from '../engine/identity/keys.ts';
import { planSettings } from '../engine/plan/plan-settings.ts';
import { settingLines } from '../engine/plan/setting-lines.ts';
import type { SettingLine } from '../engine/plan/setting-lines.ts';
import { SETTINGS } from '../engine/headers/sheets/settings.ts';
import type { Policy } from '../engine/model/policy.ts';
import { DEFAULT_POLICY } from '../policies/index.ts';
import { appendRows } from '../workbook/append-rows.ts';
import { insertTemplate } from '../workbook/insert-template.ts';
import { openExcelSource } from '../workbook/read-sheets.ts';
import { removeAddedSheet } from '../workbook/remove-added-sheet.ts';
import { removeRows } from '../workbook/remove-rows.ts';
import type { AppState } from './app-state.ts';
import { andThen, asOutcome, done, failed } from './outcomes.ts';
import type { SettingsPreview, SettingsWritten } from './policy-views.ts';
import { readPolicy } from './read-policy.ts';
import type { Outcome } from './services.ts';
import { lineCells, settingsPlace } from './settings-place.ts';
import type { SettingsPlace } from './settings-place.ts';
import { settingsInput } from './template-plans.ts';

type Language = 'zh' | 'en';

interface Wanted {
  readonly policy: Policy;
  readonly place: SettingsPlace | null;
  /** Lines of the policy that the sheet lacks. */
  readonly lines: readonly SettingLine[];
}

/** What writing 制度参数 would add: the whole sheet where there is none, else the lines that it lacks. */
export function previewSettings(state: AppState, language: Language): Promise<Outcome<SettingsPreview>> {
  return asOutcome(async () => done(preview(await wanted(state, language))));
}

/** Adds 制度参数 or the lines that it lacks. What the company has set stands as it is. */
export function writeSettings(state: AppState, language: Language): Promise<Outcome<SettingsWritten>> {
  return asOutcome(async () => {
    const want = await wanted(state, language);
    const { policy, place, lines } = want;
    if (place === null) {
      const plan = planSettings(settingsInput(policy, language));
      return andThen(await insertTemplate(state.session, [plan]), ({ failures: [problem] }) =>
        problem === undefined ? done({ ...preview(want), cells: [] }) : failed(problem),
      );
    }
    const cells = lines.map((line) => lineCells(place, textsOf(line)));
    const shown = { ...preview(want), cells: cells.map((row) => row.map((cell) => cell ?? '')) };
    if (cells.length === 0) return done(shown);
    const appended = await appendRows(state.session, { sheet: place.sheet, headerRow: place.headerRow, cells });
    return andThen(appended, () => done(shown));
  });
}

/** Takes back what was written, where it still reads as it was written. */
export function undoSettings(state: AppState, written: SettingsWritten): Promise<Outcome<null>> {
  return asOutcome(async () => {
    if (written.how === 'nothing') return done(null);
    if (written.how === 'rows') {
      return andThen(await removeRows(state.session, { sheet: written.sheet, cells: written.cells }), () => done(null));
    }
    const named = await readPolicy(await openExcelSource(state.session, {}), null);
    const policy = named.ok ? named.policy : DEFAULT_POLICY;
    const plans = (['zh', 'en'] as const).map((language) => planSettings(settingsInput(policy, language)));
    return andThen(await removeAddedSheet(state.session, plans), () => done(null));
  });
}

async function wanted(state: AppState, language: Language): Promise<Wanted> {
  const source = await openExcelSource(state.session, {});
  const named = await readPolicy(source, null);
  const policy = named.ok ? named.policy : DEFAULT_POLICY;
  const place = await settingsPlace(source);
  const lines = settingLines(settingsInput(policy, language));
  const both = settingLines(settingsInput(policy, language === 'zh' ? 'en' : 'zh'));
  const standing = new Set(place?.names.map(nameKey));
  // A line that calculates needs to know where the others stand; a sheet of the company's own does without it.
  const lacking = lines.filter(
    ({ name, formula }, at) =>
      place === null ||
      (formula === null && !standing.has(nameKey(name)) && !standing.has(nameKey(both[at]?.name ?? ''))),
  );
  return {
    policy,
    place,
    lines: place === null ? lines : lacking.filter(({ value }) => value === '' || place.policy === null),
  };
}

function preview({ place, lines }: Wanted): SettingsPreview {
  return {
    sheet: place?.sheet ?? SETTINGS.name,
    how: place === null ? 'sheet' : lines.length > 0 ? 'rows' : 'nothing',
    lines: lines.map(({ name }) => name),
  };
}

function textsOf(line: SettingLine): Record<string, string> {
  return {
    参数: line.name,
    取值: line.value,
    默认值: String(line.standard),
    单位: line.unit,
    说明: line.explanation,
    条款: line.clause,
  };
}

import { nameKey } from '../engine/identity/keys.ts';
import { headerOf } from '../engine/plan/header-text.ts';
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
import { writeCells } from '../workbook/write-cells.ts';
import type { AppState } from './app-state.ts';
import { andThen, asOutcome, done, failed } from './outcomes.ts';
import type { ChangedCell, SettingsPreview, SettingsWritten } from './policy-views.ts';
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
  /** Headers that the sheet lacks, with the columns in which they would stand. */
  readonly headers: readonly ChangedCell[];
}

/** What writing 制度参数 would add: the whole sheet where there is none, else the lines that it lacks. */
export function previewSettings(state: AppState, language: Language): Promise<Outcome<SettingsPreview>> {
  return asOutcome(async () => done(preview(await wanted(state, language))));
}

/** Adds 制度参数 or the lines that it lacks. What the company has set stands as it is. */
export function writeSettings(state: AppState, language: Language): Promise<Outcome<SettingsWritten>> {
  return asOutcome(async () => {
    const want = await wanted(state, language);
    const { policy, place, lines, headers } = want;
    if (place === null) {
      const plan = planSettings(settingsInput(policy, language));
      return andThen(await insertTemplate(state.session, [plan]), ({ failures: [problem] }) =>
        problem === undefined ? done({ ...preview(want), headers: [], cells: [] }) : failed(problem),
      );
    }
    const cells = lines.map((line) => lineCells(place, textsOf(line)));
    const shown = { ...preview(want), headers, cells: cells.map((row) => row.map((cell) => cell ?? '')) };
    return andThen(await writeCells(state.session, place.sheet, headers), async () => {
      if (cells.length === 0) return done(shown);
      const appended = await appendRows(state.session, { sheet: place.sheet, headerRow: place.headerRow, cells });
      return andThen(appended, () => done(shown));
    });
  });
}

/** Takes back what was written, where it still reads as it was written. */
export function undoSettings(state: AppState, written: SettingsWritten): Promise<Outcome<null>> {
  return asOutcome(async () => {
    if (written.how === 'nothing') return done(null);
    if (written.how === 'rows') {
      const { sheet, cells, headers } = written;
      return andThen(await removeRows(state.session, { sheet, cells }), async () => {
        const back = headers.map((cell) => ({ ...cell, before: cell.after, after: cell.before }));
        return andThen(await writeCells(state.session, sheet, back), () => done(null));
      });
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
  if (place === null) return { policy, place, lines, headers: [] };
  const translated = settingLines(settingsInput(policy, language === 'zh' ? 'en' : 'zh'));
  const standing = new Set(place.names.map(nameKey));
  const stands = (line: SettingLine | undefined): boolean => line !== undefined && standing.has(nameKey(line.name));
  // A line that calculates would have to know where the others stand; a sheet of the company's own does without it.
  const lacking = lines.filter((line, at) => line.formula === null && !stands(line) && !stands(translated[at]));
  const withoutPolicy = lacking.filter(({ value }) => value === '');
  return { policy, place, lines: withoutPolicy, headers: missingHeaders(place, language) };
}

/** The headers of own rules, beside those that stand; a table of the company's own keeps its width. */
function missingHeaders({ columns, inTable, headerRow, nextColumn }: SettingsPlace, language: Language): ChangedCell[] {
  if (inTable) return [];
  return SETTINGS.columns
    .filter(({ header }) => !columns.has(header))
    .map((column, i) => ({ row: headerRow, column: nextColumn + i, before: '', after: headerOf(column, language) }));
}

function preview({ place, lines, headers }: Wanted): SettingsPreview {
  return {
    sheet: place?.sheet ?? SETTINGS.name,
    how: place === null ? 'sheet' : lines.length + headers.length > 0 ? 'rows' : 'nothing',
    lines: [...headers.map(({ after }) => after), ...lines.map(({ name }) => name)],
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

import { nameKey } from '../../engine/identity/keys.ts';
import { headerOf } from '../../engine/plan/header-text.ts';
import { COMPARED } from '../../engine/plan/compared-cell.ts';
import { planSettings } from '../../engine/plan/plan-settings.ts';
import { settingLines } from '../../engine/plan/setting-lines.ts';
import type { SettingLine } from '../../engine/plan/setting-lines.ts';
import { SETTINGS } from '../../engine/headers/sheets/settings.ts';
import type { EditPlan } from '../../engine/model/edit-plan.ts';
import type { Policy } from '../../engine/model/policy.ts';
import { DEFAULT_POLICY } from '../../policies/index.ts';
import { appendRows } from '../../workbook/append-rows.ts';
import { applyEdits } from '../../workbook/apply-edits.ts';
import { insertTemplate } from '../../workbook/insert-template.ts';
import { openExcelSource } from '../../workbook/read-sheets.ts';
import { removeAddedSheet } from '../../workbook/remove-added-sheet.ts';
import { removeRows } from '../../workbook/remove-rows.ts';
import { addedCells, addedValidations } from './added-settings.ts';
import type { AppState } from '../app-state.ts';
import { andThen, asOutcome, done, failed } from '../outcomes.ts';
import type { ChangedCell, SettingsPreview, SettingsWritten } from './policy-views.ts';
import { readPolicy } from './read-policy.ts';
import type { Outcome } from '../services.ts';
import { settingsPlace } from './settings-place.ts';
import type { SettingsPlace } from './settings-place.ts';
import { settingsInput } from './template-plans.ts';

type Language = 'zh' | 'en';

interface Wanted {
  readonly policy: Policy;
  readonly place: SettingsPlace | null;
  /** Lines of the policy that the sheet lacks, and all that it has. */
  readonly lines: readonly SettingLine[];
  readonly all: readonly SettingLine[];
  /** Headers that the sheet lacks, with the columns in which they would stand. */
  readonly headers: readonly ChangedCell[];
}

/** What writing 制度参数 would add: the whole sheet where there is none, else the lines and headers that it lacks. */
export function previewSettings(state: AppState, language: Language): Promise<Outcome<SettingsPreview>> {
  return asOutcome(async () => done(preview(await wanted(state, language))));
}

/** Adds 制度参数 or what it lacks. What the company has set stands as it is. */
export function writeSettings(state: AppState, language: Language): Promise<Outcome<SettingsWritten>> {
  return asOutcome(async () => {
    const want = await wanted(state, language);
    const { policy, place, lines, all, headers } = want;
    if (place === null) {
      const plan = planSettings(settingsInput(policy, language));
      return andThen(await insertTemplate(state.session, [plan]), ({ failures: [problem] }) =>
        problem === undefined ? done({ ...preview(want), headers: [], cells: [] }) : failed(problem),
      );
    }
    const { sheet, headerRow } = place;
    const columns = columnsWith(place, headers, language);
    const added = { place, lines, all, columns, language };
    const written = {
      ...preview(want),
      headers,
      // What the sheet calculates may read otherwise by the time it is taken back.
      cells: addedCells(added, place.nextRow).map((row) =>
        row.map((cell) => (typeof cell === 'object' ? '' : String(cell))),
      ),
    };
    return andThen(await applyEdits(state.session, headerEdits(place, headers)), async () => {
      if (lines.length === 0) return done(written);
      const appended = await appendRows(state.session, {
        sheet,
        headerRow,
        cells: (firstRow) => addedCells(added, firstRow),
        validations: addedValidations(added),
      });
      return andThen(appended, () => done(written));
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
        const place = await settingsPlace(await openExcelSource(state.session, {}));
        const back = headers.map((cell) => ({ ...cell, before: cell.after, after: '' }));
        if (place === null) return done(null);
        return andThen(await applyEdits(state.session, headerEdits(place, back)), () => done(null));
      });
    }
    const named = await readPolicy(await openExcelSource(state.session, {}), null);
    const policy = named.ok ? named.policy : DEFAULT_POLICY;
    const plans = (['zh', 'en'] as const).map((language) => planSettings(settingsInput(policy, language)));
    return andThen(await removeAddedSheet(state.session, plans), () => done(null));
  });
}

/** Headers written at the right of the sheet, or emptied again; a table grows or shrinks with them. */
function headerEdits({ sheet, table }: SettingsPlace, headers: readonly ChangedCell[]): EditPlan {
  const count = headers.filter(({ after }) => after !== '').length - headers.filter(({ after }) => after === '').length;
  return {
    addedSheets: [],
    removedSheets: [],
    edits: headers.map((header) => ({ ...header, sheet, format: null })),
    tables:
      table === null || count === 0
        ? []
        : [
            {
              sheet,
              table: table.name,
              before: table.area,
              after: { ...table.area, columns: table.area.columns + count },
            },
          ],
  };
}

async function wanted(state: AppState, language: Language): Promise<Wanted> {
  const source = await openExcelSource(state.session, {});
  const named = await readPolicy(source, null);
  const policy = named.ok ? named.policy : DEFAULT_POLICY;
  const place = await settingsPlace(source);
  const all = settingLines(settingsInput(policy, language));
  if (place === null) return { policy, place, lines: all, all, headers: [] };
  const translated = settingLines(settingsInput(policy, language === 'zh' ? 'en' : 'zh'));
  const standing = new Set(place.names.map(({ name }) => nameKey(name)));
  const stands = (line: SettingLine | undefined): boolean => line !== undefined && standing.has(nameKey(line.name));
  const lacking = all.filter((line, at) => !stands(line) && !stands(translated[at]));
  const withoutPolicy = lacking.filter(({ value }) => value === '');
  return { policy, place, lines: withoutPolicy, all, headers: missingHeaders(state, place, language) };
}

/** `Table.resize`. */
const RESIZE_SET = '1.13';

/** The headers that the sheet lacks, beside those that stand; a table grows only where nothing stands beside it. */
function missingHeaders({ session }: AppState, place: SettingsPlace, language: Language): ChangedCell[] {
  const { columns, compared, table, headerRow, nextColumn } = place;
  const isClosed = table !== null && table.area.column + table.area.columns < nextColumn;
  if (isClosed || (table !== null && !session.supports(RESIZE_SET))) return [];
  const texts = SETTINGS.columns.flatMap((column) => [
    ...(columns.has(column.header) ? [] : [headerOf(column, language)]),
    ...(column.header === '默认值' && compared === null ? [COMPARED[language]] : []),
  ]);
  return texts.map((after, i) => ({ row: headerRow, column: nextColumn + i, before: '', after }));
}

/** Where each column stands once the headers are there. */
function columnsWith(
  { columns, compared }: SettingsPlace,
  headers: readonly ChangedCell[],
  language: Language,
): ReadonlyMap<string, number> {
  const added = headers.map(({ column, after }): [string, number] => [
    SETTINGS.columns.find((known) => headerOf(known, language) === after)?.header ?? after,
    column,
  ]);
  return new Map([...columns, ...(compared === null ? [] : [[COMPARED[language], compared] as const]), ...added]);
}

function preview({ place, lines, headers }: Wanted): SettingsPreview {
  return {
    sheet: place?.sheet ?? SETTINGS.name,
    how: place === null ? 'sheet' : lines.length + headers.length > 0 ? 'rows' : 'nothing',
    lines: [...headers.map(({ after }) => after), ...lines.map(({ name }) => name)],
  };
}

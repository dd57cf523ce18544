import { draftImport } from '../../engine/ledger/draft-import.ts';
import { NEEDED_FIELDS, targetDefinition } from '../../engine/ledger/ledger-columns.ts';
import type { LedgerKind } from '../../engine/ledger/ledger-grid.ts';
import type { Bilingual } from '../../engine/model/finding.ts';
import type { SheetPlan } from '../../engine/model/mark-plan.ts';
import { planTemplate } from '../../engine/plan/plan-template.ts';
import { BATCH_HEADER } from '../../engine/ledger/plan-rows.ts';
import { applyPlanToXlsx } from '../../files/apply-plan.ts';
import { openLedger } from '../../files/open-ledger.ts';
import { readAddInSetting } from '../../files/xlsx/add-in-settings.ts';
import { openXlsx } from '../../files/xlsx/open-xlsx.ts';
import { xlsxSource } from '../../files/xlsx-source.ts';
import { missingFields } from './complete-choice.ts';
import { COLUMNS_UNKNOWN, NO_HEADER, NOTHING_TO_READ } from './failures.ts';
import { readKnownWorkbook } from './known-workbook.ts';
import type { DraftView, PreviewView } from './ledger-views.ts';
import { choiceOf, noSuchSheet, readMappingFile } from './mapping-file.ts';
import { LAYOUTS } from './kept-settings.ts';
import { LayoutMemory } from './layout-memory.ts';
import { prepareImport } from './prepare-import.ts';
import { planRemembered } from './plan-remembered.ts';
import { filledSheets, firstLedger, otherLedgers, readGrid } from './read-grid.ts';
import { unusedColumns } from './unused-columns.ts';
import { viewDraft } from './view-draft.ts';
import { settingKey } from '../../workbook/settings.ts';

export interface ImportFileRequest {
  readonly ledger: { readonly bytes: Uint8Array; readonly name: string };
  /** The workbook that the rows go into. */
  readonly into: Uint8Array;
  /** The text of a mapping file; null takes the columns as proposed. */
  readonly mapping: string | null;
  /** Which ledger the rows are for; null leaves it to the source. */
  readonly kind: LedgerKind | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly language: 'zh' | 'en';
  /** Whether the workbook with the rows is wanted too. */
  readonly write: boolean;
}

export type ImportFileResult =
  | {
      readonly kind: 'done';
      readonly draft: DraftView;
      readonly preview: PreviewView;
      /** The columns that were read, by table; null for a table left out. */
      readonly mappings: readonly (Readonly<Record<string, string>> | null)[];
      /** By table, the columns that hold something and were not read. */
      readonly unused: readonly (readonly string[])[];
      /** Sheets of the file that look like ledgers and were not read, where nobody has said which to read. */
      readonly unread: readonly string[];
      readonly written: Uint8Array | null;
    }
  | { readonly kind: 'failed'; readonly about: 'ledger' | 'into' | 'mapping'; readonly message: Bilingual };

const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };

/**
 * Imports a ledger file into a copy of a workbook, with the report that the pane shows before it writes. Layouts are known
 * as the pane has kept them in the workbook, and kept there for it.
 */
export async function importFile(request: ImportFileRequest): Promise<ImportFileResult> {
  const mapping = readMappingFile(request.mapping);
  if (!mapping.ok) return { kind: 'failed', about: 'mapping', message: mapping.message };
  const workbook = await openXlsx(request.into);
  if (!workbook.ok) return { kind: 'failed', about: 'into', message: workbook.failure.message };
  const opened = await openLedger(request.ledger.bytes, request.ledger.name);
  if (!opened.ok) return { kind: 'failed', about: 'ledger', message: opened.failure.message };
  const { sheet } = mapping.mapping;
  const grid = await (sheet === null ? firstLedger(opened.value) : readGrid(opened.value, sheet, null));
  if (grid === null && sheet !== null)
    return { kind: 'failed', about: 'mapping', message: noSuchSheet(sheet, await filledSheets(opened.value)) };
  if (grid === null) return { kind: 'failed', about: 'ledger', message: NOTHING_TO_READ.message };
  const source = xlsxSource(workbook.value);
  const known = await readKnownWorkbook(source, request.today, UNWATCHED);
  const layouts = settingKey(LAYOUTS);
  const memory = new LayoutMemory(readAddInSetting(workbook.value.archive, layouts));
  const remembered = (layout: string, kind: LedgerKind) => memory.columns(layout, kind);
  const draft = draftImport(grid, { kind: request.kind, people: known.people, remembered });
  if (draft.tables.length === 0) return { kind: 'failed', about: 'ledger', message: NO_HEADER.message };
  const chosen = choiceOf(draft, mapping.mapping, known, memory.answers(draft));
  if (!chosen.ok) return { kind: 'failed', about: 'mapping', message: chosen.message };
  const missing = missingFields(draft, chosen.choice);
  const lacking = missing.every((table) => table !== null) ? missing[0] : undefined;
  if (lacking !== undefined)
    return { kind: 'failed', about: 'ledger', message: COLUMNS_UNKNOWN(lacking.fields, lacking.headers).message };
  const result = prepareImport(draft, chosen.choice, known, request.today);
  if (!result.ok) return { kind: 'failed', about: 'into', message: result.failure.message };
  const { preview, rows, names, decisions } = result.prepared;
  const { today, language } = request;
  const decided = await planRemembered(source, rows === null ? [] : names, {
    sheet: decisions,
    batch: preview.batch,
    today,
    language,
  });
  if (!decided.ok) return { kind: 'failed', about: 'into', message: decided.failure.message };
  const plan = rows !== null && preview.newSheet ? withTemplate(rows, draft.kind, language) : rows;
  const { answers } = chosen.choice;
  const view = viewDraft(draft, { inWorkbook: false, sheets: [], answers });
  return {
    kind: 'done',
    draft: view,
    preview,
    unused: view.tables.map((table, at) => unusedColumns(table, chosen.choice.mappings[at] ?? null)),
    unread: sheet === null ? await otherLedgers(opened.value, grid.sheet) : [],
    mappings: chosen.choice.mappings.map((columns, at) =>
      columns === null ? null : namesOf(columns, draft.tables[at]?.table.headers.map(({ shown }) => shown) ?? []),
    ),
    written: request.write
      ? await applyPlanToXlsx(
          workbook.value,
          { highlights: null, sheets: [plan, decided.plan].filter((sheet) => sheet !== null) },
          { [layouts]: memory.textWith(draft, chosen.choice) },
        )
      : null,
  };
}

function namesOf(columns: Readonly<Record<string, number | null>>, headers: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([field, column]) => (column === null ? [] : [[field, headers[column] ?? '']])),
  );
}

/** The ledger with its header and its rows, as a sheet of its own. */
function withTemplate(rows: SheetPlan, kind: LedgerKind, language: 'zh' | 'en'): SheetPlan {
  const template = planTemplate(targetDefinition(kind), { language, required: NEEDED_FIELDS });
  const header = [...(template.cells[0] ?? []), BATCH_HEADER];
  const { joins, ...plan } = rows;
  return {
    ...template,
    cells: [header, ...plan.cells],
    widths: [...template.widths, joins === undefined ? 0 : 14],
    styles: [{ area: { row: 0, column: 0, rows: 1, columns: header.length }, style: 'header' }, ...plan.styles],
  };
}

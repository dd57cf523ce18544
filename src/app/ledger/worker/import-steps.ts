import { draftImport } from '../../../engine/ledger/draft-import.ts';
import type { LedgerDraft } from '../../../engine/ledger/draft-import.ts';
import type { LedgerGrid, LedgerKind } from '../../../engine/ledger/ledger-grid.ts';
import { rememberIdentities } from '../../../engine/evaluate/remember-identities.ts';
import type { Area } from '../../../engine/model/cell.ts';
import type { SheetSource } from '../../../engine/model/sheet-source.ts';
import { openLedger } from '../../../files/open-ledger.ts';
import { done, failed } from '../../outcomes.ts';
import type { ReadWatch } from '../../reading/read-tables.ts';
import type { Outcome } from '../../services.ts';
import { missingFields } from '../complete-choice.ts';
import { FIELDS_MISSING, NO_HEADER, NOT_PREPARED, NOTHING_TO_READ } from '../failures.ts';
import { readKnownWorkbook } from '../known-workbook.ts';
import type { KnownWorkbook } from '../known-workbook.ts';
import { LayoutMemory } from '../layout-memory.ts';
import type { DraftView, ImportChoice, LedgerOrigin } from '../ledger-views.ts';
import { prepareImport } from '../prepare-import.ts';
import type { PreparedImport } from '../prepare-import.ts';
import { filledSheets, firstLedger, readGrid } from '../read-grid.ts';
import { viewDraft } from '../view-draft.ts';

/** Where a ledger comes from, a selection being an area of a sheet by now. */
export type StepOrigin =
  Exclude<LedgerOrigin, { kind: 'selection' }> | { readonly kind: 'area'; readonly sheet: string; readonly area: Area };

/** A step of an import that needs the engine. Opening comes first; what was opened is kept for the others. */
export type ImportStep =
  | {
      readonly of: 'open';
      readonly origin: StepOrigin;
      readonly kind: LedgerKind | null;
      /** What was decided about layouts, as it is kept in the workbook. */
      readonly layouts: string | null;
      /** `YYYY-MM-DD`. */
      readonly today: string;
    }
  | { readonly of: 'draft'; readonly kind: LedgerKind; readonly today: string }
  | { readonly of: 'preview'; readonly choice: ImportChoice; readonly today: string };

/** What a step answers: a draft, or an import ready to be written with the layouts as they are kept from then on. */
export type StepResult =
  | { readonly of: 'draft'; readonly view: DraftView }
  | { readonly of: 'prepared'; readonly kind: LedgerKind; readonly prepared: PreparedImport; readonly layouts: string };

/** Takes the steps of imports into a workbook, one after the other, and keeps what was opened. Knows no Excel. */
export type StepTaker = (step: ImportStep, workbook: SheetSource, watch: ReadWatch) => Promise<Outcome<StepResult>>;

/** What is on the desk between two steps. */
interface OnDesk {
  readonly grid: LedgerGrid;
  readonly inWorkbook: boolean;
  readonly sheets: readonly string[];
  readonly memory: LayoutMemory;
  readonly draft: LedgerDraft | null;
}

export function importSteps(): StepTaker {
  let desk: OnDesk | null = null;
  const identify = rememberIdentities();

  const draftOf = (source: OnDesk, kind: LedgerKind | null, { people }: KnownWorkbook): Outcome<StepResult> => {
    const { memory } = source;
    const remembered = (layout: string, of: LedgerKind) => memory.columns(layout, of);
    const draft = draftImport(source.grid, { kind, people, remembered });
    if (draft.tables.length === 0) return failed(NO_HEADER);
    desk = { ...source, draft };
    return done({ of: 'draft', view: viewDraft(draft, { ...source, answers: memory.answers(draft) }) });
  };

  return async (step, workbook, watch) => {
    const known = (): Promise<KnownWorkbook> => readKnownWorkbook(workbook, step.today, watch, identify);
    if (step.of === 'open') {
      const read = await readOrigin(workbook, step.origin);
      if (read.kind !== 'done') return read;
      return draftOf({ ...read.value, memory: new LayoutMemory(step.layouts), draft: null }, step.kind, await known());
    }
    if (desk?.draft == null) return failed(NOT_PREPARED);
    if (step.of === 'draft') return draftOf(desk, step.kind, await known());
    const { draft, memory } = desk;
    const missing = missingFields(draft, step.choice);
    if (missing.length === 0 || missing.some((table) => table !== null)) return failed(FIELDS_MISSING);
    const result = prepareImport(draft, step.choice, await known(), step.today);
    if (!result.ok) return failed(result.failure);
    const layouts = memory.textWith(draft, step.choice);
    return done({ of: 'prepared', kind: draft.kind, prepared: result.prepared, layouts });
  };
}

type Read = Pick<OnDesk, 'grid' | 'inWorkbook' | 'sheets'>;

async function readOrigin(workbook: SheetSource, origin: StepOrigin): Promise<Outcome<Read>> {
  if (origin.kind === 'file' || origin.kind === 'text') return readFile(origin);
  const [sheet, area] = origin.kind === 'area' ? [origin.sheet, origin.area] : [origin.name, null];
  const grid = await readGrid(workbook, sheet, area);
  return grid === null ? failed(NOTHING_TO_READ) : done({ grid, inWorkbook: true, sheets: [] });
}

const PASTED = '粘贴的内容';

async function readFile(origin: Extract<LedgerOrigin, { kind: 'file' | 'text' }>): Promise<Outcome<Read>> {
  const bytes = origin.kind === 'file' ? origin.bytes : new TextEncoder().encode(origin.text);
  const name = origin.kind === 'file' ? origin.name : `${PASTED}.txt`;
  const opened = await openLedger(bytes, name);
  if (!opened.ok) return failed({ code: 'ledger-unusable', message: opened.failure.message, insertable: [] });
  const source = opened.value;
  const wanted = origin.kind === 'file' ? origin.sheet : null;
  const grid = wanted === null ? await firstLedger(source) : await readGrid(source, wanted, null);
  if (grid === null) return failed(NOTHING_TO_READ);
  const sheets = await filledSheets(source);
  return done({ grid, inWorkbook: false, sheets: sheets.length > 1 ? sheets : [] });
}

import { draftImport } from '../../engine/ledger/draft-import.ts';
import type { LedgerDraft } from '../../engine/ledger/draft-import.ts';
import { NEEDED_FIELDS } from '../../engine/ledger/ledger-columns.ts';
import type { LedgerGrid, LedgerKind } from '../../engine/ledger/ledger-grid.ts';
import { openLedger } from '../../files/open-ledger.ts';
import { openExcelSource } from '../../workbook/read-sheets.ts';
import { readSelection } from '../../workbook/read-selection.ts';
import { readSetting } from '../../workbook/settings.ts';
import type { AppState } from '../app-state.ts';
import { andThen, asOutcome, done, failed } from '../outcomes.ts';
import { pause } from '../pause.ts';
import type { Outcome } from '../services.ts';
import { applyImport } from './apply-import.ts';
import { FIELDS_MISSING, NO_HEADER, NOT_PREPARED, NOTHING_TO_READ } from './failures.ts';
import { readKnownWorkbook } from './known-workbook.ts';
import type { KnownWorkbook } from './known-workbook.ts';
import { LAYOUTS } from './kept-settings.ts';
import { LayoutMemory } from './layout-memory.ts';
import type { DraftView, ImportChoice, LedgerOrigin, LedgerServices, PreviewView } from './ledger-views.ts';
import { prepareImport } from './prepare-import.ts';
import type { PreparedImport } from './prepare-import.ts';
import { filledSheets, firstLedger, readGrid } from './read-grid.ts';
import { takeBackImport } from './take-back-import.ts';
import { viewDraft } from './view-draft.ts';

const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };

export interface DeskSurroundings {
  readonly language: () => 'zh' | 'en';
  /** Today as `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** What is on the desk between two steps of an import. */
interface OnDesk {
  readonly grid: LedgerGrid;
  readonly inWorkbook: boolean;
  readonly sheets: readonly string[];
  readonly memory: LayoutMemory;
  readonly draft: LedgerDraft;
  readonly prepared: { readonly choice: ImportChoice; readonly prepared: PreparedImport } | null;
}

/** The steps of an import over the open workbook; between them it keeps what was read. */
export function ledgerDesk(state: AppState, surroundings: DeskSurroundings): LedgerServices {
  let desk: OnDesk | null = null;
  const known = async (): Promise<KnownWorkbook> =>
    readKnownWorkbook(await openExcelSource(state.session, { pause }), surroundings.today(), UNWATCHED);

  const draftOf = async (source: Read, memory: LayoutMemory, kind: LedgerKind | null): Promise<Outcome<DraftView>> => {
    const { people } = await known();
    const remembered = (layout: string, of: LedgerKind) => memory.columns(layout, of);
    const draft = draftImport(source.grid, { kind, people, remembered });
    if (draft.tables.length === 0) return failed(NO_HEADER);
    desk = { ...source, memory, draft, prepared: null };
    return done(viewDraft(draft, { ...source, answers: memory.answers(draft) }));
  };

  return {
    sheets: () => asOutcome(async () => done(await filledSheets(await openExcelSource(state.session, {})))),
    open: (origin, kind) =>
      asOutcome(async () =>
        andThen(await readSetting(state.session, LAYOUTS), async (text) => {
          const source = await readOrigin(state, origin);
          return source.kind === 'done' ? draftOf(source.value, new LayoutMemory(text), kind) : source;
        }),
      ),
    draftAs: (kind) => asOutcome(async () => (desk === null ? failed(NOT_PREPARED) : draftOf(desk, desk.memory, kind))),
    preview: (choice) =>
      asOutcome(async (): Promise<Outcome<PreviewView>> => {
        if (desk === null) return failed(NOT_PREPARED);
        if (!isComplete(desk.draft, choice)) return failed(FIELDS_MISSING);
        const result = prepareImport(desk.draft, choice, await known(), surroundings.today());
        if (!result.ok) return failed(result.failure);
        desk = { ...desk, prepared: { choice, prepared: result.prepared } };
        return done(result.prepared.preview);
      }),
    apply: () =>
      asOutcome(async () => {
        if (desk?.prepared == null) return failed(NOT_PREPARED);
        const { draft, memory, prepared } = desk;
        const applied = await applyImport(state, {
          kind: draft.kind,
          prepared: prepared.prepared,
          layouts: memory.textWith(draft, prepared.choice),
          language: surroundings.language(),
          today: surroundings.today(),
        });
        if (applied.kind === 'done') desk = { ...desk, prepared: null };
        return applied;
      }),
    imports: () => asOutcome(async () => done((await known()).imports)),
    takeBack: (batch, sheet) => asOutcome(async () => takeBackImport(state, await known(), { batch, sheet })),
  };
}

/** Every table that is read has its date and its amount, or payments side by side; and one table at least is read. */
function isComplete({ tables }: LedgerDraft, { mappings }: ImportChoice): boolean {
  const read = tables.flatMap((table, at) => {
    const mapping = mappings[at] ?? null;
    return mapping === null ? [] : [{ table, mapping }];
  });
  return (
    read.length > 0 &&
    read.every(
      ({ table, mapping }) =>
        NEEDED_FIELDS.every((field) => mapping[field] != null) ||
        (table.instalments.length > 0 && mapping['金额'] == null),
    )
  );
}

type Read = Pick<OnDesk, 'grid' | 'inWorkbook' | 'sheets'>;

async function readOrigin(state: AppState, origin: LedgerOrigin): Promise<Outcome<Read>> {
  if (origin.kind === 'file' || origin.kind === 'text') return readFile(origin);
  const source = await openExcelSource(state.session, { pause });
  if (origin.kind === 'sheet') {
    const grid = await readGrid(source, origin.name, null);
    return grid === null ? failed(NOTHING_TO_READ) : done({ grid, inWorkbook: true, sheets: [] });
  }
  return andThen(await readSelection(state.session), async ({ sheet, area }) => {
    const grid = area === null ? null : await readGrid(source, sheet, area);
    return grid === null ? failed(NOTHING_TO_READ) : done({ grid, inWorkbook: true, sheets: [] });
  });
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

import type {
  AppliedView,
  ColumnMapping,
  ConfirmedCustomer,
  DraftView,
  LedgerKind,
  LedgerOrigin,
  LedgerServices,
  LedgerWatch,
  PreviewView,
  ReadingAnswers,
  StandingImport,
  TakenBackView,
} from '../../app/ledger/ledger-views.ts';
import { NO_ANSWERS } from '../../engine/model/reading-answers.ts';
import type { Failure, Outcome } from '../../app/services.ts';
import type { UnexpectedListener } from '../state/ask-service.ts';
import { askService } from '../state/ask-service.ts';
import { createStore } from '../state/store.ts';
import type { Store } from '../state/store.ts';

/** What is being waited for. */
export type LedgerWork = 'opening' | 'previewing' | 'applying' | 'taking-back';

/** All that the tab shows. Lives as long as the pane, so that the tab comes back as it was left. */
export interface LedgerState {
  readonly step: 'source' | 'mapping' | 'preview' | 'done';
  readonly work: LedgerWork | null;
  /** Share of the cells that is read while something is waited for, 0..1. */
  readonly share: number;
  /** Why the last step was not done; goes with the next one. */
  readonly failure: Failure | null;
  readonly sheets: readonly string[];
  readonly imports: readonly StandingImport[];
  readonly origin: LedgerOrigin;
  readonly draft: DraftView | null;
  readonly mappings: readonly (ColumnMapping | null)[];
  readonly answers: ReadingAnswers;
  readonly confirmed: readonly ConfirmedCustomer[];
  readonly preview: PreviewView | null;
  readonly applied: AppliedView | null;
  /** The import that is asked about before it is undone. */
  readonly asked: StandingImport | null;
  readonly takenBack: TakenBackView | null;
}

export interface LedgerActions {
  /** Looks what there is to choose from and what was imported. */
  readonly look: () => Promise<void>;
  readonly choose: (origin: LedgerOrigin) => void;
  readonly open: () => Promise<void>;
  readonly openSheetOfFile: (sheet: string) => Promise<void>;
  readonly draftAs: (kind: LedgerKind) => Promise<void>;
  readonly map: (table: number, field: string, column: number | null) => void;
  readonly use: (table: number, use: boolean) => void;
  readonly preview: () => Promise<void>;
  readonly answer: (answers: Partial<ReadingAnswers>) => Promise<void>;
  readonly confirm: (customer: ConfirmedCustomer) => Promise<void>;
  readonly withdraw: (name: string) => Promise<void>;
  readonly apply: () => Promise<void>;
  /** Gives up what is waited for; nothing has been written by then. */
  readonly cancel: () => void;
  readonly back: (step: LedgerState['step']) => void;
  readonly ask: (standing: StandingImport | null) => void;
  readonly takeBack: (batch: string, sheet: string) => Promise<void>;
}

export interface LedgerDesk {
  readonly store: Store<LedgerState>;
  readonly actions: LedgerActions;
}

/** The tab's state over the services. `onTakenBack` is told when rows of the ledger have come or gone. */
export function createLedgerDesk(services: LedgerServices, onUnexpected: UnexpectedListener): LedgerDesk {
  const store = createStore<LedgerState>({
    step: 'source',
    work: null,
    share: 0,
    failure: null,
    sheets: [],
    imports: [],
    origin: { kind: 'selection' },
    draft: null,
    mappings: [],
    answers: NO_ANSWERS,
    confirmed: [],
    preview: null,
    applied: null,
    asked: null,
    takenBack: null,
  });
  let stop = new AbortController();
  /** One step at a time; what it answers is put in place, what it fails with is shown. */
  const work = async <T>(
    kind: LedgerWork,
    ask: (watch: LedgerWatch) => Promise<Outcome<T>>,
    then: (value: T) => Partial<LedgerState>,
  ): Promise<boolean> => {
    if (store.get().work !== null) return false;
    const { signal } = (stop = new AbortController());
    const onProgress = (share: number): void => {
      if (!signal.aborted) store.set({ share });
    };
    store.set({ work: kind, share: 0, failure: null, takenBack: null, asked: null });
    const ended = await askService(() => ask({ onProgress, signal }), onUnexpected);
    if (ended.kind === 'done') store.set({ work: null, ...then(ended.value) });
    else store.set({ work: null, failure: ended.kind === 'failed' ? ended.failure : null });
    return ended.kind === 'done';
  };
  const look = async (): Promise<void> => {
    const sheets = await askService(() => services.sheets(), onUnexpected);
    if (sheets.kind === 'done') store.set({ sheets: sheets.value });
    const imports = await askService(() => services.imports(), onUnexpected);
    if (imports.kind === 'done') store.set({ imports: imports.value });
  };
  const drafted = (draft: DraftView): Partial<LedgerState> => ({
    step: 'mapping',
    draft,
    answers: draft.answers,
    confirmed: [],
    preview: null,
    mappings: draft.tables.map(({ use, columns }) => (use ? proposed(columns) : null)),
  });
  const choice = () => {
    const { mappings, answers, confirmed } = store.get();
    return { mappings, answers, confirmed };
  };
  const preview = async (): Promise<void> => {
    await work(
      'previewing',
      (watch) => services.preview(choice(), watch),
      (value) => ({ preview: value, step: 'preview' }),
    );
  };
  return {
    store,
    actions: {
      look,
      choose: (origin) => store.set({ origin, failure: null }),
      open: async () => {
        await work('opening', (watch) => services.open(store.get().origin, null, watch), drafted);
      },
      openSheetOfFile: async (sheet) => {
        const { origin } = store.get();
        if (origin.kind !== 'file') return;
        store.set({ origin: { ...origin, sheet } });
        await work('opening', (watch) => services.open({ ...origin, sheet }, null, watch), drafted);
      },
      draftAs: async (kind) => {
        await work('opening', (watch) => services.draftAs(kind, watch), drafted);
      },
      map: (table, field, column) => store.set({ mappings: mapped(store.get().mappings, table, field, column) }),
      use: (table, use) => {
        const { draft, mappings } = store.get();
        const columns = draft?.tables[table]?.columns ?? [];
        store.set({ mappings: mappings.map((one, at) => (at === table ? (use ? proposed(columns) : null) : one)) });
      },
      preview,
      answer: async (answers) => {
        store.set({ answers: { ...store.get().answers, ...answers } });
        await preview();
      },
      confirm: async (customer) => {
        store.set({ confirmed: [...store.get().confirmed, customer] });
        await preview();
      },
      withdraw: async (name) => {
        store.set({ confirmed: store.get().confirmed.filter((one) => one.name !== name) });
        await preview();
      },
      apply: async () => {
        const applied = await work(
          'applying',
          () => services.apply(),
          (value) => ({ applied: value, step: 'done' }),
        );
        if (applied) await look();
      },
      cancel: () => {
        stop.abort();
      },
      back: (step) => store.set({ step, failure: null, takenBack: null, asked: null }),
      ask: (asked) => store.set({ asked, takenBack: null, failure: null }),
      takeBack: async (batch, sheet) => {
        const taken = await work(
          'taking-back',
          () => services.takeBack(batch, sheet),
          (value) => ({
            takenBack: value,
            step: 'source',
          }),
        );
        if (taken) await look();
      },
    },
  };
}

function proposed(columns: DraftView['tables'][number]['columns']): ColumnMapping {
  return Object.fromEntries(columns.map(({ canonical, column }) => [canonical, column]));
}

/** A column means one field: the field that had it before gives it up. */
function mapped(
  mappings: LedgerState['mappings'],
  table: number,
  field: string,
  column: number | null,
): LedgerState['mappings'] {
  return mappings.map((mapping, at) => {
    if (at !== table || mapping === null) return mapping;
    const freed = Object.entries(mapping).map(([other, taken]) => [
      other,
      column !== null && taken === column ? null : taken,
    ]);
    return { ...(Object.fromEntries(freed) as ColumnMapping), [field]: column };
  });
}

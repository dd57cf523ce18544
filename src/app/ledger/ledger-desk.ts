import { openExcelSource } from '../../workbook/read-sheets.ts';
import { readSelection } from '../../workbook/read-selection.ts';
import { readSetting } from '../../workbook/settings.ts';
import type { AppState } from '../app-state.ts';
import { andThen, asOutcome, done, failed } from '../outcomes.ts';
import { pause } from '../pause.ts';
import type { Outcome } from '../services.ts';
import { applyImport } from './apply-import.ts';
import { NOT_PREPARED, NOTHING_TO_READ } from './failures.ts';
import { LAYOUTS } from './kept-settings.ts';
import { readStandingLedgers } from './known-workbook.ts';
import type { StandingLedgers } from './known-workbook.ts';
import type { DraftView, LedgerOrigin, LedgerServices, LedgerWatch, PreviewView } from './ledger-views.ts';
import { filledSheets } from './read-grid.ts';
import { takeBackImport } from './take-back-import.ts';
import type { ImportStep, StepOrigin, StepResult } from './worker/import-steps.ts';
import { createStepRunner } from './worker/run-steps.ts';
import type { StepRunner } from './worker/run-steps.ts';
import { startStepWorker } from './worker/start-step-worker.ts';

const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };

export interface DeskSurroundings {
  readonly language: () => 'zh' | 'en';
  /** Today as `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Where steps are taken; in a worker of the browser unless told otherwise. */
  readonly run?: StepRunner;
}

/** The steps of an import over the open workbook: the engine's part in a worker, Excel's part here. */
export function ledgerDesk(state: AppState, surroundings: DeskSurroundings): LedgerServices {
  const run = surroundings.run ?? createStepRunner(() => startStepWorker());
  let prepared: Extract<StepResult, { of: 'prepared' }> | null = null;

  const standing = async (): Promise<StandingLedgers> =>
    readStandingLedgers(await openExcelSource(state.session, { pause }), UNWATCHED);

  const step = async (one: ImportStep, watch: LedgerWatch): Promise<Outcome<StepResult>> => {
    prepared = null;
    const source = await openExcelSource(state.session, { pause, signal: watch.signal });
    return run(one, source, watch);
  };
  const draft = async (one: ImportStep, watch: LedgerWatch): Promise<Outcome<DraftView>> =>
    andThen(await step(one, watch), (result) => (result.of === 'draft' ? done(result.view) : failed(NOT_PREPARED)));

  return {
    sheets: () => asOutcome(async () => done(await filledSheets(await openExcelSource(state.session, {})))),
    open: (origin, kind, watch) =>
      asOutcome(async () =>
        andThen(await readSetting(state.session, LAYOUTS), async (layouts) =>
          andThen(await placed(state, origin), (from) =>
            draft({ of: 'open', origin: from, kind, layouts, today: surroundings.today() }, watch),
          ),
        ),
      ),
    draftAs: (kind, watch) => asOutcome(() => draft({ of: 'draft', kind, today: surroundings.today() }, watch)),
    preview: (choice, watch) =>
      asOutcome(async (): Promise<Outcome<PreviewView>> =>
        andThen(await step({ of: 'preview', choice, today: surroundings.today() }, watch), (result) => {
          if (result.of !== 'prepared') return failed(NOT_PREPARED);
          prepared = result;
          return done(result.prepared.preview);
        }),
      ),
    apply: () =>
      asOutcome(async () => {
        if (prepared === null) return failed(NOT_PREPARED);
        const { language, today } = surroundings;
        const applied = await applyImport(state, { ...prepared, language: language(), today: today() });
        if (applied.kind === 'done') prepared = null;
        return applied;
      }),
    imports: () => asOutcome(async () => done((await standing()).imports)),
    takeBack: (batch, sheet) => asOutcome(async () => takeBackImport(state, await standing(), { batch, sheet })),
  };
}

/** A selection as an area of its sheet; every other source as it is. */
async function placed(state: AppState, origin: LedgerOrigin): Promise<Outcome<StepOrigin>> {
  if (origin.kind !== 'selection') return done(origin);
  return andThen(await readSelection(state.session), ({ sheet, area }): Outcome<StepOrigin> =>
    area === null ? failed(NOTHING_TO_READ) : done({ kind: 'area', sheet, area }),
  );
}

import { checkWorkbook } from './check-workbook.ts';
import { clearWorkbook } from './clear-workbook.ts';
import { comparePolicies } from './policy/compare-policies.ts';
import { decide } from './customers/decide.ts';
import { confirmRuling, previewRuling } from './disputes/decide-dispute.ts';
import { undoRuling } from './disputes/undo-ruling.ts';
import { describeWorkbook } from './describe-workbook.ts';
import { todayInShanghai } from './today.ts';
import { insertTemplates } from './policy/insert-templates.ts';
import { listChoices } from './policy/list-choices.ts';
import { ledgerDesk } from './ledger/ledger-desk.ts';
import { openDisputes } from './disputes/open-disputes.ts';
import { readDisputes } from './disputes/read-disputes.ts';
import { selectPlace } from './select-place.ts';
import { asOutcome, done } from './outcomes.ts';
import type { CheckWatch, KebeiServices } from './services.ts';
import { switchPolicy, undoSwitch } from './policy/switch-policy.ts';
import { previewSettings, undoSettings, writeSettings } from './policy/write-settings.ts';
import { createAppState } from './app-state.ts';
import { createJudge } from './check-worker/judge.ts';
import type { Judge } from './check-worker/judge.ts';
import { startWorker } from './check-worker/start-worker.ts';
import { undoDecision } from './customers/undo-decision.ts';

/**
 * The services on the workbook that is open in Excel. `language` is asked when a template is inserted; `judge` says
 * where a check's cells are judged, in a worker of the browser unless told otherwise; `now` is asked when something is
 * entered into the log; `wait` resolves after so many milliseconds.
 */
export function createServices(
  language: () => 'zh' | 'en',
  judge: Judge = createJudge(() => startWorker()),
  now: () => Date = () => new Date(),
  wait: (milliseconds: number) => Promise<void> = waitFor,
): KebeiServices {
  const surroundings = { wait, now: () => now().getTime() };
  const state = createAppState(judge, surroundings, (own, request) => checkWorkbook(own, request, UNWATCHED, true));
  return {
    describe: () => describeWorkbook(state),
    check: (request, watch) => checkWorkbook(state, request, watch),
    select: (place) => selectPlace(state, place),
    clearMarks: () => clearWorkbook(state),
    openDisputes: () => openDisputes(state),
    readDisputes: () => readDisputes(state),
    previewRuling: (number) => previewRuling(state, number, now()),
    confirmRuling: (request) => confirmRuling(state, request, now()),
    undoRuling: (number) => undoRuling(state, number, now()),
    insertTemplate: (roles) => insertTemplates(state, roles, language()),
    decide: (request) => decide(state, request, language()),
    undoDecision: (decided) => undoDecision(state, decided),
    listChoices: () => listChoices(state),
    comparePolicies: (request) => comparePolicies(state, request),
    switchPolicy: (policy) => switchPolicy(state, policy, language()),
    undoSwitch: (made) => undoSwitch(state, made),
    previewSettings: () => previewSettings(state, language()),
    writeSettings: () => writeSettings(state, language()),
    undoSettings: (written) => undoSettings(state, written),
    live: {
      start: (listener) => {
        state.live.start(listener);
        return Promise.resolve(done(null));
      },
      stop: () =>
        asOutcome(async () => {
          await state.live.stop();
          return done(null);
        }),
    },
    ledger: ledgerDesk(state, { language, today: () => todayInShanghai(Date.now()) }),
  };
}

const UNWATCHED: CheckWatch = { onProgress: () => undefined, signal: new AbortController().signal };

function waitFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

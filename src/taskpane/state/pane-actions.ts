import type { KebeiServices, Place } from '../../app/services.ts';
import type { FindingView } from '../findings/finding-view.ts';
import { reviewActions } from '../review/review-actions.ts';
import type { ReviewActions } from '../review/review-actions.ts';
import type { LanguageChoice } from '../texts/language.ts';
import type { UnexpectedListener } from './ask-service.ts';
import { askService } from './ask-service.ts';
import type { ChoiceMemory } from './choice-memory.ts';
import type { RulingActions } from './ruling-actions.ts';
import { rulingActions } from './ruling-actions.ts';
import type { PaneScreen, PaneState, PaneTab, Question } from './pane-state.ts';
import { IDLE, RUNNING } from './pane-state.ts';
import { followingSwitch } from './follow-edits.ts';
import { checkRunner } from './run-check.ts';
import type { PolicyActions } from './policy-actions.ts';
import { policyActions } from './policy-actions.ts';
import type { Store } from './store.ts';

/** Everything that a user can do in the pane. The ribbon calls the same. */
export interface PaneActions extends PolicyActions, ReviewActions, RulingActions {
  readonly describe: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly cancelCheck: () => void;
  readonly select: (place: Place) => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  readonly insertTemplate: (roles: readonly string[]) => Promise<void>;
  readonly openDisputes: () => Promise<void>;
  readonly readDisputes: () => Promise<void>;
  /** Asks before a step that writes; null withdraws the question. */
  readonly ask: (question: Question) => void;
  /** Takes away the message about the last step. */
  readonly dismiss: () => void;
  readonly chooseLanguage: (choice: LanguageChoice) => void;
  readonly chooseTab: (tab: PaneTab) => void;
  readonly show: (screen: PaneScreen) => void;
  readonly setAsOf: (day: string) => void;
  readonly setWriteMarks: (write: boolean) => void;
  /** Lets findings follow the edits from the next check on, or not any more. */
  readonly setFollowing: (following: boolean) => Promise<void>;
  readonly look: (patch: Partial<FindingView>) => void;
}

/** The actions over a store and the services. */
export function paneActions(
  services: KebeiServices,
  store: Store<PaneState>,
  memory: ChoiceMemory,
  today: string,
  onUnexpected: UnexpectedListener,
): PaneActions {
  const workbook = workbookActions(services, store, onUnexpected);
  return {
    ...workbook,
    ...policyActions(services, store, onUnexpected, workbook.describe),
    ...disputeActions(services, store, onUnexpected),
    ...reviewActions(services, store, memory, today, onUnexpected),
    ...viewActions(store, memory),
    setFollowing: followingSwitch(services, store, memory, onUnexpected),
  };
}

function workbookActions(services: KebeiServices, store: Store<PaneState>, onUnexpected: UnexpectedListener) {
  const runner = checkRunner(services, store, onUnexpected);
  const describe = async () => {
    store.set({ workbook: RUNNING });
    store.set({ workbook: await askService(() => services.describe(), onUnexpected) });
  };
  return {
    describe,
    check: runner.run,
    cancelCheck: runner.cancel,
    select: async (place: Place) => {
      const ended = await askService(() => services.select(place), onUnexpected);
      if (ended.kind === 'done') {
        store.set({
          selecting: { kind: 'done', value: place },
          announcement: (texts) => texts.announce.selected(place.sheet, place.row),
        });
      } else store.set({ selecting: ended });
    },
    clearMarks: async () => {
      store.set({ question: null, clearing: RUNNING });
      const clearing = await askService(() => services.clearMarks(), onUnexpected);
      if (clearing.kind !== 'done') {
        store.set({ clearing });
        return;
      }
      const { result } = store.get();
      const unmarked = result === null ? null : { ...result, marks: { written: false, cells: 0, problem: null } };
      store.set({ clearing, result: unmarked, announcement: (texts) => texts.announce.cleared });
    },
    insertTemplate: async (roles: readonly string[]) => {
      store.set({ inserting: RUNNING });
      const inserting = await askService(() => services.insertTemplate(roles), onUnexpected);
      store.set({ inserting, ...(inserting.kind === 'done' && { check: IDLE }) });
      if (inserting.kind === 'done') await describe();
    },
  };
}

function disputeActions(services: KebeiServices, store: Store<PaneState>, onUnexpected: UnexpectedListener) {
  const readDisputes = async () => {
    store.set({ standing: RUNNING });
    const standing = await askService(() => services.readDisputes(), onUnexpected);
    const count = standing.kind === 'done' ? standing.value.length : null;
    store.set({ standing, announcement: count === null ? null : (texts) => texts.announce.disputesRead(count) });
  };
  return {
    ...rulingActions(services, store, onUnexpected, readDisputes),
    readDisputes,
    openDisputes: async () => {
      store.set({ question: null, opening: RUNNING });
      const opening = await askService(() => services.openDisputes(), onUnexpected);
      store.set({ opening });
      if (opening.kind === 'done') await readDisputes();
    },
  };
}

function viewActions(store: Store<PaneState>, memory: ChoiceMemory) {
  return {
    ask: (question: Question) => {
      store.set({ question, clearing: IDLE, opening: IDLE, selecting: IDLE });
    },
    dismiss: () => {
      store.set({ clearing: IDLE, opening: IDLE, selecting: IDLE, inserting: IDLE });
    },
    chooseLanguage: (choice: LanguageChoice) => {
      memory.write(choice);
      store.set({ choice, announcement: null });
    },
    chooseTab: (tab: PaneTab) => {
      store.set({ tab, question: null });
    },
    show: (screen: PaneScreen) => {
      store.set({ screen, question: null });
    },
    setAsOf: (asOf: string) => {
      store.set({ asOf });
    },
    setWriteMarks: (writeMarks: boolean) => {
      store.set({ writeMarks });
    },
    look: (patch: Partial<FindingView>) => {
      store.set({ view: { ...store.get().view, ...patch } });
    },
  };
}

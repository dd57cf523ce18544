import type { LedgerServices } from '../../app/ledger/ledger-views.ts';
import type { KebeiServices } from '../../app/services.ts';
import { FRESH_VIEW } from '../findings/finding-view.ts';
import { freshReviewing } from '../review/reviewing.ts';
import type { OfficeSurroundings } from '../surroundings.ts';
import type { UnexpectedListener } from './ask-service.ts';
import type { ChoiceMemory } from './choice-memory.ts';
import type { PaneActions } from './pane-actions.ts';
import { paneActions } from './pane-actions.ts';
import type { PaneState } from './pane-state.ts';
import { IDLE } from './pane-state.ts';
import type { Store } from './store.ts';
import { createStore } from './store.ts';

/** What stands behind the pane: its state and what can be done. Lives as long as the page. */
export interface Pane {
  readonly store: Store<PaneState>;
  readonly actions: PaneActions;
  /** What the tab 台账 asks; its state is its own, fetched with it. */
  readonly ledger: LedgerServices;
  readonly onUnexpected: UnexpectedListener;
}

/** A pane before its first look at the workbook. */
export function createPane(
  services: KebeiServices,
  surroundings: OfficeSurroundings,
  memory: ChoiceMemory,
  onUnexpected: UnexpectedListener,
): Pane {
  const store = createStore<PaneState>({
    choice: memory.read(),
    tab: 'check',
    screen: 'tabs',
    asOf: surroundings.today,
    writeMarks: true,
    workbook: IDLE,
    check: IDLE,
    result: null,
    following: memory.readFollowing(),
    live: IDLE,
    view: FRESH_VIEW,
    question: null,
    clearing: IDLE,
    inserting: IDLE,
    opening: IDLE,
    standing: IDLE,
    choices: IDLE,
    comparing: null,
    switching: IDLE,
    lacking: IDLE,
    writingSettings: IDLE,
    deciding: null,
    preview: IDLE,
    confirming: IDLE,
    undoing: IDLE,
    actor: '',
    selecting: IDLE,
    reviewing: freshReviewing(memory.readDecider()),
    announcement: null,
  });
  const actions = paneActions(services, store, memory, surroundings.today, onUnexpected);
  return { store, actions, ledger: services.ledger, onUnexpected };
}

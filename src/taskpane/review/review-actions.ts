import type { DecidedPair, ReviewItem } from '../../app/customers/review-views.ts';
import type { KebeiServices } from '../../app/services.ts';
import type { UnexpectedListener } from '../state/ask-service.ts';
import { askService } from '../state/ask-service.ts';
import type { ChoiceMemory } from '../state/choice-memory.ts';
import type { PaneState } from '../state/pane-state.ts';
import { RUNNING } from '../state/pane-state.ts';
import type { Store } from '../state/store.ts';
import { currentItem, itemBehind } from './reviewing.ts';
import type { Reviewing } from './reviewing.ts';

/** One decision to be written: what was said of which item, in pairs, and why. */
export interface DecisionToTake {
  readonly item: ReviewItem;
  readonly verdict: 'same' | 'different';
  readonly pairs: readonly DecidedPair[];
  readonly reason: string;
}

/** What can be done with the items that wait for a person. */
export interface ReviewActions {
  readonly decide: (decision: DecisionToTake) => Promise<void>;
  /** Takes the last decision back, and shows its item again. */
  readonly undoDecision: () => Promise<void>;
  /** Shows the item so many places behind the current one. */
  readonly stepReview: (by: number) => void;
  readonly lookAtReview: (patch: Partial<Pick<Reviewing, 'current' | 'listed'>>) => void;
  /** Remembers who decides, until it is changed. */
  readonly setDecider: (name: string) => void;
}

/** The actions over a store and the services; `today` is the day that stands beside a decision. */
export function reviewActions(
  services: KebeiServices,
  store: Store<PaneState>,
  memory: ChoiceMemory,
  today: string,
  onUnexpected: UnexpectedListener,
): ReviewActions {
  const patch = (change: Partial<Reviewing>): void => {
    store.set({ reviewing: { ...store.get().reviewing, ...change } });
  };
  const items = (): readonly ReviewItem[] => store.get().result?.reviews.items ?? [];
  return {
    decide: async ({ item, verdict, pairs, reason }) => {
      const { decider, step } = store.get().reviewing;
      if (step.kind === 'running') return;
      const next = itemBehind(items(), store.get().reviewing, item.id, 1);
      const { kept } = store.get().reviewing;
      patch({ step: RUNNING, kept: [...kept.filter(({ id }) => id !== item.id), item] });
      const request = { pairs, by: decider, day: today, reason };
      const ended = await askService(() => services.decide(request), onUnexpected);
      if (ended.kind !== 'done') {
        patch({ step: ended });
        return;
      }
      const { taken } = store.get().reviewing;
      patch({
        taken: [...taken, { item: item.id, verdict, decided: ended.value }],
        current: next,
        step: { kind: 'done', value: 'decided' },
      });
      const left = currentItem(items(), store.get().reviewing);
      const names = left?.rows.map(({ side }) => side) ?? [];
      store.set({ announcement: (texts) => texts.review.announceDecided(verdict, names) });
    },
    undoDecision: async () => {
      const { taken, step } = store.get().reviewing;
      const last = taken.at(-1);
      if (last === undefined || step.kind === 'running') return;
      patch({ step: RUNNING });
      const ended = await askService(() => services.undoDecision(last.decided), onUnexpected);
      if (ended.kind !== 'done') {
        patch({ step: ended });
        return;
      }
      patch({
        taken: store.get().reviewing.taken.slice(0, -1),
        current: last.item,
        listed: false,
        step: { kind: 'done', value: 'undone' },
      });
      store.set({ announcement: (texts) => texts.review.announceUndone });
    },
    stepReview: (by) => {
      const { reviewing } = store.get();
      const shown = currentItem(items(), reviewing);
      if (shown !== null) patch({ current: itemBehind(items(), reviewing, shown.id, by) });
    },
    lookAtReview: patch,
    setDecider: (name) => {
      memory.writeDecider(name);
      patch({ decider: name });
    },
  };
}

import type { LiveUpdate } from '../../app/live/live-views.ts';
import type { KebeiServices } from '../../app/services.ts';
import { movedView } from '../findings/moved-view.ts';
import { keptItems } from '../review/reviewing.ts';
import { askService, UNEXPECTED } from './ask-service.ts';
import type { UnexpectedListener } from './ask-service.ts';
import type { ChoiceMemory } from './choice-memory.ts';
import type { PaneState } from './pane-state.ts';
import { IDLE } from './pane-state.ts';
import type { Store } from './store.ts';

/** Before a check: lets the findings that it comes to follow the edits, if the user wants that. */
export async function beginFollowing(
  services: KebeiServices,
  store: Store<PaneState>,
  onUnexpected: UnexpectedListener,
): Promise<void> {
  if (!store.get().following) return;
  const listener = (update: LiveUpdate): void => {
    takeUpdate(store, update, onUnexpected);
  };
  await askService(() => services.live.start(listener), onUnexpected);
}

/** The switch of the live check. Switched on, it waits for the next check; switched off, the findings stay as they are. */
export function followingSwitch(
  services: KebeiServices,
  store: Store<PaneState>,
  memory: ChoiceMemory,
  onUnexpected: UnexpectedListener,
): (following: boolean) => Promise<void> {
  return async (following) => {
    memory.writeFollowing(following);
    store.set({ following, live: IDLE });
    if (!following) await askService(() => services.live.stop(), onUnexpected);
  };
}

function takeUpdate(store: Store<PaneState>, update: LiveUpdate, onUnexpected: UnexpectedListener): void {
  const { following, result: before, view, reviewing } = store.get();
  if (!following) return;
  switch (update.kind) {
    case 'updating':
      return;
    case 'updated': {
      const { at, sheetBehind } = update;
      const { reviews } = update.result;
      const result = { ...update.result, reviews: { ...reviews, items: keptItems(reviews.items, reviewing) } };
      const [old, now] = [before?.report.findings ?? [], result.report.findings];
      store.set({
        result,
        view: movedView(view, old, now),
        live: { kind: 'updated', at, sheetBehind },
        ...(old.length !== now.length && { announcement: (texts) => texts.announce.followed(now.length) }),
      });
      return;
    }
    case 'broken':
      onUnexpected(update.error);
      store.set({ live: { kind: 'failed', failure: UNEXPECTED } });
      return;
    case 'waiting':
    case 'failed':
    case 'outdated':
      store.set({ live: update });
  }
}

import type { CheckResult, CheckWatch, KebeiServices } from '../../app/services.ts';
import { groupFindings } from '../findings/group-findings.ts';
import { FRESH_VIEW } from '../findings/finding-view.ts';
import { freshReviewing } from '../review/reviewing.ts';
import { formatShare } from '../texts/format.ts';
import type { Texts } from '../texts/texts.ts';
import type { Ended, UnexpectedListener } from './ask-service.ts';
import { askService } from './ask-service.ts';
import { beginFollowing } from './follow-edits.ts';
import type { PaneState } from './pane-state.ts';
import { IDLE } from './pane-state.ts';
import type { Store } from './store.ts';

/** Progress is spoken at these shares, so that a screen reader is not flooded. */
const SPOKEN_SHARES = [0.25, 0.5, 0.75];

/** Starts and cancels checks, one at a time. */
export interface CheckRunner {
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
}

/** A runner that writes into the store how its check stands. */
export function checkRunner(
  services: KebeiServices,
  store: Store<PaneState>,
  onUnexpected: UnexpectedListener,
): CheckRunner {
  let abort: AbortController | null = null;
  return {
    run: async () => {
      if (store.get().check.kind === 'running') return;
      abort = new AbortController();
      store.set({
        check: { kind: 'running', phase: 'reading', share: 0, sheet: null, stopping: false },
        question: null,
        clearing: IDLE,
        inserting: IDLE,
        opening: IDLE,
        selecting: IDLE,
        announcement: (texts) => texts.announce.started,
      });
      await beginFollowing(services, store, onUnexpected);
      const { asOf, writeMarks } = store.get();
      const watch: CheckWatch = { signal: abort.signal, onProgress: progressWriter(store) };
      finish(store, await askService(() => services.check({ asOf, policy: null, writeMarks }, watch), onUnexpected));
    },
    cancel: () => {
      const { check } = store.get();
      if (check.kind !== 'running') return;
      store.set({ check: { ...check, stopping: true } });
      abort?.abort();
    },
  };
}

function progressWriter(store: Store<PaneState>): CheckWatch['onProgress'] {
  let spoken = 0;
  return ({ phase, share, sheet }) => {
    const { check } = store.get();
    if (check.kind !== 'running') return;
    const reached = SPOKEN_SHARES.filter((limit) => share >= limit).length;
    const speak = reached > spoken;
    spoken = reached;
    store.set({
      check: { kind: 'running', phase, share: Math.max(share, check.share), sheet, stopping: check.stopping },
      ...(speak && {
        announcement: (texts: Texts) => texts.announce.progress(texts.check.phase[phase], formatShare(share)),
      }),
    });
  };
}

function finish(store: Store<PaneState>, ended: Ended<CheckResult>): void {
  if (ended.kind === 'failed') {
    // The failure shows itself in a region that is announced by its role.
    store.set({ check: ended, announcement: null });
    return;
  }
  if (ended.kind === 'cancelled') {
    store.set({ check: ended, announcement: (texts) => texts.announce.cancelled });
    return;
  }
  const { findings } = ended.value.report;
  const groups = groupFindings(findings, [...findings.keys()]).length;
  store.set({
    check: { kind: 'done' },
    result: ended.value,
    live: IDLE,
    view: FRESH_VIEW,
    reviewing: freshReviewing(store.get().reviewing.decider),
    announcement: (texts) => texts.announce.done(findings.length, groups),
  });
}

import type { KebeiServices } from '../../app/services.ts';
import type { UnexpectedListener } from './ask-service.ts';
import { askService } from './ask-service.ts';
import type { PaneState } from './pane-state.ts';
import { IDLE, RUNNING } from './pane-state.ts';
import type { Store } from './store.ts';

/** Confirming what a panel has decided: shown first, then written, then undone if need be. */
export interface RulingActions {
  /** Reads what confirming the dispute of that number would write. */
  readonly previewRuling: (number: string) => Promise<void>;
  readonly confirmRuling: () => Promise<void>;
  /** Takes back the ruling that was just confirmed, or that turned out to be confirmed already. */
  readonly undoRuling: () => Promise<void>;
  /** Withdraws the preview, or takes away the message about the last confirmation. */
  readonly leaveRuling: () => void;
  readonly setActor: (actor: string) => void;
}

/** The actions over a store; `readAgain` reads the forms anew after something was written. */
export function rulingActions(
  services: KebeiServices,
  store: Store<PaneState>,
  onUnexpected: UnexpectedListener,
  readAgain: () => Promise<void>,
): RulingActions {
  return {
    previewRuling: async (number) => {
      store.set({ deciding: number, preview: RUNNING, confirming: IDLE, undoing: IDLE, opening: IDLE });
      store.set({ preview: await askService(() => services.previewRuling(number), onUnexpected) });
    },
    confirmRuling: async () => {
      const { preview, actor } = store.get();
      if (preview.kind !== 'done') return;
      const { number, digest } = preview.value;
      store.set({ confirming: RUNNING });
      const confirming = await askService(
        () => services.confirmRuling({ number, digest, actor: actor.trim() }),
        onUnexpected,
      );
      store.set({ confirming, preview: IDLE });
      if (confirming.kind === 'done') await readAgain();
    },
    undoRuling: async () => {
      const number = store.get().deciding;
      if (number === null) return;
      store.set({ undoing: RUNNING });
      const undoing = await askService(() => services.undoRuling(number), onUnexpected);
      store.set({ undoing, ...(undoing.kind === 'done' && { confirming: IDLE, preview: IDLE }) });
      if (undoing.kind === 'done') await readAgain();
    },
    leaveRuling: () => {
      store.set({ deciding: null, preview: IDLE, confirming: IDLE, undoing: IDLE });
    },
    setActor: (actor) => {
      store.set({ actor });
    },
  };
}

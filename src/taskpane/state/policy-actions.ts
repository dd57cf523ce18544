import type { KebeiServices } from '../../app/services.ts';
import type { UnexpectedListener } from './ask-service.ts';
import { askService } from './ask-service.ts';
import type { PaneState } from './pane-state.ts';
import { IDLE, RUNNING } from './pane-state.ts';
import type { Store } from './store.ts';

/** What a user can do with policies and their settings. */
export interface PolicyActions {
  /** Shows all policies, and reads what each would need here. */
  readonly choosePolicy: () => Promise<void>;
  /** Looks what a switch would change; null closes the comparison. */
  readonly comparePolicy: (id: string | null) => Promise<void>;
  readonly switchPolicy: (id: string) => Promise<void>;
  readonly undoSwitch: () => Promise<void>;
  /** Shows the settings, and reads what 制度参数 lacks. */
  readonly showSettings: () => Promise<void>;
  readonly writeSettings: () => Promise<void>;
  readonly undoSettings: () => Promise<void>;
}

export function policyActions(
  services: KebeiServices,
  store: Store<PaneState>,
  onUnexpected: UnexpectedListener,
  describe: () => Promise<void>,
): PolicyActions {
  const readChoices = async () => {
    store.set({ choices: RUNNING });
    store.set({ choices: await askService(() => services.listChoices(), onUnexpected) });
  };
  /** Findings of the former policy say nothing any more. */
  const startAnew = async () => {
    store.set({ result: null, check: IDLE, comparing: null });
    await describe();
    await readChoices();
  };
  return {
    choosePolicy: async () => {
      store.set({ screen: 'policies', question: null, comparing: null, switching: IDLE });
      await readChoices();
    },
    comparePolicy: async (id) => {
      if (id === null) {
        store.set({ comparing: null });
        return;
      }
      store.set({ comparing: { policy: id, step: RUNNING }, switching: IDLE });
      const { asOf } = store.get();
      const step = await askService(() => services.comparePolicies({ policy: id, asOf }), onUnexpected);
      if (store.get().comparing?.policy === id) store.set({ comparing: { policy: id, step } });
    },
    switchPolicy: async (id) => {
      store.set({ switching: RUNNING });
      const switching = await askService(() => services.switchPolicy(id), onUnexpected);
      store.set({
        switching,
        announcement: switching.kind === 'done' ? (texts) => texts.policies.switchedSpoken : null,
      });
      if (switching.kind === 'done') await startAnew();
    },
    undoSwitch: async () => {
      const made = store.get().switching;
      if (made.kind !== 'done') return;
      store.set({ switching: RUNNING });
      const undone = await askService(() => services.undoSwitch(made.value), onUnexpected);
      store.set({
        switching: undone.kind === 'done' ? IDLE : undone,
        announcement: undone.kind === 'done' ? (texts) => texts.policies.undoneSpoken : null,
      });
      if (undone.kind === 'done') await startAnew();
    },
    showSettings: async () => {
      store.set({ screen: 'settings', question: null, lacking: RUNNING, writingSettings: IDLE });
      store.set({ lacking: await askService(() => services.previewSettings(), onUnexpected) });
    },
    writeSettings: async () => {
      store.set({ writingSettings: RUNNING });
      const writingSettings = await askService(() => services.writeSettings(), onUnexpected);
      store.set({ writingSettings });
      if (writingSettings.kind === 'done') {
        store.set({ lacking: await askService(() => services.previewSettings(), onUnexpected) });
      }
    },
    undoSettings: async () => {
      const written = store.get().writingSettings;
      if (written.kind !== 'done') return;
      store.set({ writingSettings: RUNNING });
      const undone = await askService(() => services.undoSettings(written.value), onUnexpected);
      store.set({ writingSettings: undone.kind === 'done' ? IDLE : undone });
      store.set({ lacking: await askService(() => services.previewSettings(), onUnexpected) });
    },
  };
}

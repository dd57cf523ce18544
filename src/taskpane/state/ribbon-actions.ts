import type { Pane } from './create-pane.ts';

/** What the ribbon's buttons do: each shows its place in the pane, and what writes asks there first. */
export interface RibbonActions {
  readonly check: () => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  readonly openDisputes: () => Promise<void>;
}

/** The ribbon's actions on a pane. */
export function ribbonActions({ store, actions }: Pane): RibbonActions {
  const turnTo = (tab: 'check' | 'disputes') => {
    actions.show('tabs');
    actions.chooseTab(tab);
  };
  return {
    check: async () => {
      turnTo('check');
      await actions.check();
    },
    clearMarks: () => {
      turnTo('check');
      if (store.get().check.kind !== 'running') actions.ask('clear');
      return Promise.resolve();
    },
    openDisputes: () => {
      turnTo('disputes');
      // Without disputes there is nothing to write, and the tab says so.
      if ((store.get().result?.report.disputes.length ?? 0) > 0) actions.ask('disputes');
      return Promise.resolve();
    },
  };
}

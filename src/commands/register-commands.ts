/** What the ribbon's buttons can do. The pane's own actions fit: what a button starts is shown in the pane. */
export interface RibbonActions {
  check(): Promise<void>;
  clearMarks(): Promise<void>;
  openDisputes(): Promise<void>;
}

/** Commands by the names under which manifest.xml calls them. */
export const COMMANDS = {
  checkWorkbook: (actions: RibbonActions) => actions.check(),
  clearMarks: (actions: RibbonActions) => actions.clearMarks(),
  openDisputes: (actions: RibbonActions) => actions.openDisputes(),
} as const satisfies Record<string, (actions: RibbonActions) => Promise<void>>;

/** Gives every command to Excel. What a button runs into against all contracts goes to `onUnexpected`. */
export function registerCommands(actions: RibbonActions, onUnexpected: (error: unknown) => void): void {
  for (const [name, act] of Object.entries(COMMANDS)) {
    const run = async (event: Office.AddinCommands.Event): Promise<void> => {
      await attempt(() => Office.addin.showAsTaskpane(), onUnexpected);
      await attempt(() => act(actions), onUnexpected);
      // Excel keeps the whole ribbon waiting until a command says that it is done.
      event.completed();
    };
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run(event));
  }
}

/** A pane that does not show itself must not keep the button from its work. */
async function attempt(step: () => Promise<void>, onUnexpected: (error: unknown) => void): Promise<void> {
  try {
    await step();
  } catch (error) {
    onUnexpected(error);
  }
}

/**
 * Runs in the pane's page before office.js: puts the workbench's host where a desktop program puts its own. Alone in
 * its file, so that the page of the add-in itself holds nothing of the workbench.
 */
const { kebeiWorkbench } = window.parent as { readonly kebeiWorkbench?: { readonly external: object } };
if (kebeiWorkbench !== undefined) {
  Object.defineProperty(window, 'external', { value: kebeiWorkbench.external, configurable: true });
}

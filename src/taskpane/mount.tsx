import { createRoot } from 'react-dom/client';
import type { KebeiServices } from '../app/services.ts';
import { PaneRoot } from './pane-root.tsx';
import { choiceMemory } from './state/choice-memory.ts';
import { createPane } from './state/create-pane.ts';
import type { PaneActions } from './state/pane-actions.ts';
import type { RibbonActions } from './state/ribbon-actions.ts';
import { ribbonActions } from './state/ribbon-actions.ts';
import type { OfficeSurroundings } from './surroundings.ts';
import type { Language } from './texts/language.ts';
import { languageFor } from './texts/language.ts';

/** A mounted pane. The ribbon's buttons, in the same runtime, act through it, so that the pane shows what they do. */
export interface MountedPane {
  readonly actions: PaneActions;
  /** What the ribbon's buttons do. */
  readonly ribbon: RibbonActions;
  /** The language of the interface now, in which a template is inserted. */
  readonly language: () => Language;
  readonly unmount: () => void;
}

/**
 * Shows the pane in an element, in place of the page's static shell, and begins to look at the workbook. What a
 * service throws against its contract is shown as a sentence and given to the browser's error reporting.
 */
export function mountPane(
  element: HTMLElement,
  services: KebeiServices,
  surroundings: OfficeSurroundings,
): MountedPane {
  const memory = choiceMemory(() => window.localStorage);
  const pane = createPane(services, surroundings, memory, (error) => {
    window.reportError(error);
  });
  const root = createRoot(element);
  root.render(<PaneRoot pane={pane} surroundings={surroundings} />);
  document.getElementById('shell')?.remove();
  document.dispatchEvent(new Event('kebei:mounted'));
  void pane.actions.describe();
  return {
    actions: pane.actions,
    ribbon: ribbonActions(pane),
    language: () => languageFor(pane.store.get().choice, surroundings.language),
    unmount: () => {
      root.unmount();
    },
  };
}

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Language } from '../texts/language.ts';
import { languageFor } from '../texts/language.ts';
import type { Texts } from '../texts/texts.ts';
import { textsIn } from '../texts/texts.ts';
import type { Pane } from './create-pane.ts';
import type { PaneActions } from './pane-actions.ts';
import type { PaneState } from './pane-state.ts';

/** The pane and Office's language, for every component below the root. */
export const PaneContext = createContext<{ readonly pane: Pane; readonly officeLanguage: string } | null>(null);

function usePaneContext(): { readonly pane: Pane; readonly officeLanguage: string } {
  const context = useContext(PaneContext);
  if (context === null) throw new Error('A part of the pane stands outside of its root');
  return context;
}

/** One part of the state; the component is drawn again when that part changes. */
export function usePaneState<T>(select: (state: PaneState) => T): T {
  const { store } = usePaneContext().pane;
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** The pane itself, for actions that read the state when they are carried out. */
export function usePane(): Pane {
  return usePaneContext().pane;
}

/** What can be done; the same object for as long as the pane lives. */
export function usePaneActions(): PaneActions {
  return usePaneContext().pane.actions;
}

/** The language of the interface, and its texts. */
export function useTexts(): { readonly language: Language; readonly texts: Texts } {
  const { officeLanguage } = usePaneContext();
  const language = languageFor(
    usePaneState((state) => state.choice),
    officeLanguage,
  );
  return { language, texts: textsIn(language) };
}

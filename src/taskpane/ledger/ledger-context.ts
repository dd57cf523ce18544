import { createContext, useContext, useSyncExternalStore } from 'react';
import { useTexts } from '../state/pane-context.ts';
import type { Language } from '../texts/language.ts';
import type { LedgerActions, LedgerDesk, LedgerState } from './ledger-state.ts';
import type { LedgerTexts } from './ledger-texts.ts';
import { ledgerTexts } from './ledger-texts.ts';

/** The desk on which an import lies, for every component of the tab. */
export const LedgerContext = createContext<LedgerDesk | null>(null);

function useDesk(): LedgerDesk {
  const desk = useContext(LedgerContext);
  if (desk === null) throw new Error('A part of the ledger tab stands outside of it');
  return desk;
}

/** One part of the tab's state. */
export function useLedger<T>(select: (state: LedgerState) => T): T {
  const { store } = useDesk();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

export function useLedgerActions(): LedgerActions {
  return useDesk().actions;
}

/** The tab's texts in the language of the pane. */
export function useLedgerTexts(): { readonly language: Language; readonly texts: LedgerTexts } {
  const { language } = useTexts();
  return { language, texts: ledgerTexts(language) };
}

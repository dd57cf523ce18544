import type { DraftView, ImportChoice } from '../../../src/app/ledger/ledger-views.ts';

/** The choice that a draft proposes, with what a test decides otherwise. */
export function proposedOf(draft: DraftView, more: Partial<ImportChoice> = {}): ImportChoice {
  return {
    mappings: draft.tables.map(({ use, columns }) =>
      use ? Object.fromEntries(columns.map(({ canonical, column }) => [canonical, column])) : null,
    ),
    answers: draft.answers,
    confirmed: [],
    ...more,
  };
}

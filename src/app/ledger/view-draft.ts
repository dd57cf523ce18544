import { mappableFields } from '../../engine/ledger/draft-import.ts';
import type { LedgerDraft, TableDraft } from '../../engine/ledger/draft-import.ts';
import { NEEDED_FIELDS } from '../../engine/ledger/ledger-columns.ts';
import { rowNumber } from '../../engine/ledger/ledger-grid.ts';
import type { ReadingAnswers } from '../../engine/model/reading-answers.ts';
import type { DraftView, TableView } from './ledger-views.ts';

export interface DraftSurroundings {
  readonly inWorkbook: boolean;
  readonly sheets: readonly string[];
  readonly answers: ReadingAnswers;
}

/** What the pane shows of a draft. */
export function viewDraft(draft: LedgerDraft, { inWorkbook, sheets, answers }: DraftSurroundings): DraftView {
  return {
    name: draft.grid.sheet,
    inWorkbook,
    sheets,
    kind: draft.kind,
    fields: mappableFields(draft.kind).map(({ header, english }) => ({
      header,
      name: { zh: header, en: english },
      needed: NEEDED_FIELDS.includes(header),
    })),
    tables: draft.tables.map((table) => viewTable(draft, table)),
    answers,
    remembered: draft.tables.some(({ proposal }) => proposal.columns.some(({ by }) => by === 'memory')),
  };
}

function viewTable({ grid }: LedgerDraft, { table, proposal, use, instalments }: TableDraft): TableView {
  return {
    row: rowNumber(grid, table.headerRow ?? table.firstRow),
    rows: table.endRow - table.firstRow,
    use,
    columns: proposal.columns,
    source: table.headers.flatMap(({ shown }, column) => {
      const samples = proposal.values[column]?.samples ?? [];
      return shown === '' && samples.length === 0 ? [] : [{ column, header: shown, samples }];
    }),
    instalments: instalments.length,
  };
}

import type { LedgerDraft } from '../../engine/ledger/draft-import.ts';
import { NEEDED_FIELDS } from '../../engine/ledger/ledger-columns.ts';
import type { ImportChoice } from './ledger-views.ts';

/** What a table that is read lacks, by its headers: the fields without which its rows say nothing. */
export interface IncompleteTable {
  readonly fields: readonly string[];
  readonly headers: readonly string[];
}

/** For every table that is read, what it lacks; null for one that has its date and its amount, or payments side by side. */
export function missingFields(
  { tables }: LedgerDraft,
  { mappings }: Pick<ImportChoice, 'mappings'>,
): (IncompleteTable | null)[] {
  return tables.flatMap(({ table, instalments }, at) => {
    const mapping = mappings[at] ?? null;
    if (mapping === null) return [];
    const fields = NEEDED_FIELDS.filter((field) => mapping[field] == null);
    const isPaidBeside = instalments.length > 0 && mapping['金额'] == null;
    if (fields.length === 0 || isPaidBeside) return [null];
    return [{ fields, headers: table.headers.map(({ shown }) => shown).filter((shown) => shown !== '') }];
  });
}

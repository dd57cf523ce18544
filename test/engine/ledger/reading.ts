import { draftImport, proposedMapping, readDraft } from '../../../src/engine/ledger/draft-import.ts';
import type { DraftReading, LedgerDraft } from '../../../src/engine/ledger/draft-import.ts';
import type { LedgerGrid, LedgerKind } from '../../../src/engine/ledger/ledger-grid.ts';
import { NO_ANSWERS } from '../../../src/engine/model/reading-answers.ts';
import type { LedgerLine } from '../../../src/engine/ledger/ledger-line.ts';
import type { ReadingAnswers } from '../../../src/engine/model/reading-answers.ts';
import type { Area, Cell } from '../../../src/engine/model/cell.ts';
import { isoFromDay } from '../../../src/engine/dates/iso.ts';

export interface ReadOptions {
  readonly sheet?: string;
  readonly kind?: LedgerKind;
  readonly people?: readonly string[];
  readonly merges?: readonly Area[];
  readonly answers?: Partial<ReadingAnswers>;
}

export function gridOf(
  rows: readonly (readonly Cell[])[],
  { sheet = '导出', merges = [] }: ReadOptions = {},
): LedgerGrid {
  return { sheet, rows, firstRow: 0, firstColumn: 0, merges, dateSystem: 1900 };
}

export function draftOf(rows: readonly (readonly Cell[])[], options: ReadOptions = {}): LedgerDraft {
  return draftImport(gridOf(rows, options), {
    kind: options.kind ?? null,
    people: new Set(options.people ?? []),
    remembered: () => null,
  });
}

/** Reads the rows as they are proposed, with answers where a test gives any. */
export function read(
  rows: readonly (readonly Cell[])[],
  options: ReadOptions = {},
): { draft: LedgerDraft; reading: DraftReading } {
  const draft = draftOf(rows, options);
  const mappings = draft.tables.map((table) => (table.use ? proposedMapping(table) : null));
  return { draft, reading: readDraft(draft, { mappings, answers: { ...NO_ANSWERS, ...options.answers } }) };
}

/** Canonical header → header of the source, of the table at a place. */
export function columnsOf(draft: LedgerDraft, at = 0): Record<string, string> {
  const { table, proposal } = draft.tables[at] ?? { table: null, proposal: null };
  return Object.fromEntries(
    (proposal?.columns ?? []).flatMap(({ canonical, column }) =>
      column === null ? [] : [[canonical, table?.headers[column]?.shown ?? '']],
    ),
  );
}

/** A line in short: row, what became of it, and for those taken day, amount in yuan and customer. */
function short(line: LedgerLine): string {
  if (line.outcome !== 'taken') return `${line.row} ${line.outcome} ${line.reason ?? ''}`;
  const customer = line.texts.get('客户名称') ?? line.texts.get('客户编号') ?? '';
  return `${line.row} ${line.day === null ? '' : isoFromDay(line.day)} ${line.fen / 100} ${customer}`;
}

export const shorts = ({ lines }: { readonly lines: readonly LedgerLine[] }): string[] => lines.map(short);

import { orderedDates, orderToRead } from './date-order.ts';
import { ledgerDefinition } from './ledger-columns.ts';
import type { LedgerGrid, LedgerKind } from './ledger-grid.ts';
import type { ReadingAnswers } from '../model/reading-answers.ts';
import { findInstalments } from './instalments.ts';
import { openQuestions } from './questions.ts';
import type { LedgerQuestion } from './questions.ts';
import { proposeColumns } from './propose-columns.ts';
import type { ColumnMapping, TableProposal } from './propose-columns.ts';
import { readLines } from './read-lines.ts';
import type { LedgerReading } from './read-lines.ts';
import { findTables } from './source-tables.ts';
import type { SourceTable } from './source-tables.ts';
import { withoutTextMarks } from './text-marks.ts';

/** A table of the source with the mapping that is proposed for it. */
export interface TableDraft {
  readonly table: SourceTable;
  readonly proposal: TableProposal;
  /** Whether the table is proposed to be read; one of purchases, or of the other ledger, is not. */
  readonly use: boolean;
  /** Names of payments that stand side by side in the rows of this table. */
  readonly instalments: readonly string[];
}

/** A ledger from another program, understood as far as it goes without asking. */
export interface LedgerDraft {
  readonly grid: LedgerGrid;
  readonly kind: LedgerKind;
  readonly tables: readonly TableDraft[];
}

export interface DraftOptions {
  /** Which ledger the rows are meant for; null leaves it to the source. */
  readonly kind: LedgerKind | null;
  /** Names of the roster, without blanks. */
  readonly people: ReadonlySet<string>;
  /** What was decided for a layout at an earlier import. */
  readonly remembered: (layout: string, kind: LedgerKind) => ColumnMapping | null;
}

/** Finds the tables of a source and proposes their columns. No tables where nothing looks like a ledger. */
export function draftImport(source: LedgerGrid, { kind: wanted, people, remembered }: DraftOptions): LedgerDraft {
  const grid = withoutTextMarks(source);
  const tables = findTables(grid);
  const kind = wanted ?? kindOf(tables);
  return {
    grid,
    kind,
    tables: tables.map((table) => ({
      table,
      proposal: proposeColumns(grid, table, kind, people, remembered(table.layout, kind)),
      use: isFor(table, kind, tables.length, wanted !== null),
      instalments: findInstalments(table.headers).map(({ name }) => name),
    })),
  };
}

function kindOf(tables: readonly SourceTable[]): LedgerKind {
  const kinds = tables.map((table) => table.kind).filter((kind) => kind !== 'other');
  return kinds[0] ?? 'sales';
}

/** A table of the other ledger is left out where there are several, or where nobody has said what it is meant for. */
function isFor(table: SourceTable, kind: LedgerKind, count: number, asked: boolean): boolean {
  if (table.kind === kind) return true;
  return count === 1 && asked;
}

/** The proposed mapping of a table as it stands. */
export function proposedMapping({ proposal }: TableDraft): ColumnMapping {
  return Object.fromEntries(proposal.columns.map(({ canonical, column }) => [canonical, column]));
}

/** What was decided about the tables of a draft: a mapping for each, in their order; null leaves a table out. */
export interface DraftChoice {
  readonly mappings: readonly (ColumnMapping | null)[];
  readonly answers: ReadingAnswers;
}

export interface DraftReading extends LedgerReading {
  /** Decisions that the rows leave to somebody. */
  readonly questions: readonly LedgerQuestion[];
}

/** Reads the rows of a draft as was decided. */
export function readDraft({ grid, kind, tables }: LedgerDraft, { mappings, answers }: DraftChoice): DraftReading {
  const chosen = tables.map(({ table }, at) => ({ table, mapping: mappings[at] ?? null }));
  const dates = orderedDates(grid, chosen, kind);
  const dateOrder = orderToRead(answers.dateOrder, dates);
  const reading = readLines(grid, chosen, kind, { ...answers, dateOrder });
  const isNet = tables.some(
    ({ proposal }, at) => mappings[at] != null && proposal.netOfTax && mappings[at]['税额'] != null,
  );
  const first = chosen.find(({ mapping }) => mapping !== null)?.table;
  return {
    ...reading,
    questions: openQuestions(grid, reading, { net: isNet, dates, headerRow: first?.headerRow ?? 0 }),
  };
}

/** Fields that a mapping may name, in the order of the ledger; those that only decide how rows are read come last. */
export function mappableFields(kind: LedgerKind): readonly { readonly header: string; readonly english: string }[] {
  return ledgerDefinition(kind).columns.map(({ header, english }) => ({ header, english }));
}

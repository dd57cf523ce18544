import type { StandingImport } from '../../engine/ledger/imports.ts';
import type { LedgerKind } from '../../engine/ledger/ledger-grid.ts';
import type { ControlTotal, RejectReason } from '../../engine/ledger/ledger-line.ts';
import type { ReadingAnswers } from '../../engine/model/reading-answers.ts';
import type { Parties } from '../../engine/ledger/match-parties.ts';
import type { ColumnMapping, ColumnProposal } from '../../engine/ledger/propose-columns.ts';
import type { LedgerQuestion } from '../../engine/ledger/questions.ts';
import type { Reconciliation } from '../../engine/ledger/reconcile.ts';
import type { Bilingual } from '../../engine/model/finding.ts';
import type { Outcome } from '../services.ts';

export type {
  ColumnMapping,
  ColumnProposal,
  ControlTotal,
  LedgerKind,
  LedgerQuestion,
  Parties,
  ReadingAnswers,
  Reconciliation,
  StandingImport,
};

/** Where a ledger is taken from. */
export type LedgerOrigin =
  | { readonly kind: 'selection' }
  | { readonly kind: 'sheet'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  /** `sheet` chooses one of a workbook's sheets; null takes the first that looks like a ledger. */
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array; readonly sheet: string | null };

/** A column of the source: its header and up to three of its values. */
export interface SourceColumn {
  readonly column: number;
  readonly header: string;
  readonly samples: readonly string[];
}

/** A table of the source with what is proposed for it. */
export interface TableView {
  /** Number of its header row, or of its first row where it has none; 1-based. */
  readonly row: number;
  readonly rows: number;
  readonly use: boolean;
  readonly columns: readonly ColumnProposal[];
  readonly source: readonly SourceColumn[];
  /** Payments that stand side by side in each row. */
  readonly instalments: number;
}

/** A source that was read, before anything is decided. */
export interface DraftView {
  /** Sheet or file, as people call it. */
  readonly name: string;
  /** Whether its rows can be gone to in the open workbook. */
  readonly inWorkbook: boolean;
  /** Sheets of a file, where there are several with content. */
  readonly sheets: readonly string[];
  readonly kind: LedgerKind;
  readonly fields: readonly { readonly header: string; readonly name: Bilingual; readonly needed: boolean }[];
  readonly tables: readonly TableView[];
  readonly answers: ReadingAnswers;
  /** Whether an earlier import of this layout has decided the columns. */
  readonly remembered: boolean;
}

/** A customer of the source whom somebody has confirmed to be a filed one. */
export interface ConfirmedCustomer {
  /** The name as the source spells it. */
  readonly name: string;
  /** The filed customer. */
  readonly filed: string;
  readonly number: string | null;
}

/** What was decided about a draft. */
export interface ImportChoice {
  /** A mapping for each table in their order; null leaves a table out. */
  readonly mappings: readonly (ColumnMapping | null)[];
  readonly answers: ReadingAnswers;
  readonly confirmed: readonly ConfirmedCustomer[];
}

/** A row that is not taken, with the sentence that says why. */
export interface RejectedView {
  readonly row: number;
  readonly reason: RejectReason;
  readonly message: Bilingual;
  /** Fen; null where the amount is what cannot be read. */
  readonly fen: number | null;
}

/** What an import would do. Nothing is written yet. */
export interface PreviewView {
  readonly batch: string;
  readonly sheet: string;
  /** Number of the first row that is written, 1-based. */
  readonly firstRow: number;
  /** Whether the sheet is made by the import. */
  readonly newSheet: boolean;
  /** Whether the column of import numbers is added to the ledger. */
  readonly newColumn: boolean;
  /** Fields of the source for which the ledger has no column. */
  readonly leftOut: readonly string[];
  readonly reconciliation: Reconciliation;
  readonly controlTotals: readonly ControlTotal[];
  readonly rejected: readonly RejectedView[];
  readonly parties: Parties;
  readonly questions: readonly LedgerQuestion[];
  readonly filledDown: number;
}

/** An import that was carried out. */
export interface AppliedView {
  readonly batch: string;
  readonly sheet: string;
  readonly rows: number;
  readonly fen: number;
  /** Names that were put down in 别名. */
  readonly remembered: number;
}

export interface TakenBackView {
  readonly batch: string;
  readonly rows: number;
  /** Rows that stay because somebody has commented on them. */
  readonly kept: number;
}

/** How a long step is watched and given up. */
export interface LedgerWatch {
  /** Share of the workbook's cells that is read, 0..1, and the sheet being read. */
  onProgress(share: number, sheet: string | null): void;
  readonly signal: AbortSignal;
}

/** What the tab 台账 asks for. The steps of an import follow one another; each needs the one before. */
export interface LedgerServices {
  /** Sheets of the open workbook that hold anything. */
  sheets(): Promise<Outcome<readonly string[]>>;
  /** Reads a source and proposes its columns. Null leaves the kind of ledger to the source. */
  open(origin: LedgerOrigin, kind: LedgerKind | null, watch: LedgerWatch): Promise<Outcome<DraftView>>;
  /** The same source for the other ledger. */
  draftAs(kind: LedgerKind, watch: LedgerWatch): Promise<Outcome<DraftView>>;
  /** Reads every row as decided and says what would be written. */
  preview(choice: ImportChoice, watch: LedgerWatch): Promise<Outcome<PreviewView>>;
  /** Writes what was previewed. */
  apply(): Promise<Outcome<AppliedView>>;
  /** The imports that stand in the ledgers, the latest first. */
  imports(): Promise<Outcome<readonly StandingImport[]>>;
  /** Takes the rows of an import out again. */
  takeBack(batch: string, sheet: string): Promise<Outcome<TakenBackView>>;
}

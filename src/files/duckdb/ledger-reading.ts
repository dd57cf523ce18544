import type { Cell } from '../../engine/model/cell.ts';
import type { Bilingual } from '../../engine/model/finding.ts';
import type { LedgerFacts } from './ledger-facts.ts';

/** A column of the file that was recognised: the ledger's header, the file's, where it stands, and its unit. */
export interface KnownColumn {
  readonly field: string;
  readonly header: string;
  readonly column: number;
  readonly unit: number;
}

/** A customer as the file names it, with what was bought (fen), in all and in the largest line. */
export interface Party {
  readonly number: string;
  readonly name: string;
  readonly fen: number;
  readonly largest: number;
}

/**
 * What becomes of a party: `days` keeps its days apart, together with all parties of the same customer; `whole` adds its
 * days up; `total` is no customer but a line of totals.
 */
export type PartyPlace =
  { readonly kind: 'days'; readonly customer: number | string } | { readonly kind: 'whole' | 'total' };

/** What whoever adds a ledger up has to know about it; the files know no ledgers. */
export interface LedgerReading {
  /** Which columns are which, and the first row below the header; null where date, amount or customer is missing. */
  columnsOf(head: readonly (readonly Cell[])[]): { columns: readonly KnownColumn[]; firstRow: number } | null;
  /** Days since 1970 of a spelling, or why it is none. */
  readDay(cell: Cell): number | Bilingual;
  readFen(cell: Cell, unit: number): number | Bilingual;
  placeOf(party: Party): PartyPlace;
  /** Whether the largest line behind each fact is asked for. */
  readonly wantsLargest: boolean;
}

/** Unread lines of a reason, with a few of them. */
export interface UnreadGroup {
  readonly column: '日期' | '金额';
  readonly reason: Bilingual;
  readonly lines: number;
  readonly examples: readonly string[];
}

/** A ledger of any size, added up. */
export interface AddedUpLedger extends LedgerFacts {
  /** Number and name of the customer of each place. */
  readonly parties: readonly { readonly number: string; readonly name: string }[];
  /** Customers behind the facts of the last place, by fact; none where each has a place of its own. */
  readonly others: ReadonlyMap<number, number>;
  /** Further fields of the acts, and their texts by act. */
  readonly fields: readonly string[];
  readonly actTexts: readonly (readonly string[])[];
  readonly counts: {
    readonly lines: number;
    readonly unread: number;
    readonly skipped: Readonly<Record<'total' | 'header' | 'blank', number>>;
  };
  readonly unread: readonly UnreadGroup[];
}

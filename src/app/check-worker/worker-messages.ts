import type { Area } from '../../engine/model/cell.ts';
import type { SheetSource } from '../../engine/model/sheet-source.ts';
import type { WorkbookChange } from '../../engine/model/sheet-change.ts';
import type { Judged } from '../judge-workbook.ts';
import type { Followed } from '../live/live-check.ts';
import type { CheckRequest, Failure } from '../services.ts';
import type { ListPiece } from './long-lists.ts';

/** What the worker wants to know of the workbook: it has the engine, the page has Excel. */
export type Question =
  | { readonly of: 'sheets' }
  | { readonly of: 'merges'; readonly sheet: string; readonly area: Area }
  /** Begins to read an area; the answer is the number under which its blocks are asked for. */
  | { readonly of: 'reader'; readonly sheet: string; readonly area: Area }
  /** The next block of a reader, or null behind the last. */
  | { readonly of: 'block'; readonly reader: number };

/** A block of cells on its way: its rows as JSON in UTF-8, handed over without a copy. */
export interface PackedBlock {
  readonly row: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type ToWorker =
  /** Follows edits of the workbook that the last check has kept. */
  | { readonly kind: 'follow'; readonly change: WorkbookChange; readonly dateSystem: SheetSource['dateSystem'] }
  | { readonly kind: 'check'; readonly request: CheckRequest; readonly dateSystem: SheetSource['dateSystem'] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  /** The page has taken a piece in and is ready for the next: so it can draw and hear clicks in between. */
  | { readonly kind: 'more' };

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'question'; readonly id: number; readonly question: Question }
  | { readonly kind: 'progress'; readonly share: number; readonly sheet: string | null }
  | { readonly kind: 'judging'; readonly share: number }
  /** What was found, without its long lists, which follow in pieces, each when it is asked for. */
  | { readonly kind: 'judged'; readonly judged: Judged }
  /** What following came to, likewise. */
  | { readonly kind: 'followed'; readonly followed: Followed }
  | { readonly kind: 'piece'; readonly piece: ListPiece }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'crashed'; readonly message: string; readonly stack: string };

/** One end of the line between page and worker. */
export interface Line<Sent, Heard> {
  send(message: Sent, handedOver?: readonly ArrayBuffer[]): void;
  onMessage(listener: (message: Heard) => void): void;
}

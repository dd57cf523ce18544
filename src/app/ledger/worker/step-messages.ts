import type { SheetSource } from '../../../engine/model/sheet-source.ts';
import type { ListPiece } from '../../check-worker/long-lists.ts';
import type { ReadyWorker } from '../../check-worker/start-worker.ts';
import type { Question } from '../../check-worker/worker-messages.ts';
import type { Outcome } from '../../services.ts';
import type { ImportStep, StepResult } from './import-steps.ts';

export type ToStepWorker =
  | { readonly kind: 'step'; readonly step: ImportStep; readonly dateSystem: SheetSource['dateSystem'] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  /** The page has taken a piece in and is ready for the next: so it can draw and hear clicks in between. */
  | { readonly kind: 'more' };

export type FromStepWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'question'; readonly id: number; readonly question: Question }
  | { readonly kind: 'progress'; readonly share: number; readonly sheet: string | null }
  /** What a step came to, without its long lists, which follow in pieces, each when it is asked for. */
  | { readonly kind: 'taken'; readonly outcome: Outcome<StepResult> }
  | { readonly kind: 'piece'; readonly piece: ListPiece }
  | { readonly kind: 'done' }
  | { readonly kind: 'crashed'; readonly message: string; readonly stack: string };

/** A worker that is ready to take steps. */
export type StepWorker = ReadyWorker<ToStepWorker, FromStepWorker>;

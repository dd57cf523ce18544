import type { DisputeBlock } from '../model/dispute.ts';
import { RESULT_PANEL, RESULT_SHARED } from './block-layout.ts';
import { decide } from './verdict.ts';

/** How a block stands; a customer who is shared has no winner. */
export interface BlockResult {
  readonly result: 'pending' | 'tie' | 'decided';
  readonly winner: string | null;
}

/** The result of a block: by the marks in it, or, where nobody marks, what its own formula says. */
export function blockResult(block: DisputeBlock): BlockResult {
  if (block.procedure === 'points') return decide(block);
  const { shownResult, contenders } = block;
  if (contenders.some(({ salesperson }) => salesperson === shownResult)) {
    return { result: 'decided', winner: shownResult };
  }
  if (shownResult === RESULT_SHARED) return { result: 'decided', winner: null };
  return { result: shownResult === RESULT_PANEL ? 'tie' : 'pending', winner: null };
}

import type { Decided, ReviewItem } from '../../app/customers/review-views.ts';
import type { Step } from '../state/pane-state.ts';

/** A decision that was taken since the check, and how to take it back. */
export interface TakenDecision {
  readonly item: string;
  readonly verdict: 'same' | 'different';
  readonly decided: Decided;
}

/** How far the review of a check's result has come. */
export interface Reviewing {
  /** Id of the item that is shown; null shows the first that waits. */
  readonly current: string | null;
  /** Whether the list of all items is shown instead. */
  readonly listed: boolean;
  /** In the order in which they were taken; the last can be undone. */
  readonly taken: readonly TakenDecision[];
  /** Items decided since the check, or taken back again: they stay in the list whatever the findings say meanwhile. */
  readonly kept: readonly ReviewItem[];
  /** Who decides, as declared; empty until told. */
  readonly decider: string;
  /** The last writing, or taking back. */
  readonly step: Step<'decided' | 'undone'>;
}

/** A review that has not begun. */
export function freshReviewing(decider: string): Reviewing {
  return { current: null, listed: false, taken: [], kept: [], decider, step: { kind: 'idle' } };
}

/**
 * The items of findings that have followed an edit. What is being decided, was decided or was taken back stays listed: the
 * findings follow a little later than the sheet, and nobody is to decide one item with the key meant for another.
 */
export function keptItems(items: readonly ReviewItem[], { kept }: Reviewing): readonly ReviewItem[] {
  const listed = new Set(items.map(({ id }) => id));
  const missing = kept.filter(({ id }) => !listed.has(id));
  return missing.length === 0 ? items : [...missing, ...items];
}

/** Items that are not decided yet, in their order. */
export function waitingItems(items: readonly ReviewItem[], { taken }: Reviewing): readonly ReviewItem[] {
  const decided = new Set(taken.map(({ item }) => item));
  return items.filter(({ id }) => !decided.has(id));
}

/** The item that is shown: the chosen one while it waits, else the first that does; null where nothing waits. */
export function currentItem(items: readonly ReviewItem[], reviewing: Reviewing): ReviewItem | null {
  const waiting = waitingItems(items, reviewing);
  return waiting.find(({ id }) => id === reviewing.current) ?? waiting[0] ?? null;
}

/** Id of the item so many places behind another among those that wait, from the last on to the first. */
export function itemBehind(
  items: readonly ReviewItem[],
  reviewing: Reviewing,
  from: string,
  by: number,
): string | null {
  const waiting = waitingItems(items, reviewing);
  const at = waiting.findIndex(({ id }) => id === from);
  const to = (((at + by) % waiting.length) + waiting.length) % waiting.length;
  return at < 0 ? null : (waiting[to]?.id ?? null);
}

import type { FindingCode, Severity } from '../report.ts';

/** Which findings are wanted. Empty sets and nulls want all. */
export interface FindingFilters {
  readonly severities: ReadonlySet<Severity>;
  readonly code: FindingCode | null;
  readonly salesperson: string | null;
  readonly search: string;
}

/** How the list of findings is looked at: filters, what is folded, what is current. */
export interface FindingView {
  readonly filters: FindingFilters;
  /** Ids of groups that are folded. */
  readonly folded: ReadonlySet<string>;
  /** Positions of findings in the report whose arithmetic and evidence are shown. */
  readonly detailed: ReadonlySet<number>;
  /** Positions of findings in the report whose clause is shown. */
  readonly quoted: ReadonlySet<number>;
  /** Id of the current row of the tree, null before the first. */
  readonly current: string | null;
  /** Grows each time the current row is to be scrolled into view; a click leaves it, for nothing moves under a pointer. */
  readonly reveals: number;
}

/** Nothing is filtered out. */
export const NO_FILTERS: FindingFilters = { severities: new Set(), code: null, salesperson: null, search: '' };

/** How a fresh result is looked at. */
export const FRESH_VIEW: FindingView = {
  filters: NO_FILTERS,
  folded: new Set(),
  detailed: new Set(),
  quoted: new Set(),
  current: null,
  reveals: 0,
};

/** True when at least one filter narrows the list. */
export function isFiltered(filters: FindingFilters): boolean {
  return (
    filters.severities.size > 0 || filters.code !== null || filters.salesperson !== null || filters.search.trim() !== ''
  );
}

/** The set with the member put in if it was out, taken out if it was in. */
export function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}

import { movedFindings } from '../../engine/live/row-moves.ts';
import type { Finding } from '../../engine/model/finding.ts';
import type { RowMove } from '../../engine/live/row-moves.ts';
import { movedItem } from '../customers/moved-reviews.ts';
import type { Judged } from '../judge-workbook.ts';
import { edited, listChange, replacedItems } from './list-change.ts';
import type { ListEdit } from './list-change.ts';

type Report = Judged['result']['report'];
type Listed = Pick<Report, 'findings' | 'overlaps' | 'disputes' | 'metrics' | 'tallies'> & {
  readonly reviews: Judged['result']['reviews']['items'];
};

/** What an edit has changed of what was judged: of its long lists only the difference. Passes from a worker to the page. */
export interface JudgedChange {
  /** Rows that came and went, with which findings and reviews have moved before they differ. */
  readonly moves: readonly RowMove[];
  readonly lists: { readonly [K in keyof Listed]: readonly ListEdit<Listed[K][number]>[] };
  /** Everything else, with empty lists. */
  readonly rest: Judged;
}

/** The lists of before an edit that have moved with their rows. */
export interface MovedLists extends Pick<Listed, 'findings' | 'reviews'> {
  readonly moves: readonly RowMove[];
}

/**
 * The difference between what was judged before an edit and after it; `along` where the lists of before are known as they
 * have moved.
 */
export function judgedChange(before: Judged, after: Judged, along: MovedLists | null = null): JudgedChange {
  const [old, now] = [listsOf(before), listsOf(after)];
  return {
    moves: along?.moves ?? [],
    lists: {
      findings: listChange(along?.findings ?? old.findings, now.findings),
      tallies: listChange(old.tallies, now.tallies),
      overlaps: listChange(old.overlaps, now.overlaps),
      disputes: listChange(old.disputes, now.disputes),
      metrics: listChange(old.metrics, now.metrics),
      reviews: listChange(along?.reviews ?? old.reviews, now.reviews),
    },
    rest: withLists(after, { findings: [], tallies: [], overlaps: [], disputes: [], metrics: [], reviews: [] }),
  };
}

/** What was judged with the change made. */
export function changed(before: Judged, { moves, lists, rest }: JudgedChange): Judged {
  const old = listsOf(before);
  return withLists(rest, {
    findings: edited(moves.reduce(movedFindings, old.findings), lists.findings),
    tallies: edited(old.tallies, lists.tallies),
    overlaps: edited(old.overlaps, lists.overlaps),
    disputes: edited(old.disputes, lists.disputes),
    metrics: edited(old.metrics, lists.metrics),
    reviews: edited(
      moves.reduce((items, move) => items.map((item) => movedItem(item, move)), old.reviews),
      lists.reviews,
    ),
  });
}

/** What an edit has done to the findings: first they moved with their rows, then some went and others came. */
export interface ChangedFindings extends Pick<JudgedChange, 'moves'> {
  readonly removed: readonly Finding[];
  readonly added: readonly Finding[];
}

/** The findings that a change concerns, out of those of before. */
export function changedFindings({ result }: Judged, { moves, lists }: JudgedChange): ChangedFindings {
  const before = lists.findings.length === 0 ? [] : moves.reduce(movedFindings, result.report.findings);
  return { moves, ...replacedItems(before, lists.findings) };
}

function listsOf({ result: { report, reviews } }: Judged): Listed {
  return { ...report, reviews: reviews.items };
}

function withLists(judged: Judged, { reviews, ...lists }: Listed): Judged {
  const { result } = judged;
  return {
    ...judged,
    result: {
      ...result,
      report: { ...result.report, ...lists },
      reviews: { ...result.reviews, items: reviews },
    },
  };
}

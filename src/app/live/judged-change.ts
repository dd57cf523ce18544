import type { Judged } from '../judge-workbook.ts';
import { edited, listChange } from './list-change.ts';
import type { ListEdit } from './list-change.ts';

type Report = Judged['result']['report'];
type Listed = Pick<Report, 'findings' | 'overlaps' | 'disputes' | 'metrics' | 'tallies'> & {
  readonly reviews: Judged['result']['reviews']['items'];
};

/** What an edit has changed of what was judged: of its long lists only the difference. Passes from a worker to the page. */
export interface JudgedChange {
  readonly lists: { readonly [K in keyof Listed]: readonly ListEdit<Listed[K][number]>[] };
  /** Everything else, with empty lists. */
  readonly rest: Judged;
}

/** The difference, and what was judged last, with the objects of before wherever nothing has changed. */
export function judgedChange(
  before: Judged,
  after: Judged,
): { readonly change: JudgedChange; readonly judged: Judged } {
  const [old, now] = [listsOf(before), listsOf(after)];
  const findings = listChange(old.findings, now.findings);
  const tallies = listChange(old.tallies, now.tallies);
  const overlaps = listChange(old.overlaps, now.overlaps);
  const disputes = listChange(old.disputes, now.disputes);
  const metrics = listChange(old.metrics, now.metrics);
  const reviews = listChange(old.reviews, now.reviews);
  return {
    change: {
      lists: {
        findings: findings.edits,
        tallies: tallies.edits,
        overlaps: overlaps.edits,
        disputes: disputes.edits,
        metrics: metrics.edits,
        reviews: reviews.edits,
      },
      rest: withLists(after, {
        findings: [],
        tallies: [],
        overlaps: [],
        disputes: [],
        metrics: [],
        reviews: [],
      }),
    },
    judged: withLists(after, {
      findings: findings.list,
      tallies: tallies.list,
      overlaps: overlaps.list,
      disputes: disputes.list,
      metrics: metrics.list,
      reviews: reviews.list,
    }),
  };
}

/** What was judged with the change made. */
export function changed(before: Judged, { lists, rest }: JudgedChange): Judged {
  const old = listsOf(before);
  return withLists(rest, {
    findings: edited(old.findings, lists.findings),
    tallies: edited(old.tallies, lists.tallies),
    overlaps: edited(old.overlaps, lists.overlaps),
    disputes: edited(old.disputes, lists.disputes),
    metrics: edited(old.metrics, lists.metrics),
    reviews: edited(old.reviews, lists.reviews),
  });
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

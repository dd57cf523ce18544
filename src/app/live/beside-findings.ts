import type { CustomerJudge, EditedJudgement } from '../../engine/live/customer-judge.ts';
import { movedRow } from '../../engine/live/row-moves.ts';
import type { RowMove } from '../../engine/live/row-moves.ts';
import { DOUBTFUL_CUSTOMER } from '../../engine/model/acts.ts';
import type { Day } from '../../engine/model/civil-date.ts';
import type { CustomerIndex } from '../../engine/model/customers.ts';
import type { Policy } from '../../engine/model/policy.ts';
import type { Records } from '../../engine/model/records-set.ts';
import type { Notice } from '../../engine/model/report.ts';
import { listReviews } from '../customers/list-reviews.ts';
import type { ReviewRow, Reviews } from '../customers/review-views.ts';
import type { Judged } from '../judge-workbook.ts';
import type { NoticeParts } from '../notices/notice-parts.ts';
import { talksDue, withdrawals } from '../notices/talks-due.ts';

/** A workbook after an edit, and what was told before it. */
export interface AfterEdit {
  readonly last: Judged;
  readonly edited: EditedJudgement;
  readonly records: Records;
  readonly customers: CustomerIndex;
  readonly policy: Policy;
  readonly asOf: Day;
  readonly notices: NoticeParts;
}

/** What a fresh check would tell beside the findings; what cannot have changed is the same object. */
export function besideFindings(
  after: AfterEdit,
  judge: CustomerJudge,
): { readonly notices: NoticeParts; readonly reviews: Reviews } {
  const { notices, records } = after;
  return {
    notices: { ...notices, records: records.notices, talks: talksOf(after, judge) },
    reviews: reviewsOf(after, judge),
  };
}

function talksOf({ edited, policy, asOf, notices, records }: AfterEdit, judge: CustomerJudge): readonly Notice[] {
  if (policy.protection?.procedure !== 'visit-and-sale') return notices.talks;
  if (!edited.roles.has('visits') && !edited.roles.has('filings')) return notices.talks;
  const rows = new Map([['visits', withdrawals(records.table('visits'))]]);
  return talksDue(judge.factsOver(records, rows), asOf);
}

function reviewsOf({ last, edited, customers, policy, records }: AfterEdit, judge: CustomerJudge): Reviews {
  const before = last.result.reviews;
  const isReviewed = (customer: number): boolean => edited.customers.has(customer);
  const areFilingsTouched =
    edited.roles.has('filings') &&
    (customers.reviews().some(({ filings }) => filings.some((row) => isReviewed(customers.ofFiling[row] ?? -1))) ||
      before.items.some(({ rows }) => rows.some(({ customer }) => isReviewed(customer))));
  if (!areFilingsTouched && !edited.marks.has(DOUBTFUL_CUSTOMER)) return edited.moves.reduce(movedReviews, before);
  const facts = judge.factsOver(records, judge.looseRows(DOUBTFUL_CUSTOMER));
  return listReviews(facts, policy, records.table('aliases'));
}

/** Reviews with the rows that they show where these stand now. */
function movedReviews(reviews: Reviews, move: RowMove): Reviews {
  const isMoved = ({ place: { sheet, row } }: ReviewRow): boolean => sheet === move.sheet && row >= move.row;
  const movedPlace = (own: ReviewRow): ReviewRow => {
    const row = isMoved(own) ? movedRow(own.place.row, move) : null;
    return row === null ? own : { ...own, place: { ...own.place, row } };
  };
  const items = reviews.items.map((item) =>
    item.rows.some(isMoved) ? { ...item, rows: item.rows.map(movedPlace) } : item,
  );
  return { ...reviews, items };
}

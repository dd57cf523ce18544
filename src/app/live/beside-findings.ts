import type { CustomerJudge, EditedJudgement } from '../../engine/live/customer-judge.ts';
import type { Day } from '../../engine/model/civil-date.ts';
import type { CustomerIndex } from '../../engine/model/customers.ts';
import type { Facts } from '../../engine/model/facts.ts';
import type { Policy } from '../../engine/model/policy.ts';
import type { Records } from '../../engine/model/records-set.ts';
import type { Notice } from '../../engine/model/report.ts';
import { listReviews } from '../customers/list-reviews.ts';
import { followReviews } from '../customers/follow-reviews.ts';
import type { Reviews } from '../customers/review-views.ts';
import type { NoticeParts } from '../notices/notice-parts.ts';
import { talksDue, withdrawals } from '../notices/talks-due.ts';

/** A workbook after an edit, and what was told beside the findings before it. */
export interface AfterEdit {
  readonly edited: EditedJudgement;
  readonly records: Records;
  readonly customers: CustomerIndex;
  readonly policy: Policy;
  readonly asOf: Day;
  readonly notices: NoticeParts;
  /** What waited for a review before, moved with its rows. */
  readonly before: Reviews;
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

function reviewsOf({ before, edited, customers, policy, records }: AfterEdit, judge: CustomerJudge): Reviews {
  const areNamesEdited = edited.doubtfulNames === null || edited.doubtfulNames.size > 0;
  if (!edited.roles.has('filings') && !areNamesEdited) return before;
  const { ofFiling } = customers;
  const { filings, names, areRenumbered } = edited.refreshed;
  const aliases = records.table('aliases');
  const factsOf = (some: ReadonlySet<string> | null): Facts =>
    judge.factsOver(records, judge.doubtfulRows(records, some));
  // What was laid out goes by the filings' records.
  if (areRenumbered) return listReviews(factsOf(null), policy, aliases);
  return followReviews(
    before,
    {
      filings,
      nameKeys: names,
      isTouched: (filing) => edited.customers.has(ofFiling[filing] ?? NaN),
      names: edited.doubtfulNames,
    },
    { factsOf, customers, columns: policy, aliases },
  );
}

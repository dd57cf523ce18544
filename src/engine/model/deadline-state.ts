import type { Day } from './civil-date.ts';
import type { Deadline } from './policy-duties.ts';

/** A deadline as it stands for one row on the as-of day. */
export interface DeadlineState {
  readonly deadline: Deadline;
  /** Record index in the deadline's sheet. */
  readonly record: number;
  readonly from: Day;
  /** The last day on which it is met; null where the calendar does not know it. */
  readonly lastDay: Day | null;
  /** Days that the parameter gives. */
  readonly days: number;
  /** The day on which it was done, on or before the as-of day; null where it is not done. */
  readonly doneOn: Day | null;
  /** Header of the cell that tells when it was done, or would. */
  readonly column: string;
}

import type { WorkingCalendar } from '../model/calendar.ts';
import type { Day } from '../model/civil-date.ts';
import type { Facts } from '../model/facts.ts';
import type { Parameters, Policy } from '../model/policy.ts';

/** What a named procedure of a policy, protection or dispute, is handed. */
export interface ProcedureInput {
  /** Facts are computed when they are asked for; a procedure must not ask for what it makes itself. */
  readonly facts: Facts;
  readonly policy: Policy;
  readonly parameters: Parameters;
  readonly asOf: Day;
  /** The public calendar with the company's own days over it. */
  readonly calendar: WorkingCalendar;
  /** Years that the calendar was asked for and does not know; a procedure adds to them. */
  readonly unknownYears: Set<number>;
}

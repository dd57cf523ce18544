import { lastDayOfDays } from '../dates/periods.ts';
import { lastWorkingDay } from '../dates/working-days.ts';
import type { WorkingCalendar } from '../model/calendar.ts';
import type { Day } from '../model/civil-date.ts';
import type { DeadlineState } from '../model/deadline-state.ts';
import type { Filing } from '../model/filing.ts';
import type { Parameters } from '../model/policy.ts';
import type { Deadline } from '../model/policy-duties.ts';
import type { RecordTable } from '../model/records.ts';
import { numberParameter } from './parameters.ts';

export interface DeadlineInput {
  readonly deadlines: readonly Deadline[];
  readonly parameters: Parameters;
  readonly table: (role: string) => RecordTable;
  readonly filings: readonly Filing[];
  /** The day of a filing under a header, on or before the as-of day (see `filingDayReader`). */
  readonly filingDay: (header: string, record: number) => Day | null;
  readonly calendar: WorkingCalendar;
  readonly asOf: Day;
  /** Told of every day whose year the calendar does not know. */
  readonly onUnknownDay: (day: Day) => void;
}

/**
 * Every deadline of the policy for every row on which its event has happened. Void filings and rows dated after the as-of
 * day have none; a sheet without one of the two columns has none either, since nothing could be said.
 */
export function buildDeadlines(input: DeadlineInput): DeadlineState[] {
  return input.deadlines.flatMap((deadline) => {
    const table = input.table(deadline.sheet);
    if (!table.has(deadline.from) || !deadline.to.some((header) => table.has(header))) return [];
    return Array.from({ length: table.size }, (_, record) => record)
      .filter((record) => isJudged(input, deadline, table, record))
      .flatMap((record) => stateOf(input, deadline, table, record) ?? []);
  });
}

function isJudged(input: DeadlineInput, { sheet }: Deadline, table: RecordTable, record: number): boolean {
  return sheet === 'filings' ? input.filings[record]?.state === 'live' : !table.isAfter(input.asOf, record);
}

function stateOf(input: DeadlineInput, deadline: Deadline, table: RecordTable, record: number): DeadlineState | null {
  const { asOf } = input;
  const dayOf = (header: string): Day | null => {
    if (deadline.sheet === 'filings') return input.filingDay(header, record);
    const day = table.day(header).at(record);
    return day !== null && day <= asOf ? day : null;
  };
  const from = dayOf(deadline.from);
  if (from === null) return null;
  const filled = deadline.to.find((header) => table.isFilled(header, record));
  const column = filled ?? deadline.to[0];
  // A day that cannot be read is told as such; nothing is known of the deadline then.
  if (table.day(column).isBad(record)) return null;
  const [doneOn = null] = (filled === undefined ? deadline.to : [filled]).flatMap((header) => dayOf(header) ?? []);
  const days = numberParameter(input.parameters, deadline.parameter);
  const lastDay = lastDayOf(input, deadline, { from, days, decidedOn: doneOn ?? asOf });
  return { deadline, record, from, lastDay, days, doneOn, column };
}

/** A year that the calendar does not know is told only where the answer depends on it. */
function lastDayOf(
  input: DeadlineInput,
  deadline: Deadline,
  term: { from: Day; days: number; decidedOn: Day },
): Day | null {
  if (deadline.days === 'calendar') return lastDayOfDays(term.from, term.days);
  const period = lastWorkingDay(input.calendar, term.from, term.days);
  if (period.known) return period.lastDay;
  if (term.decidedOn >= period.unknownDay) input.onUnknownDay(period.unknownDay);
  return null;
}

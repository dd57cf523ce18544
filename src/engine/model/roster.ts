import type { Day } from './civil-date.ts';

export interface Person {
  /** Record index in the roster. */
  readonly row: number;
  readonly name: string;
  readonly duty: string;
  readonly department: string;
  readonly region: string;
  /** True where the person has left on or before the as-of day. */
  readonly departed: boolean;
  readonly leftOn: Day | null;
}

/** The people of the sheet 业务员, by key of the name. */
export interface Roster {
  /** False where there is no roster or it is empty: then nobody is unknown. */
  readonly present: boolean;
  find(name: string): Person | null;
}
